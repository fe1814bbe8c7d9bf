using System.Globalization;

namespace Translator.Segmenting;

/// <summary>What follows a terminator and belongs to the sentence that it ends: closing quotes and brackets, reference marks, emoji.</summary>
/// <param name="End">The UTF-16 unit after the last of it.</param>
/// <param name="Quote">Index of the outermost closing quote among the paired marks; -1 for none.</param>
/// <param name="Bracket">The same for a closing bracket.</param>
internal readonly record struct Closing(int End, int Quote, int Bracket)
{
    private const int LongestReference = 40;

    // Longest first.
    private static readonly string[] Emoticons = [":'(", ":-)", ":-(", ";-)", ":-D", ":-P", ":)", ":(", ";)", ":D", ":P", "<3"];

    /// <summary>Reads what follows a terminator.</summary>
    public static Closing After(ReadOnlySpan<char> text, int from, int limit, PairedMarks marks)
    {
        int at = from, quote = -1, bracket = -1;
        while (at < limit)
        {
            // After a space only what cannot open the next sentence still belongs to this one.
            var next = at;
            while (next < limit && Glyphs.IsGap(text[next]))
                next++;
            var length = next == limit ? 0 : LengthOf(text, next, limit, glued: next == at, marks, ref quote, ref bracket);
            if (length == 0)
                break;
            at = next + length;
        }

        return new Closing(at, quote, bracket);
    }

    private static int LengthOf(ReadOnlySpan<char> text, int at, int limit, bool glued, PairedMarks marks, ref int quote, ref int bracket)
    {
        if (Glyphs.IsPaired(text[at]))
        {
            if (!marks.ClosesAt(at, out var mark))
                return ReferenceLength(text, at, limit, glued);
            if (marks[mark].IsQuote)
                quote = mark;
            else
                bracket = mark;
            return 1;
        }

        var c = text[at];
        if (c is '*' or '\u2020' or '\u2021' or '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079'))
            return glued ? 1 : StarLength(text, at, limit);
        if (c is ':' or ';' or '<')
            return EmoticonLength(text[at..limit]);
        if (c < '\u2000')
            return glued && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 1 : 0;
        return Emoji.Length(text[at..limit]);
    }

    // [1], [حاشیہ ۲] with or without a space before, [حوالہ درکار] without; (۲) only between the terminator and a space, for elsewhere it numbers what follows.
    private static int ReferenceLength(ReadOnlySpan<char> text, int at, int limit, bool glued)
    {
        var square = text[at] == '[';
        if (!square && text[at] != '(')
            return 0;
        var inside = text[(at + 1)..Math.Min(limit, at + LongestReference)];
        var length = inside.IndexOf(square ? ']' : ')');
        if (length <= 0)
            return 0;
        inside = inside[..length];
        var rest = text[(at + length + 2)..limit];
        var atEnd = rest.IsWhiteSpace();
        var isNumber = inside.Length <= 3 && char.IsDigit(inside[0]) && char.IsDigit(inside[^1]);
        var isReference = square
            ? inside.IndexOfAny('\u06D4', '\u061F', '!') < 0 && (glued || atEnd || HasDigit(inside))
            : isNumber && (atEnd || (glued && !Glyphs.IsWord(rest[0])));
        return isReference ? length + 2 : 0;
    }

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    // A star after a space is a bullet, unless nothing follows it.
    private static int StarLength(ReadOnlySpan<char> text, int at, int limit)
    {
        var after = at;
        while (after < limit && text[after] is '*' or '\u2020' or '\u2021')
            after++;
        return after > at && text[after..limit].IsWhiteSpace() ? after - at : 0;
    }

    private static int EmoticonLength(ReadOnlySpan<char> text)
    {
        foreach (var emoticon in Emoticons)
        {
            if (text.StartsWith(emoticon, StringComparison.Ordinal) && (text.Length == emoticon.Length || !char.IsLetterOrDigit(text[emoticon.Length])))
                return emoticon.Length;
        }

        return 0;
    }
}
