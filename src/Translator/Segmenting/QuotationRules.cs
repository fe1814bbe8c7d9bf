using System.Buffers;

namespace Translator.Segmenting;

/// <summary>Terminators before a closing quote: does the sentence around the quotation go on?</summary>
internal static class QuotationRules
{
    private const int LongestReportingClause = 14;
    private const int LongestIntroduction = 10;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("۔؟?!.:؛;");

    public static bool? AfterQuotation(in Candidate c)
    {
        if (c.Closing.Quote < 0)
            return null;
        var goesOn = c.AfterTouches && c.After.Is(WordTraits.Continuation) && !IsPronoun(c, c.After);
        var isStatement = c.Run.IsSingleDot;
        var (known, opensSentence, introduced) = Introduction(c);
        if (goesOn && (!isStatement || c.After.Is(WordTraits.Postposition) || (known && !introduced)))
            return false;
        if (!known || introduced)
            return true;
        if (IsReportingClause(c))
            return false;

        // ان کی کتاب ’…؟‘ نے: a quotation in the middle is a part of its sentence until that has its verb.
        return opensSentence || isStatement;
    }

    private static (bool Known, bool OpensSentence, bool Introduced) Introduction(in Candidate c)
    {
        var partner = c.Marks[c.Closing.Quote].Partner;
        if (partner < 0)
            return (false, false, false);
        var opening = c.Marks[partner];
        if (opening.OpensSentence)
            return (true, true, false);
        return (true, false, IsIntroduced(c, opening.SentenceStart, opening.Position));
    }

    // اس نے کہا: ’…, وہ بولا کہ ’…; also a clause that is complete: وہ ہنس پڑا ’….
    private static bool IsIntroduced(in Candidate c, int from, int quote)
    {
        var at = quote;
        while (at > from && (Glyphs.IsGap(c.Text[at - 1]) || Glyphs.IsPaired(c.Text[at - 1])))
            at--;
        if (at > from && (Glyphs.IsComma(c.Text[at - 1]) || c.Text[at - 1] is '-' or '\u2013' or '\u2014'))
            return true;
        var end = at;
        for (var i = 0; i < LongestIntroduction; i++)
        {
            var word = c.Rules.Lexicon.Previous(c.Text, end, from);
            if (!word.Exists)
                return false;
            if (word.Is(WordTraits.ReportingVerb) || (i == 0 && (word.Is(WordTraits.FiniteVerb) || c.Text[word.Start..word.End] is "کہ")))
                return true;
            end = word.Start;
        }

        return false;
    }

    // ’…؟‘ ایک صحافی نے پوچھا۔ but not ’…‘ اس نے بتایا کہ …, which reports what follows.
    private static bool IsReportingClause(in Candidate c)
    {
        var word = c.After;
        var end = c.NextAt;
        for (var i = 0; i < LongestReportingClause && word.Exists && StaysInClause(c.Text[end..word.Start]); i++)
        {
            var next = c.WordAfter(word);
            if (word.Is(WordTraits.ReportingVerb) || (word.Is(WordTraits.ReportingNoun) && next.Is(WordTraits.LightVerb)))
                return !ReportsWhatFollows(c, word.Is(WordTraits.ReportingVerb) ? word : next);
            if (word.Is(WordTraits.Copula))
                return false;
            end = word.End;
            word = next;
        }

        return false;
    }

    private static bool StaysInClause(ReadOnlySpan<char> between) => !between.ContainsAny(ClauseEnds);

    private static bool ReportsWhatFollows(in Candidate c, Word verb)
    {
        var next = c.WordAfter(verb);

        // The auxiliary: بتایا تھا کہ.
        if (next.Is(WordTraits.FiniteVerb))
            (verb, next) = (next, c.WordAfter(next));
        var between = c.Text[verb.End..Math.Max(verb.End, next.Start)];
        return next.Exists && ((c.Text[next.Start..next.End] is "کہ" && StaysInClause(between)) || between.IndexOf(':') >= 0);
    }

    // میں نے is "I", not "in".
    private static bool IsPronoun(in Candidate c, Word word) =>
        c.Text[word.Start..word.End] is "میں" && c.WordAfter(word) is var next && next.Exists && c.Text[next.Start..next.End] is "نے" or "بھی" or "تو" or "نہیں" or "ہوں" or "خود";
}
