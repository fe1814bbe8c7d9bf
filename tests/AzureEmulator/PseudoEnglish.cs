using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AzureEmulator;

/// <summary>
/// What the emulator answers instead of a translation: always the same for one text, another for every other text, in Latin letters, with the digits of
/// the source, so that checks on numbers and scripts hold.
/// </summary>
public static class PseudoEnglish
{
    private const string Urdu = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےآئؤۂۃةكيىهأإ";

    private static readonly string[] Latin =
    [
        "a", "b", "p", "t", "t", "s", "j", "ch", "h", "kh", "d", "d", "z", "r", "r", "z", "zh", "s", "sh", "s", "z", "t", "z", "a", "gh", "f", "q",
        "k", "g", "l", "m", "n", "n", "o", "h", "h", "", "i", "e", "aa", "i", "o", "h", "t", "t", "k", "i", "i", "h", "a", "i",
    ];

    /// <summary>The answer for a text.</summary>
    /// <param name="text">The source.</param>
    /// <param name="target">Code of the language wanted; a text has another answer in each.</param>
    public static string Of(string text, string target = "en")
    {
        if (text.Length == 0)
            return "";

        var english = new StringBuilder("Sentence ");
        foreach (var value in SHA256.HashData(Encoding.UTF8.GetBytes($"{target}\0{text}")).AsSpan(0, 5))
            english.Append((char)('a' + (value >> 4))).Append((char)('a' + (value & 15)));
        english.Append(": ");
        var prefix = english.Length;
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
            Append(english, rune, prefix);
        return english.ToString().TrimEnd();
    }

    private static void Append(StringBuilder english, Rune rune, int prefix)
    {
        if (rune.IsBmp && Urdu.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var letter)
            english.Append(Latin[letter]);
        else if (Rune.IsDigit(rune))
            english.Append(((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture));
        else if (Rune.IsWhiteSpace(rune))
        {
            if (english.Length > prefix && english[^1] != ' ')
                english.Append(' ');
        }
        else if (rune.IsAscii)
            english.Append((char)rune.Value);
        else
            english.Append(rune.Value switch
            {
                '۔' or '…' => ".",
                '؟' => "?",
                '،' or '٬' => ",",
                '٫' => ".",
                '؛' => ";",
                '٪' => "%",
                '’' or '‘' => "'",
                '“' or '”' or '«' or '»' => "\"",
                '–' or '—' => "-",
                _ => "",
            });
    }
}
