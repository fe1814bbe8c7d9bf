namespace Translator.Reviewing.Returning;

/// <summary>What became of one row.</summary>
/// <param name="Line">Where it stands in the file; 0 for a pair that the file left out.</param>
/// <param name="Doc">The document; empty when it is not known.</param>
/// <param name="Id">The segment's id.</param>
/// <param name="Outcome">One of <see cref="ReturnOutcome"/>.</param>
/// <param name="Detail">Why, for a person; null when there is nothing to say.</param>
public sealed record ReturnReceiptRow(int Line, string Doc, string Id, string Outcome, string? Detail)
{
    /// <summary>In a conflict: the English that the file was made from, as far as it is on record.</summary>
    public string? Base { get; init; }

    /// <summary>In a conflict: the English as it stands.</summary>
    public string? Ledger { get; init; }

    /// <summary>In a conflict: the English of the file.</summary>
    public string? File { get; init; }
}
