using Translator.Segmenting;

namespace Translator.Checking;

/// <summary>Which characters are letters and digits, of which script, and how they are compared. Looked up in tables: every character of every pair passes here.</summary>
internal static class Letters
{
    /// <summary>Stands in the table for what is no letter.</summary>
    public const byte None = byte.MaxValue;

    private static readonly byte[] Scripts = [.. Enumerable.Range(0, 0x10000).Select(c => (byte?)FindScript((char)c) ?? None)];
    private static readonly char[] Folds = [.. Enumerable.Range(0, 0x10000).Select(c => Fold((char)c))];

    /// <summary>True for a digit of the three sets that Urdu texts use.</summary>
    public static bool IsDigit(char c) =>
        char.IsAsciiDigit(c) || c is (>= '\u06F0' and <= '\u06F9') or (>= '\u0660' and <= '\u0669');

    /// <summary>The value of a digit of any of the three sets.</summary>
    public static int Digit(char c) => c & 0xF;

    /// <summary>The <see cref="WordKind"/> of a letter or of a mark on a letter, as a number; <see cref="None"/> for anything else.</summary>
    public static byte Script(char c) => Scripts[c];

    /// <summary>The form in which a letter is compared; <c>'\0'</c> for what is left out.</summary>
    public static char Folded(char c) => Folds[c];

    private static WordKind? FindScript(char c)
    {
        if (c < 0x80)
            return char.IsAsciiLetter(c) ? WordKind.Latin : null;
        if (c is >= '\u0600' and <= '\u077F')
            return IsArabic(c) ? WordKind.Arabic : null;
        if (c is (>= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7')) or (>= '\u1E00' and <= '\u1EFF') or '\u00AA' or '\u00BA')
            return WordKind.Latin;
        if (c is (>= '\uFB50' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFDFB') or (>= '\uFE70' and <= '\uFEFC') or (>= '\u08A0' and <= '\u08FF'))
            return WordKind.Arabic;
        return char.IsLetter(c) ? WordKind.Other : null;
    }

    private static char Fold(char c) => FindScript(c) switch
    {
        WordKind.Arabic => UrduKey.Fold(c),
        WordKind.Latin => FoldLatin(c),
        _ => c,
    };

    // Small, without the commonest accents.
    private static char FoldLatin(char c) => c switch
    {
        >= '\u00E0' and <= '\u00E5' or >= '\u00C0' and <= '\u00C5' or '\u0101' or '\u0100' => 'a',
        >= '\u00E8' and <= '\u00EB' or >= '\u00C8' and <= '\u00CB' => 'e',
        >= '\u00EC' and <= '\u00EF' or >= '\u00CC' and <= '\u00CF' or '\u012B' or '\u012A' => 'i',
        >= '\u00F2' and <= '\u00F6' or >= '\u00D2' and <= '\u00D6' or '\u00F8' or '\u00D8' => 'o',
        >= '\u00F9' and <= '\u00FC' or >= '\u00D9' and <= '\u00DC' or '\u016B' or '\u016A' => 'u',
        '\u00E7' or '\u00C7' => 'c',
        '\u00F1' or '\u00D1' => 'n',
        _ => char.ToLowerInvariant(c),
    };

    // Letters and the marks that stand on them; not the signs, digits and stops of the block.
    private static bool IsArabic(char c) => c is
        (>= '\u0610' and <= '\u061A')
        or (>= '\u0620' and <= '\u065F')
        or (>= '\u066E' and <= '\u06D3')
        or '\u06D5'
        or (>= '\u06D6' and <= '\u06DC')
        or (>= '\u06DF' and <= '\u06E8')
        or (>= '\u06EA' and <= '\u06EF')
        or (>= '\u06FA' and <= '\u06FC')
        or '\u06FF'
        or (>= '\u0750' and <= '\u077F');
}
