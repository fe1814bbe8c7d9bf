using System.Globalization;

namespace Translator.Segmenting;

/// <summary>
/// Cuts a sentence that is too long for a translation service. This is for the request only: the pieces are translated
/// one by one and joined again with a space, and no segment ever shows them.
/// </summary>
public static class SentencePieces
{
    // A number or an address may exceed the soft limit up to here rather than be broken (services take 5,000 to 50,000).
    private const int HardLimit = 10_000;

    // Looked at beyond the limit, to see where the last grapheme within it ends.
    private const int LongestGrapheme = 64;

    /// <summary>The pieces of a sentence: in order, with nothing but white space between them, all of it when it is short enough.</summary>
    /// <param name="text">One sentence.</param>
    /// <param name="softLimit">Most UTF-16 units of a piece; only an unbreakable number or address may have more.</param>
    /// <param name="rules">Whose words open clauses.</param>
    public static IReadOnlyList<Range> Cut(string text, int softLimit, SegmentationRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(softLimit, 1);
        if (text.Length <= softLimit)
            return [Range.EndAt(text.Length)];
        var pieces = new List<Range>();
        var places = new CutPlaces(text, rules.Lexicon);
        var start = text.Length - text.AsSpan().TrimStart().Length;
        while (text.Length - start > softLimit)
        {
            var cut = places.Best(start, softLimit) is > 0 and var best ? best : InsideWord(text, start, softLimit);
            Add(pieces, text, start, cut);
            start = cut;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
        }

        Add(pieces, text, start, text.Length);
        return pieces;
    }

    private static void Add(List<Range> pieces, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            pieces.Add(start..end);
    }

    // Without a space in reach: behind the number or address, else between two graphemes.
    private static int InsideWord(string text, int start, int limit)
    {
        var token = text.AsSpan(start, Math.Min(HardLimit, text.Length - start));
        var end = token.IndexOfAny(" \t\r\n\u00A0");
        token = end < 0 ? token : token[..end];
        if (token.Length < HardLimit && IsUnbreakable(token))
            return start + token.Length;
        return start + GraphemesWithin(text.AsSpan(start), limit);
    }

    private static bool IsUnbreakable(ReadOnlySpan<char> token)
    {
        if (token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.Contains('@'))
            return true;
        foreach (var c in token)
        {
            if (char.IsLetter(c))
                return false;
        }

        return char.IsDigit(token[0]);
    }

    // Units of the graphemes that fit; what looks like one grapheme beyond the limit is broken between characters.
    private static int GraphemesWithin(ReadOnlySpan<char> text, int limit)
    {
        var window = text[..Math.Min(text.Length, limit + LongestGrapheme)];
        var length = 0;
        while (length < window.Length && StringInfo.GetNextTextElementLength(window[length..]) is var next && length + next <= limit)
            length += next;
        if (length > 0)
            return length;
        return limit > 1 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : Math.Max(limit, char.IsHighSurrogate(text[0]) ? 2 : 1);
    }
}
