namespace Translator.Ledger;

/// <summary>One pair before and after one action of a person.</summary>
/// <param name="Document">The document.</param>
/// <param name="Before">The row as it was read: the change happens only if it still stands so.</param>
/// <param name="After">The row as it is to be; its revision is counted on by the ledger.</param>
public sealed record PairChange(long Document, SegmentRow Before, SegmentRow After)
{
    /// <summary>What becomes of the engine's own English that is kept for taking back.</summary>
    public MachineImage Machine { get; init; }

    /// <summary>Who stands behind this pair's part of the action; null for whoever does the whole.</summary>
    public string? Reviewer { get; init; }

    /// <summary>What is done to this pair; null for what the whole action is called.</summary>
    public string? Action { get; init; }
}
