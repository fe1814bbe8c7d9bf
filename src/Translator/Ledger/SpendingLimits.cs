namespace Translator.Ledger;

/// <summary>How much may be sent, in characters; null for no limit. Checked and reserved in one transaction.</summary>
/// <param name="PerDocument">For one document, ever.</param>
/// <param name="PerDay">From midnight UTC.</param>
/// <param name="PerMonth">From the first of the month, UTC.</param>
/// <param name="PerMinute">In any stretch of a minute: the service's sliding window.</param>
public sealed record SpendingLimits(long? PerDocument, long? PerDay, long? PerMonth, long? PerMinute)
{
    /// <summary>No limit at all.</summary>
    public static SpendingLimits None { get; } = new(null, null, null, null);
}
