namespace Translator.Translating.Embedded;

/// <summary>Knows the place and reporter that news begin with: لاہور (نامہ نگار) is no part of the sentence.</summary>
internal static class Datelines
{
    private const int LongestPlace = 3;

    private static readonly HashSet<string> Reporters =
        ["نگار", "نمائندہ", "نمایندہ", "رپورٹر", "رپورٹ", "ڈیسک", "نیوز", "بیورو", "ایجنسی", "ایجنسیاں", "خبرنگار", "مانیٹرنگ", "سٹاف", "اسٹاف", "ویب"];

    /// <summary>True when the bracket behind the first words names who reports from there.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="open">Its opening bracket.</param>
    /// <param name="close">The bracket that closes it.</param>
    public static bool Is(List<Token> tokens, int open, int close) =>
        open is > 0 and <= LongestPlace && close + 1 < tokens.Count && tokens[..open].TrueForAll(t => t.Kind == TokenKind.Word)
        && tokens[(open + 1)..close].Exists(t => Reporters.Contains(t.Text));
}
