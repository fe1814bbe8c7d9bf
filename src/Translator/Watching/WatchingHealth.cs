namespace Translator.Watching;

/// <summary>How the watching of the seeds folder goes.</summary>
/// <param name="Trouble">What is wrong and what it means, or null. Files are found by scanning all the same, unless it says otherwise.</param>
/// <param name="LastScan">When a full scan last came to its end; null before the first.</param>
/// <param name="Known">Files seen by it.</param>
/// <param name="Waiting">Files that are seen but neither taken nor failed.</param>
public sealed record WatchingHealth(string? Trouble, DateTimeOffset? LastScan, int Known, int Waiting)
{
    /// <summary>True when something is wrong.</summary>
    public bool Degraded => Trouble is not null;
}
