using System.Buffers;

namespace Translator.Segmenting;

/// <summary>The sign that opens a list item: <c>۱۔</c>, <c>(الف)</c>, <c>ii.</c>, <c>•</c>, <c>سوال نمبر ۲۔</c>.</summary>
internal static class ListMarker
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    // A marker is short; what is longer is text.
    private const int Longest = 40;
    private const int MostDigits = 3;
    private const int LongestLabel = 8;

    // سوال نمبر ۲
    private const char FirstOfNumber = 'ن';

    /// <summary>Whether nothing but a list number or letter stands between two places, the second being its dot.</summary>
    public static bool Fills(ReadOnlySpan<char> text, int from, int to, Lexicon lexicon)
    {
        if (to - from > Longest)
            return false;
        while (from < to && (Glyphs.IsGap(text[from]) || IsBullet(text[from]) || text[from] is '(' or '['))
            from++;
        var label = lexicon.Next(text, from, to);
        if (!label.Exists || label.Start != from)
            return false;
        while (label.Is(WordTraits.ListLabel))
        {
            var next = lexicon.Next(text, label.End, to);
            if (!next.Exists)
                return true;
            label = next;
        }

        if (!IsNumbering(text, label))
            return false;

        // 1.2.3 before its last dot, a closing bracket, spaces.
        for (var i = label.End; i < to; i++)
        {
            if (!Glyphs.IsGap(text[i]) && text[i] is not (')' or ']' or '.' or '\u06D4') && !char.IsDigit(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>The item that a number before a dot opens inside a line: 1 after a colon, or one more than the last after a comma; 0 for none.</summary>
    public static int InLine(ReadOnlySpan<char> text, int sentenceStart, int dot, int last, Lexicon lexicon)
    {
        while (dot > sentenceStart && Glyphs.IsGap(text[dot - 1]))
            dot--;
        if (dot == sentenceStart || !char.IsDigit(text[dot - 1]))
            return 0;
        var number = lexicon.Previous(text, dot, sentenceStart);
        if (!number.Is(WordTraits.Number) || number.Length > MostDigits)
            return 0;
        var value = Value(text[number.Start..number.End]);
        var at = number.Start;
        while (at > sentenceStart && Glyphs.IsGap(text[at - 1]))
            at--;
        if (at == sentenceStart || !Glyphs.IsComma(text[at - 1]))
            return 0;
        return value == (text[at - 1] == ':' ? 1 : last + 1) ? value : 0;
    }

    /// <summary>The number that opens a stretch of text; 0 for none.</summary>
    public static int NumberAt(ReadOnlySpan<char> text, int from, int to, Lexicon lexicon) =>
        lexicon.Next(text, from, to) is var number && number.Is(WordTraits.Number) && number.Length <= MostDigits ? Value(text[number.Start..number.End]) : 0;

    /// <summary>Whether a line starts with a bullet or with a number or letter and its dot or bracket.</summary>
    public static bool Opens(ReadOnlySpan<char> text, int start, int end, Lexicon lexicon)
    {
        while (start < end && Glyphs.IsGap(text[start]))
            start++;
        if (start == end)
            return false;
        if (IsBullet(text[start]))
            return start + 1 < end && (Glyphs.IsGap(text[start + 1]) || text[start] is not ('-' or '*' or '+' or '\u2013' or '\u2014'));
        var bracketed = text[start] is '(' or '[';
        if (!MayBeNumbered(text, bracketed ? start + 1 : start, end))
            return false;
        var label = lexicon.Next(text, start, Math.Min(end, start + Longest));
        if (!label.Exists || label.Start != (bracketed ? start + 1 : start))
            return false;
        if (label.Is(WordTraits.ListLabel) && lexicon.Next(text, label.End, end) is { Exists: true } number && number.Is(WordTraits.Number))
            label = number;
        var after = label.End;
        while (after < end && text[after] is ' ')
            after++;
        if (!IsNumbering(text, label) || after >= end)
            return false;
        return bracketed
            ? text[after] is ')' or ']'
            : text[after] is ')' or '.' or '\u06D4' && (after + 1 == end || !char.IsDigit(text[after + 1])) && !IsInitial(text, label, after, end, lexicon);
    }

    public static bool IsBullet(char c) =>
        c is '-' or '*' or '+' or '\u2022' or '\u2023' or '\u25CF' or '\u25CB' or '\u25AA' or '\u25AB' or '\u25A0' or '\u25A1' or '\u25E6'
            or '\u25BA' or '\u25B6' or '\u27A2' or '\u27A4' or '\u2713' or '\u2714' or '\u2756' or '\u2605' or '\u2606' or '\u00B7' or '\u2043'
            or '\u2219' or '\u2013' or '\u2014' or '\u06DE';

    // Without a look-up: a short word, and then a dot, a bracket or a number.
    private static bool MayBeNumbered(ReadOnlySpan<char> text, int at, int end)
    {
        var furthest = Math.Min(end, at + LongestLabel);
        while (at < furthest && Glyphs.IsWord(text[at]))
            at++;
        while (at < end && text[at] == ' ')
            at++;
        return at < end && (text[at] is '.' or '\u06D4' or ')' or ']' || char.IsDigit(text[at]) || text[at] == FirstOfNumber);
    }

    private static bool IsNumbering(ReadOnlySpan<char> text, Word label) =>
        label.Is(WordTraits.Number) ? label.Length <= MostDigits
        : label.Is(WordTraits.SingleLetter | WordTraits.ListLetter) || IsRoman(text[label.Start..label.End]);

    // ن۔ م۔ راشد opens with initials, not with item ن.
    private static bool IsInitial(ReadOnlySpan<char> text, Word label, int dot, int end, Lexicon lexicon)
    {
        if (!label.Is(WordTraits.SingleLetter))
            return false;
        var next = lexicon.Next(text, dot + 1, end);
        return next.Is(WordTraits.SingleLetter) && next.End < end && Glyphs.IsDot(text[next.End]);
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
            value = (10 * value) + (int)char.GetNumericValue(c);
        return value;
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 5 && !word.ContainsAnyExcept(RomanDigits);
}
