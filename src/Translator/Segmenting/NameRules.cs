namespace Translator.Segmenting;

/// <summary>۔ in the place of a hyphen: پاک۔بھارت, ہند۔ امریکہ تعلقات, سیاسی۔معاشی.</summary>
internal static class NameRules
{
    private const int ShortestAdjective = 4;

    // Words of the second name.
    private const int LongestName = 3;

    public static bool? JoinedNames(in Candidate c)
    {
        if (!c.BeforeTouches || !c.AfterTouches || c.Before.Is(WordTraits.Number | WordTraits.Postposition | WordTraits.OpenWord)
            || c.After.Is(WordTraits.Starter | WordTraits.OpenWord))
            return null;
        var isVerb = c.FollowsFiniteVerb && !(c.Before.Is(WordTraits.Name) && c.IsGlued);
        if (isVerb)
            return null;
        var isName = c.Before.Is(WordTraits.Name);
        if ((isName || c.IsGlued || c.After.Is(WordTraits.Name)) && LeadsToPairNoun(c))
            return false;
        if (isName && c.After.Is(WordTraits.Name))
            return !c.IsGlued && c.WordBefore(c.Before).Is(WordTraits.FiniteVerb) ? null : false;
        if (isName && !c.IsGlued && !c.BeforeIsFirst && c.WordBefore(c.WordBefore(c.Before)).Exists && !c.HasVerb)
            return false;
        return c.IsGlued && IsAdjective(c, c.Before) && IsAdjective(c, c.After) ? false : null;
    }

    // نور پور۔شاہ گڑھ شاہراہ
    private static bool LeadsToPairNoun(in Candidate c)
    {
        var word = c.After;
        for (var i = 0; i < LongestName; i++)
        {
            word = c.WordAfter(word);
            if (word.Is(WordTraits.PairNoun))
                return true;
            if (!word.Exists || word.Is(WordTraits.Postposition | WordTraits.FiniteVerb | WordTraits.OpenWord))
                return false;
        }

        return false;
    }

    // سیاسی, معاشی: relational adjectives end in ی.
    private static bool IsAdjective(in Candidate c, Word word) =>
        word.Length >= ShortestAdjective && c.Text[word.End - 1] is 'ی' or 'ي' or 'ى' && !word.Is(WordTraits.FiniteVerb);
}
