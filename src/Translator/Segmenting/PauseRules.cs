namespace Translator.Segmenting;

/// <summary>Dots that may be a pause, and dashes that may be a full stop.</summary>
internal static class PauseRules
{
    /// <summary>۔۔۔ and … end a sentence after a finite verb when no conjunction carries it on; two dots are a stop more often than a pause.</summary>
    public static bool? PauseDots(in Candidate c)
    {
        if (!c.Rules.PauseDotsAfterFiniteVerb)
            return false;
        if (c.After.Is(WordTraits.Conjunction) && c.AfterTouches)
            return false;
        if (c.AfterTouches && c.After.Is(WordTraits.Postposition))
            return false;
        if (c.FollowsFiniteVerb)
            return true;
        return c.Run.Dots == 2 && !c.Before.Is(WordTraits.OpenWord) && !c.BeforeIsFirst;
    }

    /// <summary>A hyphen or a tatweel before a space is a stop after a finite verb.</summary>
    public static bool? DashAsStop(in Candidate c) =>
        c.FollowsFiniteVerb && c.BeforeTouches && !c.IsGlued && !(c.AfterTouches && c.After.Is(WordTraits.Conjunction | WordTraits.Postposition));
}
