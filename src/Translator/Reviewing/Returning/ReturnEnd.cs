namespace Translator.Reviewing.Returning;

/// <summary>What became of a file in <c>output/review</c>.</summary>
/// <param name="File">Its path below that folder.</param>
/// <param name="Receipt">Its receipt; null when it could not be opened.</param>
/// <param name="Problem">Why it was not taken and what to do; null when it was.</param>
public sealed record ReturnEnd(string File, ReturnReceipt? Receipt, string? Problem)
{
    /// <summary>True when it was still changing and is left for the next run.</summary>
    public bool IsWaiting { get; init; }
}
