namespace Translator.Reviewing.Returning;

/// <summary>What became of a file that came back: every row of it is named.</summary>
public sealed record ReturnReceipt
{
    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its format; empty when it could not be read.</summary>
    public string Format { get; init; } = "";

    /// <summary><c>merged</c>, <c>merged_with_conflicts</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public string? Reason { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>The action, for undoing; null when nothing changed.</summary>
    public string? Op { get; init; }

    /// <summary>How many rows came to each outcome.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>Every row, and every pair of the documents that the file left out.</summary>
    public IReadOnlyList<ReturnReceiptRow> Rows { get; init; } = [];

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }
}
