namespace Translator.Watching;

/// <summary>What the tracker knows of one path.</summary>
internal sealed class SeedEntry
{
    /// <summary>What the system said of it last, or what it was when it was done.</summary>
    public FileSignature Signature { get; set; }

    /// <summary>Stands for its instructions at the last look; see <see cref="SeedScan.InstructionsFor"/>.</summary>
    public int Instructions { get; set; }

    public SeedState State { get; set; }

    /// <summary>What it waits for, in words.</summary>
    public string Reason { get; set; } = "is still changing";

    /// <summary>When it was first seen, or changed last.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>The document's identity, once it was read.</summary>
    public string? Sha256 { get; set; }

    /// <summary>How often it was put off since it changed last.</summary>
    public int Waits { get; set; }

    /// <summary>Since when it waits, by the monotonic clock, and for how long.</summary>
    public (long From, TimeSpan Delay) Due { get; set; }

    /// <summary>Since when nothing lies at its path, by the monotonic clock.</summary>
    public long? GoneAt { get; set; }
}
