namespace Translator.Segmenting;

/// <summary>Dots of abbreviations and initials. Such a dot may be the full stop as well; the word after it decides.</summary>
internal static class AbbreviationRules
{
    private const int LongestChain = 8;

    // Letters of the short word in بی۔ کام۔, ایم۔ فل۔.
    private const int LongestDegree = 4;

    /// <summary>نمبر۔ ۵, No. 7.</summary>
    public static bool? BeforeNumber(in Candidate c) =>
        c.BeforeTouches && c.Before.Is(WordTraits.BeforeNumber) && c.AfterTouches && c.After.Is(WordTraits.Number) ? false : null;

    /// <summary>Dr., U.S., J. K. Rowling, etc.</summary>
    public static bool? Latin(in Candidate c)
    {
        if (!c.BeforeTouches || !c.Before.Is(WordTraits.Latin) || !c.After.Exists)
            return null;
        if (c.AfterTouches && c.After.Is(WordTraits.Latin) && char.IsLower(c.Next))
            return false;
        if (c.Before.Is(WordTraits.Title))
            return false;
        if (!c.Before.Is(WordTraits.SingleLetter | WordTraits.Abbreviation))
            return null;
        return OpensSentence(c);
    }

    /// <summary>ڈاکٹر۔ خان</summary>
    public static bool? Title(in Candidate c) =>
        c.BeforeTouches && c.Before.Is(WordTraits.Title) && c.AfterTouches && !c.After.Is(WordTraits.Starter) ? false : null;

    /// <summary>پی۔ٹی۔آئی, ایس۔ ایم۔ ظفر, ن۔ م۔ راشد, ایف۔16, ص۔ ۴۵.</summary>
    public static bool? LetterNames(in Candidate c)
    {
        if (!c.BeforeTouches || IsEra(c))
            return null;
        if (!IsLetter(c.Before))
            return EndsJoinedShortForm(c) ? OpensSentence(c) : null;
        var isDotted = c.FollowsDot(c.Before);
        var isWord = !isDotted && !c.Before.Is(WordTraits.SingleLetter) && !c.BeforeIsFirst
            && (c.Before.Is(WordTraits.FiniteVerb) || IsLetter(c.WordBefore(c.Before)));
        if (c.AfterTouches && IsLetter(c.After) && (!isWord || c.PrecedesDot(c.After)))
            return false;
        if (isWord)
            return null;
        if (OpensSentence(c))
            return !c.BeforeIsFirst;
        if (isDotted)
            return FollowsCompleteSentence(c);
        if (c.AfterTouches && c.After.Length <= LongestDegree && c.PrecedesDot(c.After))
            return false;
        if (c.IsGlued || c.Before.Is(WordTraits.SingleLetter) || c.BeforeIsFirst || c.WordBefore(c.Before).Is(WordTraits.Title))
            return false;
        return c.WordAfter(c.After) is var next && next.Is(WordTraits.Postposition) && IsSubjectMarker(c.Text[next.Start..next.End]) ? false : null;
    }

    // ایم۔فل۔, بی۔ کام۔: a short word joined to letters.
    private static bool EndsJoinedShortForm(in Candidate c)
    {
        if (!c.Before.Exists || !c.FollowsDot(c.Before) || c.Before.Is(WordTraits.FiniteVerb | WordTraits.Number) || !IsLetter(c.WordBefore(c.Before)))
            return false;
        return c.Before.Length <= LongestDegree || !char.IsWhiteSpace(c.Text[c.Before.Start - 1]);
    }

    private static bool IsLetter(Word word) => word.Is(WordTraits.LetterName) || (word.Is(WordTraits.SingleLetter) && !word.Is(WordTraits.Latin));

    private static bool OpensSentence(in Candidate c) =>
        (c.After.Is(WordTraits.Starter) && (!c.After.Is(WordTraits.Latin) || char.IsUpper(c.Text[c.After.Start])))
        || (c.After.Is(WordTraits.WeakStarter) && c.HasVerb);

    // ۱۴۴۵ ھ and 2008 ء are years, not initials.
    private static bool IsEra(in Candidate c) =>
        c.Before.Is(WordTraits.SingleLetter) && c.Text[c.Before.Start] is 'ء' or 'ھ' or 'ہ' && c.WordBefore(c.Before).Is(WordTraits.Number);

    private static bool IsSubjectMarker(ReadOnlySpan<char> word) => word is "نے";

    // اس کا نام ہے جے۔یو۔آئی۔: with the verb before the letters there is nothing left to come.
    private static bool FollowsCompleteSentence(in Candidate c)
    {
        var word = c.Before;
        for (var i = 0; i < LongestChain && IsLetter(word); i++)
            word = c.WordBefore(word);
        return word.Is(WordTraits.FiniteVerb) && !IsLetter(word) && c.WordBefore(word).Exists && !c.After.Is(WordTraits.Postposition);
    }
}
