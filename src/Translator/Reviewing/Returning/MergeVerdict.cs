namespace Translator.Reviewing.Returning;

/// <summary>What a row of a file that came back comes to.</summary>
/// <param name="Outcome">One of <see cref="ReturnOutcome"/>.</param>
/// <param name="Detail">Why, for a person; empty when there is nothing to say.</param>
public sealed record MergeVerdict(string Outcome, string Detail = "")
{
    /// <summary>The edit that the row comes to; null for none.</summary>
    public PairEdit? Edit { get; init; }

    /// <summary>Who stands behind it.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>The English that the file was made from; null when it is not on record.</summary>
    public string? Base { get; init; }
}
