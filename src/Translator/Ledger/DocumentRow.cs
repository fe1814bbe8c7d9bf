namespace Translator.Ledger;

/// <summary>What the ledger knows of one document.</summary>
public sealed record DocumentRow
{
    /// <summary>The ledger's number for it.</summary>
    public required long Id { get; init; }

    /// <summary>Path below the seeds folder.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>One of <see cref="DocumentState"/>.</summary>
    public required string State { get; init; }

    /// <summary>Its folder below the output folder.</summary>
    public required string Output { get; init; }

    /// <summary>Engine of the last run, name and version.</summary>
    public string Engine { get; init; } = "";

    /// <summary>Name of the reader.</summary>
    public string Format { get; init; } = "";

    /// <summary>Character set of the source.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>True when the decoded text was taken out of a container.</summary>
    public bool Extracted { get; init; }

    /// <summary>SHA-256 of the decoded text in UTF-8, lower-case hexadecimal: what <c>verify</c> rebuilds.</summary>
    public string TextSha256 { get; init; } = "";

    /// <summary>What follows the last segment: white space and invisible characters.</summary>
    public string Tail { get; init; } = "";

    /// <summary>The instructions it was worked on with, as JSON.</summary>
    public string Job { get; init; } = "";

    /// <summary>What its reading gave to warn of, one sentence a line.</summary>
    public string Warnings { get; init; } = "";

    /// <summary>Where its blocks lie and came from, as <c>BlockText</c> writes them; empty for plain text.</summary>
    public string Blocks { get; init; } = "";

    /// <summary>How often work on it was begun since it last changed.</summary>
    public int Attempts { get; init; }

    /// <summary>How often the disk refused something of it since it last changed, for another reason than being full.</summary>
    public int Troubles { get; init; }

    /// <summary>How often the process ended while it was checked or written since it last changed.</summary>
    public int Crashes { get; init; }

    /// <summary>Why it failed or paused.</summary>
    public string? Reason { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>When a paused document goes on by itself, if that is known.</summary>
    public DateTimeOffset? Resumes { get; init; }

    /// <summary>The receipt as last written, JSON; rebuilt from here byte for byte.</summary>
    public string? Receipt { get; init; }

    /// <summary>When the last run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the last run ended.</summary>
    public DateTimeOffset? Finished { get; init; }
}
