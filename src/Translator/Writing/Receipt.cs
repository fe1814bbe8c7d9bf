namespace Translator.Writing;

/// <summary>What became of one document: <c>receipt.json</c> beside its files. The schema is schemas/receipt.schema.json.</summary>
public sealed record Receipt
{
    /// <summary>The source's path below the seeds folder, with <c>/</c> between folders.</summary>
    public required string Source { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the source's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary><c>done</c>, <c>done_with_errors</c>, <c>drafts</c>, <c>paused:…</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>The engine of the run, name and version.</summary>
    public required string Engine { get; init; }

    /// <summary>How many pairs there are, in all, by state and by origin.</summary>
    public required SegmentCounts Segments { get; init; }

    /// <summary>How many characters were in the source, sent, billed, saved and in doubt.</summary>
    public required CharacterCounts Characters { get; init; }

    /// <summary>What the billed characters cost; null when the engine is free or no price is set.</summary>
    public Cost? Cost { get; init; }

    /// <summary>Every file of the document with its hash, in the order in which they were written.</summary>
    public required IReadOnlyList<ReceiptFile> Files { get; init; }

    /// <summary>What a person should know, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Licence of the source, where its instructions name one.</summary>
    public string? License { get; init; }

    /// <summary>Who asked for it, where its instructions say so.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When the work on it began, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When its pairs were complete, UTC.</summary>
    public required DateTimeOffset Finished { get; init; }

    /// <summary>The version of the program.</summary>
    public string Version { get; init; } = ProductVersion.Current;
}
