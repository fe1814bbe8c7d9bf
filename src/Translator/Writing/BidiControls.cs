namespace Translator.Writing;

/// <summary>The invisible characters that change the direction of text. Direction belongs to markup in our files.</summary>
internal static class BidiControls
{
    /// <summary>All of them.</summary>
    public const string All =
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>The abbreviation by which the Unicode standard calls one.</summary>
    public static string Abbreviation(char control) => control switch
    {
        '\u061C' => "ALM",
        '\u200E' => "LRM",
        '\u200F' => "RLM",
        '\u202A' => "LRE",
        '\u202B' => "RLE",
        '\u202C' => "PDF",
        '\u202D' => "LRO",
        '\u202E' => "RLO",
        '\u2066' => "LRI",
        '\u2067' => "RLI",
        '\u2068' => "FSI",
        '\u2069' => "PDI",
        _ => $"U+{(int)control:X4}",
    };
}
