using System.Buffers;
using System.Globalization;

namespace Translator.Reading.CharacterSets;

/// <summary>Questions about characters that every reader asks.</summary>
internal static class Characters
{
    /// <summary>NUL, the replacement character of a lossy decoding, and the two code points that no text may hold.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\0\uFFFD\uFFFE\uFFFF");

    /// <summary>Format characters: direction marks, joiners, BOM, soft hyphen.</summary>
    public static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Index of the first character that no text may hold; -1 when there is none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text) => text.IndexOfAny(Forbidden);

    /// <summary>Index of the first half of a surrogate pair without its other half; -1 when there is none.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var found = text[start..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (found < 0)
                return -1;
            var i = start + found;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            start = i + 2;
        }

        return -1;
    }

    /// <summary>How many control characters other than tab, line ends and form feeds a text holds.</summary>
    public static int CountControls(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (IsControl(c))
                count++;
        }

        return count;
    }

    /// <summary>A control character that is no white space.</summary>
    public static bool IsControl(char c) => c is < '\u0020' and not ('\t' or '\n' or '\v' or '\f' or '\r') or '\u007F';

    /// <summary>Refuses a file with a line that nobody wrote.</summary>
    /// <exception cref="ReadingException">A line is longer than the limit.</exception>
    public static void RequireLines(ReadOnlySpan<char> text, ReadingInstructions instructions)
    {
        var longest = LongestLine(text);
        if (longest > instructions.MaxLineCharacters)
        {
            throw new ReadingException(
                $"The file has a line of {longest} characters; the longest that is read is {instructions.MaxLineCharacters}.",
                "Break it into lines, or raise Reading:MaxLineCharacters.");
        }
    }

    /// <summary>Length of the longest line, in UTF-16 units.</summary>
    public static int LongestLine(ReadOnlySpan<char> text)
    {
        var longest = 0;
        while (true)
        {
            var end = text.IndexOfAny('\n', '\r');
            longest = Math.Max(longest, end < 0 ? text.Length : end);
            if (end < 0)
                return longest;
            text = text[(end + 1)..];
        }
    }
}
