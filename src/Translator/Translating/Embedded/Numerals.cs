using System.Globalization;

namespace Translator.Translating.Embedded;

/// <summary>Puts Urdu counts into English ones: lakh and crore, scale words after digits, ordinals.</summary>
internal static class Numerals
{
    private static readonly Dictionary<string, (decimal Value, string? English)> Scales = new(StringComparer.Ordinal)
    {
        ["سو"] = (100, "hundred"),
        ["ہزار"] = (1_000, "thousand"),
        ["لاکھ"] = (100_000, null),
        ["ملین"] = (1_000_000, "million"),
        ["کروڑ"] = (10_000_000, null),
        ["ارب"] = (1_000_000_000, "billion"),
        ["بلین"] = (1_000_000_000, "billion"),
        ["کھرب"] = (100_000_000_000, null),
        ["ٹریلین"] = (1_000_000_000_000, "trillion"),
    };

    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["ایک"] = 1,
        ["دو"] = 2,
        ["تین"] = 3,
        ["چار"] = 4,
        ["پانچ"] = 5,
        ["چھ"] = 6,
        ["سات"] = 7,
        ["آٹھ"] = 8,
        ["نو"] = 9,
        ["دس"] = 10,
        ["گیارہ"] = 11,
        ["بارہ"] = 12,
        ["تیرہ"] = 13,
        ["چودہ"] = 14,
        ["پندرہ"] = 15,
        ["سولہ"] = 16,
        ["سترہ"] = 17,
        ["اٹھارہ"] = 18,
        ["انیس"] = 19,
        ["بیس"] = 20,
        ["پچیس"] = 25,
        ["تیس"] = 30,
        ["چالیس"] = 40,
        ["پچاس"] = 50,
        ["ساٹھ"] = 60,
        ["ستر"] = 70,
        ["اسی"] = 80,
        ["نوے"] = 90,
    };

    /// <summary>True for a word that multiplies the count before it.</summary>
    public static bool IsScale(string word) => Scales.ContainsKey(word);

    /// <summary>True for a count up to ninety.</summary>
    public static bool IsSmall(string word) => Small.ContainsKey(word);

    /// <summary>English of a count followed by scale words, for example <c>15 ہزار</c> or <c>دو لاکھ</c>; null when it is none.</summary>
    public static string? Scaled(string count, ReadOnlySpan<string> scales)
    {
        var inDigits = decimal.TryParse(count.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        if (!inDigits)
        {
            if (!Small.TryGetValue(count, out var small))
                return null;
            value = small;
        }

        if (scales.Length == 1 && Scales[scales[0]].English is { } english)
        {
            // "15 thousand" reads as a figure, "2.3 billion" and "two hundred" as words.
            return inDigits && english == "thousand" ? Figure(value * 1000) : inDigits ? $"{count} {english}" : $"{Word(count)} {english}";
        }

        foreach (var scale in scales)
            value *= Scales[scale].Value;
        return value >= 1_000_000 ? $"{(value / Unit(value)).ToString("0.###", CultureInfo.InvariantCulture)} {UnitName(value)}"
            : !inDigits && value % 100_000 == 0 ? $"{Hundreds((int)(value / 100_000))} hundred thousand" : Figure(value);
    }

    /// <summary>An ordinal in figures: <c>80th</c>.</summary>
    public static string Ordinal(string number)
    {
        var last = number[^1];
        var teen = number.Length > 1 && number[^2] == '1';
        return number + (teen ? "th" : last switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" });
    }

    private static decimal Unit(decimal value) =>
        value >= 1_000_000_000_000 ? 1_000_000_000_000 : value >= 1_000_000_000 ? 1_000_000_000 : 1_000_000;

    private static string UnitName(decimal value) =>
        value >= 1_000_000_000_000 ? "trillion" : value >= 1_000_000_000 ? "billion" : "million";

    private static string Figure(decimal value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string Hundreds(int count) => count < EnglishSmall.Length ? EnglishSmall[count] : count.ToString(CultureInfo.InvariantCulture);

    private static string Word(string count) => Small.TryGetValue(count, out var value) ? Hundreds(value) : count;

    private static readonly string[] EnglishSmall =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];
}
