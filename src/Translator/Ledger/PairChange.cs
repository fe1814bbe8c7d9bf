namespace Translator.Ledger;

/// <summary>One pair before and after one action of a person.</summary>
/// <param name="Document">The document.</param>
/// <param name="Before">The row as it was read: the change happens only if it still stands so.</param>
/// <param name="After">The row as it is to be; its revision is counted on by the ledger.</param>
public sealed record PairChange(long Document, SegmentRow Before, SegmentRow After)
{
    /// <summary>What becomes of the engine's own English that is kept for taking back.</summary>
    public MachineImage Machine { get; init; }
}
