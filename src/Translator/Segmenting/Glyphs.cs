using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Translator.Segmenting;

/// <summary>What single characters are to the segmenter, from one table over all UTF-16 units.</summary>
internal static class Glyphs
{
    private const string Dots = "\u06D4.\u2026";
    private const string Marks = "\u061F?!\u203C\u2047\u2048\u2049\uFF01\uFF1F";
    private const string OtherTerminators = "\u0964\u0965-\u0640";

    private static readonly byte[] Classes = MakeClasses();

    /// <summary>Everything that a character can be.</summary>
    public static GlyphClass Of(char c) => (GlyphClass)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Classes), c);

    /// <summary>Whether segments may leave the character out: white space, or a mark that shows nothing.</summary>
    public static bool IsGap(char c) => (Of(c) & GlyphClass.Gap) != 0;

    /// <summary>A letter of a word, a vowel mark or an invisible sign inside it.</summary>
    public static bool IsWord(char c) => (Of(c) & GlyphClass.Word) != 0;

    /// <summary>A dot that may be a full stop, a pause, a decimal point or a part of a name.</summary>
    public static bool IsDot(char c) => (Of(c) & GlyphClass.Dot) != 0;

    /// <summary>A question or exclamation mark.</summary>
    public static bool IsMark(char c) => (Of(c) & GlyphClass.Mark) != 0;

    /// <summary>A quote or bracket.</summary>
    public static bool IsPaired(char c) => (Of(c) & GlyphClass.Paired) != 0;

    /// <summary>The full stop of Hindi.</summary>
    public static bool IsDanda(char c) => c is '\u0964' or '\u0965';

    /// <summary>A sign after which the sentence goes on.</summary>
    public static bool IsComma(char c) => c is '\u060C' or ',' or '\u061B' or ';' or ':';

    /// <summary>A format character that shows nothing. Arabic number signs and the end-of-ayah sign are format characters too, but visible.</summary>
    public static bool IsInvisible(char c) =>
        c >= '\u00AD' && c is not ((>= '\u0600' and <= '\u06FF') and not '\u061C')
        && c is not ('\u070F' or '\u0890' or '\u0891' or '\u08E2')
        && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>A letter of the Arabic script.</summary>
    public static bool IsArabicLetter(char c) =>
        c is (>= '\u0620' and <= '\u064A') or (>= '\u066E' and <= '\u06D3') or (>= '\u06EE' and <= '\u06FF') or (>= '\u0750' and <= '\u077F')
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
        && char.IsLetter(c);

    /// <summary>Whether a stretch of text shows nothing.</summary>
    public static bool AreGaps(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsGap(c))
                return false;
        }

        return true;
    }

    /// <summary>The first character of one of some classes; -1 for none.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, GlyphClass any)
    {
        ref var classes = ref MemoryMarshal.GetArrayDataReference(Classes);
        var i = 0;

        // Four at a time: this loop looks at every character of a text.
        foreach (var four in MemoryMarshal.Cast<char, ulong>(text))
        {
            var found = Unsafe.Add(ref classes, (ushort)four) | Unsafe.Add(ref classes, (ushort)(four >> 16))
                | Unsafe.Add(ref classes, (ushort)(four >> 32)) | Unsafe.Add(ref classes, (ushort)(four >> 48));
            if ((found & (int)any) != 0)
                break;
            i += 4;
        }

        for (; i < text.Length; i++)
        {
            if ((Of(text[i]) & any) != 0)
                return i;
        }

        return -1;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
            classes[i] = (byte)ClassOf((char)i);
        return classes;
    }

    private static GlyphClass ClassOf(char c)
    {
        var found = char.IsWhiteSpace(c) || IsInvisible(c) ? GlyphClass.Gap : GlyphClass.None;
        if (char.GetUnicodeCategory(c) is <= UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber || c is '\u200C' or '\u200D')
            found |= GlyphClass.Word;
        if (PairedMarks.All.Contains(c, StringComparison.Ordinal))
            found |= GlyphClass.Paired;
        if (Dots.Contains(c, StringComparison.Ordinal))
            found |= GlyphClass.Dot | GlyphClass.Terminator;
        if (Marks.Contains(c, StringComparison.Ordinal))
            found |= GlyphClass.Mark | GlyphClass.Terminator;
        if (OtherTerminators.Contains(c, StringComparison.Ordinal))
            found |= GlyphClass.Terminator;
        return found;
    }
}
