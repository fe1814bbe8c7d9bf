namespace Translator.Segmenting;

/// <summary>
/// Decides whether a sentence ends at a candidate. Every rule says yes, no, or that the case is not its own; the first
/// answer counts, and a terminator that no rule knows ends its sentence.
/// </summary>
internal static class BoundaryRules
{
    public static bool EndsSentence(in Candidate c) =>
        GoesOnAfterComma(c)
        ?? GoesOnToStop(c)
        ?? (c.Run.IsDash ? PauseRules.DashAsStop(c) : default)
        ?? (c.Run.HasDanda ? true : default(bool?))
        ?? QuotationRules.AfterQuotation(c)
        ?? (c.Run.IsPause ? PauseRules.PauseDots(c) : default)
        ?? (c.Run.IsSingleDot ? FullStop(c) : default)
        ?? TokenRules.InsideToken(c)
        ?? GoesOnAfterMark(c)
        ?? true;

    private static bool? FullStop(in Candidate c) =>
        TokenRules.InsideNumber(c)
        ?? TokenRules.InsideToken(c)
        ?? AbbreviationRules.BeforeNumber(c)
        ?? AbbreviationRules.Latin(c)
        ?? AbbreviationRules.Title(c)
        ?? AbbreviationRules.LetterNames(c)
        ?? NameRules.JoinedNames(c)
        ?? GoesOnAfterPostposition(c)
        ?? GoesOnWithCode(c)
        ?? GoesOnWithinWord(c)
        ?? GoesOnAfterYear(c);

    private static bool? GoesOnAfterComma(in Candidate c) => Glyphs.IsComma(c.Next) ? false : null;

    // ’…!‘۔ has its stop still to come.
    private static bool? GoesOnToStop(in Candidate c) =>
        c.NextAt == c.Closing.End && c.Closing.End > c.Run.End && (Glyphs.IsDot(c.Next) || Glyphs.IsMark(c.Next)) ? false : null;

    // Yahoo! کی; a Latin name with its mark takes any word that goes on, an Urdu one only what cannot open a sentence.
    private static bool? GoesOnAfterMark(in Candidate c) =>
        c.Run.HasMark && c.AfterTouches && c.After.Is(c.Before.Is(WordTraits.Latin) && c.BeforeTouches ? WordTraits.Postposition | WordTraits.Continuation : WordTraits.Postposition)
        && !c.After.Is(WordTraits.ReportingVerb) ? false : null;

    private static bool? GoesOnAfterPostposition(in Candidate c) =>
        c.AfterTouches && c.After.Is(WordTraits.Postposition | WordTraits.Copula) && !c.FollowsFiniteVerb ? false : null;

    // No word of Urdu begins with these letters: what stands before is a part of something else.
    private static bool? GoesOnWithinWord(in Candidate c) => c.Next is 'ں' or 'ئ' or 'ۓ' ? false : null;

    // فون۔ 042: no count begins with a zero, so the number is a code that belongs to what stands before it.
    private static bool? GoesOnWithCode(in Candidate c) =>
        c.AfterTouches && c.After.Is(WordTraits.Number) && c.After.Length > 1 && char.GetNumericValue(c.Next) == 0 && !c.FollowsFiniteVerb ? false : null;

    // 1947ء۔ میں: after a year میں is "in" while the verb is still to come.
    private static bool? GoesOnAfterYear(in Candidate c) =>
        c.BeforeTouches && char.IsDigit(c.Text[c.Before.Start]) | c.Last == 'ء' && c.AfterTouches && c.Text[c.After.Start..c.After.End] is "میں" && !c.HasVerb ? false : null;
}
