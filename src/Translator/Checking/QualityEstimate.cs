using Translator.Checking.Rules;
using Translator.Translating;

namespace Translator.Checking;

/// <summary>One number for how likely a pair is good, so that people look at the riskiest first.</summary>
internal static class QualityEstimate
{
    /// <summary>From 0, look at this first, to 1.</summary>
    public static double Of(PairView pair, IReadOnlyCollection<Flag> flags)
    {
        if (string.IsNullOrWhiteSpace(pair.English.Text))
            return 0;
        if (pair.Pair.Translation.State == PairState.Approved)
            return 1;
        var logit = 2.0;
        foreach (var flag in flags)
            logit -= flag.Severity switch { FlagSeverity.Error => 3.0, FlagSeverity.Warning => 2.0, _ => 0.5 };
        // A weak engine's English is no translation, however well its words are found.
        if (pair.Pair.Translation.State == PairState.Draft)
            logit -= 2.0;
        logit += 1.5 * (pair.Coverage.Share - 0.5);
        logit -= 0.3 * Math.Abs(LengthRule.Deviation(pair.Urdu.Text.Length, pair.English.Text.Length));
        if (pair.Pair.Translation.Confidence is { } confidence)
            logit += 2 * (confidence - 0.5);
        return 1 / (1 + Math.Exp(-logit));
    }
}
