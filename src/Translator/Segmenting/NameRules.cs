namespace Translator.Segmenting;

/// <summary>۔ in the place of a hyphen: پاک۔بھارت, ہند۔ امریکہ تعلقات, سیاسی۔معاشی.</summary>
internal static class NameRules
{
    private const int ShortestAdjective = 4;

    public static bool? JoinedNames(in Candidate c)
    {
        if (!c.BeforeTouches || !c.AfterTouches || c.Before.Is(WordTraits.Number) || c.After.Is(WordTraits.Starter))
            return null;
        var isVerb = c.FollowsFiniteVerb && !(c.Before.Is(WordTraits.Name) && c.IsGlued);
        if (isVerb)
            return null;
        if (c.Before.Is(WordTraits.Name) && c.After.Is(WordTraits.Name))
            return false;
        var joinsNames = c.IsGlued || c.Before.Is(WordTraits.Name) || c.After.Is(WordTraits.Name);
        if (joinsNames && c.WordAfter(c.After).Is(WordTraits.PairNoun))
            return false;
        return c.IsGlued && IsAdjective(c, c.Before) && IsAdjective(c, c.After) ? false : null;
    }

    // سیاسی, معاشی: relational adjectives end in ی.
    private static bool IsAdjective(in Candidate c, Word word) =>
        word.Length >= ShortestAdjective && c.Text[word.End - 1] is 'ی' or 'ي' or 'ى' && !word.Is(WordTraits.FiniteVerb);
}
