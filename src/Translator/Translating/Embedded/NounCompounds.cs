namespace Translator.Translating.Embedded;

/// <summary>Finds the noun pairs whose first is no owner in English but a part of the word.</summary>
internal sealed class NounCompounds(Counts counts)
{
    private const float CompoundLevel = 0.4f;

    // Up to this share of its occurrences before "of", a noun rather takes another noun before it: the name of a stuff, or of a thing.
    private const float SeldomOf = 0.2f;
    private const float HardlyOf = 0.05f;

    // About how often any word is "of".
    private const float OfShare = 0.035f;

    private static readonly string[] Abstract = ["tion", "sion", "ment", "ness", "ance", "ence", "ity", "ing", "th", "al", "hood", "ship"];

    private readonly int _of = counts.Number("of");

    /// <summary>True for a noun whose owner English sets before it without 's: چھاتی کا کینسر is breast cancer, 1998 کی کتاب a 1998 book.</summary>
    public bool IsCompound(NounNode noun)
    {
        if (noun.Heads.Count == 0 || noun.Owner is not NounNode { Owner: null, Pronoun: null, Verbal: null, Members.Count: 0, Inside.Count: 0, Clauses.Count: 0 } owner)
            return false;
        if (OwnerWriter.IsGreatest(noun))
            return false;
        if (IsYear(owner) || (IsMeasure(owner) && !Measured.Contains(noun.Heads[^1].Entry?.Urdu ?? "")) || IsLabel(owner))
            return true;
        if (noun.Heads.Count != 1 || noun.Heads[0].Pos != PartOfSpeech.Noun || owner.Heads.Count != 1 || owner.Heads[0].Pos != PartOfSpeech.Noun || owner.Heads[0].Entry?.NameKind is "person" or "title")
            return false;
        var described = owner.Before.Count > 0;
        if (described && !owner.Before.TrueForAll(w => w is { Pos: PartOfSpeech.Adjective, Entry: not null }))
            return false;
        if (UsedTogether(owner.Heads[0], noun.Heads[0]))
            return !described || !owner.Heads[0].Plural;
        return !described && owner.Heads[0].Entry is { NameKind: "" } part && !NounNumber.IsPlural(owner) && !NounKinds.IsSomeone(part)
            && TakesOf(NounWriter.Senses(noun.Heads[0])[0]) < (part.Uncountable ? SeldomOf : HardlyOf);
    }

    /// <summary>Writes the owner that became a part of the word.</summary>
    public static void Write(NounNode owner, PronounWriter pronouns, List<Slot> slots)
    {
        if (IsMeasure(owner))
        {
            var (count, unit) = (owner.Before[0], owner.Heads[0]);
            slots.Add(Slot.Of($"{NounWriter.Senses(count)[0]}-{NounWriter.Senses(unit)[0]}", count.First));
            slots.Add(Slot.Of("", unit.First));
            return;
        }

        foreach (var word in owner.Before)
            slots.Add(pronouns.Before(word, false, false, true, false));
        foreach (var head in owner.Heads)
            slots.Add(Slot.Ranked(NounWriter.Senses(head), head.First));
    }

    private static readonly HashSet<string> Measured =
        ["عمر", "مدت", "عرصہ", "دوران", "فاصلہ", "رفتار", "قیمت", "رقم", "مالیت", "بلندی", "اونچائی", "لمبائی", "چوڑائی", "گہرائی", "رقبہ", "وزن", "درجہ حرارت", "کل", "اوسط", "شرح", "اختتام", "آغاز", "آخر", "شروع", "حد", "وقفہ"];

    private static bool IsYear(NounNode owner) =>
        owner is { Heads.Count: 0, Before: [{ Kind: TokenKind.Number, Text: { Length: 4 } year }] } && int.TryParse(year, out var number) && number is > 1000 and < 2200;

    private static bool IsMeasure(NounNode owner) =>
        owner is { Before: [{ Pos: PartOfSpeech.Numeral } count], Heads: [{ Pos: PartOfSpeech.Noun, Entry: { } entry } unit] } && ((NounKinds.IsTime(entry) && entry.NameKind is not ("day" or "month")) || entry.NameKind == "unit") && !NounNumber.Ordinal(count)
            && NounWriter.Senses(count)[0] is var number && !number.Contains(' ', StringComparison.Ordinal) && !NounWriter.Senses(unit)[0].Contains(' ', StringComparison.Ordinal);

    private static bool IsLabel(NounNode owner) =>
        owner is { Before.Count: 0, Heads.Count: > 0 } && owner.Heads.TrueForAll(h => h.Kind == TokenKind.Foreign);

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

    /// <summary>The share of a noun's occurrences that stand before "of"; for rare nouns what their ending says.</summary>
    public float TakesOf(string head)
    {
        var number = counts.Number(head);
        var seen = counts.Seen(number);
        if (seen < 8)
            return Array.Exists(Abstract, e => head.EndsWith(e, StringComparison.Ordinal)) || head.Contains(' ', StringComparison.Ordinal) ? 1f : 0f;
        var expected = seen * OfShare;
        return ((MathF.Exp(counts.Follows(number, _of)) * (expected + 1.5f)) - 1.5f) / seen;
    }
}
