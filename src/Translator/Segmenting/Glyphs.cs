using System.Buffers;
using System.Globalization;

namespace Translator.Segmenting;

/// <summary>What single characters are to the segmenter.</summary>
internal static class Glyphs
{
    /// <summary>CR, LF, vertical tab, form feed, U+0085, U+2028 and U+2029: each ends a line.</summary>
    public static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Whether segments may leave the character out: white space, or a mark that shows nothing.</summary>
    public static bool IsGap(char c) => c < '\u007F' ? c is ' ' or (>= '\t' and <= '\r') : IsRareGap(c);

    /// <summary>A format character that shows nothing. Arabic number signs and the end-of-ayah sign are format characters too, but visible.</summary>
    public static bool IsInvisible(char c) =>
        c >= '\u00AD' && c is not ((>= '\u0600' and <= '\u06FF') and not '\u061C')
        && c is not ('\u070F' or '\u0890' or '\u0891' or '\u08E2')
        && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>A dot that may be a full stop, a pause, a decimal point or a part of a name.</summary>
    public static bool IsDot(char c) => c is '\u06D4' or '.' or '\u2026';

    /// <summary>A question or exclamation mark.</summary>
    public static bool IsMark(char c) => c is '\u061F' or '?' or '!' or '\u203C' or (>= '\u2047' and <= '\u2049') or '\uFF01' or '\uFF1F';

    /// <summary>The full stop of Hindi.</summary>
    public static bool IsDanda(char c) => c is '\u0964' or '\u0965';

    /// <summary>A sign after which the sentence goes on.</summary>
    public static bool IsComma(char c) => c is '\u060C' or ',' or '\u061B' or ';' or ':';

    /// <summary>A letter of a word, a vowel mark or an invisible sign inside it.</summary>
    public static bool IsWord(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterOrDigit(c),
        >= '\u0621' and <= '\u064A' or >= '\u066E' and <= '\u06D3' => true,
        '\u200C' or '\u200D' => true,
        _ => char.GetUnicodeCategory(c) is <= UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber,
    };

    /// <summary>A letter of the Arabic script.</summary>
    public static bool IsArabicLetter(char c) =>
        c is (>= '\u0620' and <= '\u064A') or (>= '\u066E' and <= '\u06D3') or (>= '\u06EE' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
        && char.IsLetter(c);

    private static bool IsRareGap(char c) => char.IsWhiteSpace(c) || IsInvisible(c);
}
