namespace Translator.Reviewing.Returning;

/// <summary>A file that people worked on, as it was read.</summary>
/// <param name="Format">Name of its format.</param>
/// <param name="Rows">Its pairs, in its order.</param>
public sealed record ReturnedFile(string Format, IReadOnlyList<ReturnedRow> Rows)
{
    /// <summary>The document's path where the file names one for all rows.</summary>
    public string? Document { get; init; }

    /// <summary>Whom the file names as the one who worked on it; null for nobody.</summary>
    public string? Reviewer { get; init; }
}
