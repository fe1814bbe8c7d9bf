using System.Globalization;
using System.Text;

namespace Translator.Segmenting;

/// <summary>Pictures among the characters.</summary>
internal static class Emoji
{
    /// <summary>UTF-16 units of the emoji, or of the joiner or variation sign of one, at the start of a text; 0 for none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done)
            return 0;
        return IsEmoji(rune.Value) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? length : 0;
    }

    // Blocks of symbols and pictographs, regional indicators and tags, from the Unicode block list.
    private static bool IsEmoji(int rune) =>
        rune is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF and not (0x2713 or 0x2714 or 0x2756 or 0x27A2 or 0x27A4 or 0x2605 or 0x2606))
            or (>= 0x2B00 and <= 0x2BFF) or (>= 0xE0020 and <= 0xE007F) or 0x2049 or 0x203C or 0x3030 or 0x303D or 0x2122 or 0x2139;
}
