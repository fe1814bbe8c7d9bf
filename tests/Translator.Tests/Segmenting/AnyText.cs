using CsCheck;

namespace Translator.Tests.Segmenting;

/// <summary>Texts that a segmenter may meet, likely and unlikely: words, every terminator and mark it knows, bidi controls, lone surrogates.</summary>
internal static class AnyText
{
    private static readonly string[] Parts =
    [
        "ہے", "تھا", "کتاب", "اس", "نے", "کہا", "پوچھا", "کہ", "اور", "میں", "کے", "پی", "ٹی", "ایم", "ن", "م", "الف", "پاک", "بھارت", "سوال", "نمبر", "U", "Dr", "the", "The", "example", "http://", "www",
        "۔", "۔", "۔", ".", "؟", "?", "!", "…", "،", "؛", ":", "-", "ـ", "।", "ء", "ُ", "\u0654",
        " ", " ", " ", "  ", "\t", "\u00A0", "\u200B", "\n", "\r\n", "\r", "\u0085", "\u2028", "\f",
        "’", "‘", "“", "”", "\"", "'", "«", "»", "(", ")", "[", "]", "﴿", "﴾", "*", "[1]", "(۲)", "•", "|", "؎",
        "1", "12", "۳", "٫", "😂", "❤️", "👨‍👩‍👧", "\u200F", "\u200E", "\u202B", "\u202C", "\u2067", "\u2069", "\u200C", "\uFEFF", "\uD83D", "\uDE00", "\0", "\u06DD", "\uFFFD",
    ];

    /// <summary>Strings of such parts.</summary>
    public static Gen<string> Mixed { get; } = Gen.OneOfConst(Parts).Array[0, 60].Select(string.Concat);

    /// <summary>Such strings and strings of any UTF-16 units at all.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(Mixed, Gen.Char.Array[0, 60].Select(x => new string(x)));
}
