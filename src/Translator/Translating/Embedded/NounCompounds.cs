namespace Translator.Translating.Embedded;

/// <summary>Finds the noun pairs whose first is no owner in English but a part of the word.</summary>
internal sealed class NounCompounds(Counts counts)
{
    /// <summary>True for two plain nouns that English is used to seeing side by side: چھاتی کا کینسر is breast cancer.</summary>
    public bool IsCompound(NounNode noun)
    {
        if (noun.Heads.Count != 1 || noun.Heads[0].Pos != PartOfSpeech.Noun
            || noun.Owner is not NounNode { Before.Count: 0, Owner: null, Pronoun: null, Verbal: null, Members.Count: 0, Inside.Count: 0, Clauses.Count: 0 } owner
            || owner.Heads.Count != 1 || owner.Heads[0].Pos != PartOfSpeech.Noun || owner.Heads[0].Entry?.NameKind is "person" or "title")
            return false;
        foreach (var first in NounWriter.Senses(owner.Heads[0]))
        {
            foreach (var second in NounWriter.Senses(noun.Heads[0]))
            {
                if (counts.Follows(counts.Number(first), counts.Number(second)) > CompoundLevel)
                    return true;
            }
        }

        return false;
    }

    private const float CompoundLevel = 0.8f;
}
