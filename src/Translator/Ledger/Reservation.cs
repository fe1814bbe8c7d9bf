namespace Translator.Ledger;

/// <summary>What came of the wish to send a batch.</summary>
public sealed record Reservation
{
    /// <summary>The intent that was written; null when nothing of the batch is to be sent now.</summary>
    public long? Intent { get; init; }

    /// <summary>Keys that are ours to send under <see cref="Intent"/>.</summary>
    public IReadOnlyList<string> Claimed { get; init; } = [];

    /// <summary>Results that were there already when the claim was won.</summary>
    public IReadOnlyDictionary<string, ResultRow> Ready { get; init; } = new Dictionary<string, ResultRow>();

    /// <summary>Keys that another live worker is sending.</summary>
    public IReadOnlyList<string> Busy { get; init; } = [];

    /// <summary>Keys in doubt from an earlier call, waiting for a person because <c>Ledger:OnInDoubt</c> is <c>hold</c>.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>The cap that stands in the way: <c>document</c>, <c>day</c> or <c>month</c>.</summary>
    public string? Exhausted { get; init; }

    /// <summary>The document whose cap it is, where <see cref="Exhausted"/> is <c>document</c>.</summary>
    public long? ExhaustedDocument { get; init; }

    /// <summary>Characters that the exhausted cap still allows.</summary>
    public long Left { get; init; }

    /// <summary>When the exhausted cap is renewed by the calendar; null for a document's.</summary>
    public DateTimeOffset? Renewed { get; init; }

    /// <summary>How long to wait until the service's window has room for the batch.</summary>
    public TimeSpan? Wait { get; init; }
}
