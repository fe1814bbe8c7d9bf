namespace Translator.Translating;

/// <summary>
/// What Azure allows a resource per minute: the documented characters per hour, enforced as a sliding window of a sixtieth
/// (learn.microsoft.com, Translator service limits).
/// </summary>
public static class TierRates
{
    /// <summary>Characters per minute of a tier, or the custom rate when one is set.</summary>
    public static long PerMinute(string tier, long custom) => custom > 0
        ? custom
        : tier switch
        {
            "F0" => 2_000_000 / 60,
            "S3" or "C3" => 120_000_000 / 60,
            "S4" or "C4" => 200_000_000 / 60,
            _ => 40_000_000 / 60,
        };
}
