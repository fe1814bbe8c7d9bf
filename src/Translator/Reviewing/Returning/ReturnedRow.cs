namespace Translator.Reviewing.Returning;

/// <summary>One pair in a file that came back.</summary>
/// <param name="Line">Where it stands in the file: line, row or unit, counted from 1.</param>
/// <param name="Id">The segment's id; empty when the file lost it.</param>
public sealed record ReturnedRow(int Line, string Id)
{
    /// <summary>The document's path; null when the row does not say.</summary>
    public string? Document { get; init; }

    /// <summary>The revision that the file was made from; null when the format does not carry it.</summary>
    public int? Rev { get; init; }

    /// <summary>The Urdu as it came back; null when the format does not carry it.</summary>
    public string? Urdu { get; init; }

    /// <summary>The English as it came back; null when there is none.</summary>
    public string? English { get; init; }

    /// <summary>The state that the row asks for, by its name in files; null when it says nothing of states.</summary>
    public string? State { get; init; }

    /// <summary>Whom the row names as its reviewer; null for nobody.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The note; null when the format does not carry one for each pair.</summary>
    public string? Note { get; init; }
}
