namespace Translator.Translating.Embedded;

/// <summary>Finds the noun pairs whose first is no owner in English but a part of the word.</summary>
internal sealed class NounCompounds(Counts counts)
{
    private const float CompoundLevel = 0.8f;

    // Up to this share of its occurrences before "of", a noun rather takes another noun before it.
    private const float SeldomOf = 0.1f;

    // About how often any word is "of".
    private const float OfShare = 0.035f;

    private static readonly string[] Abstract = ["tion", "sion", "ment", "ness", "ance", "ence", "ity", "ing", "th", "al", "hood", "ship"];

    private readonly int _of = counts.Number("of");

    /// <summary>True for two plain nouns that English sets side by side: چھاتی کا کینسر is breast cancer.</summary>
    public bool IsCompound(NounNode noun)
    {
        if (noun.Heads.Count != 1 || noun.Heads[0].Pos != PartOfSpeech.Noun
            || noun.Owner is not NounNode { Owner: null, Pronoun: null, Verbal: null, Members.Count: 0, Inside.Count: 0, Clauses.Count: 0 } owner
            || owner.Heads.Count != 1 || owner.Heads[0].Pos != PartOfSpeech.Noun || owner.Heads[0].Entry?.NameKind is "person" or "title")
            return false;
        var described = owner.Before.Count > 0;
        if (described && !owner.Before.TrueForAll(w => w is { Pos: PartOfSpeech.Adjective, Entry: not null }))
            return false;
        if (UsedTogether(owner.Heads[0], noun.Heads[0]))
            return !described || !owner.Heads[0].Plural;
        return owner.Heads[0] is { Plural: false, Entry: { Uncountable: true, NameKind: "" } } && TakesOf(NounWriter.Senses(noun.Heads[0])[0]) < SeldomOf;
    }

    private bool UsedTogether(Word owner, Word head)
    {
        foreach (var first in NounWriter.Senses(owner))
        {
            foreach (var second in NounWriter.Senses(head))
            {
                if (counts.Follows(counts.Number(first), counts.Number(second)) > CompoundLevel)
                    return true;
            }
        }

        return false;
    }

    // The share of a noun's occurrences that stand before "of"; for rare nouns what their ending says.
    private float TakesOf(string head)
    {
        var number = counts.Number(head);
        var seen = counts.Seen(number);
        if (seen < 8)
            return Array.Exists(Abstract, e => head.EndsWith(e, StringComparison.Ordinal)) || head.Contains(' ', StringComparison.Ordinal) ? 1f : 0f;
        var expected = seen * OfShare;
        return ((MathF.Exp(counts.Follows(number, _of)) * (expected + 1.5f)) - 1.5f) / seen;
    }
}
