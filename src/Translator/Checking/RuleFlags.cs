namespace Translator.Checking;

/// <summary>How a rule words a flag.</summary>
internal static class RuleFlags
{
    /// <summary>A flag on a word.</summary>
    public static Flag On(this IPairRule rule, PairSide side, in Word word, string message) =>
        new(rule.Code, rule.Severity, side, word.Start, word.End, message);

    /// <summary>A flag on a stretch of a text.</summary>
    public static Flag On(this IPairRule rule, PairSide side, int start, int end, string message) =>
        new(rule.Code, rule.Severity, side, start, end, message);

    /// <summary>A flag on a whole text.</summary>
    public static Flag OnAll(this IPairRule rule, PairSide side, TextView text, string message) =>
        new(rule.Code, rule.Severity, side, 0, text.Text.Length, message);
}
