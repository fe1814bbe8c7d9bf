namespace Translator.Watching;

/// <summary>A file that is seen but not taken yet.</summary>
/// <param name="Path">Where it lies below the seeds folder.</param>
/// <param name="Reason">What it waits for.</param>
/// <param name="Since">When it was first seen in that state.</param>
public sealed record WaitingFile(string Path, string Reason, DateTimeOffset Since);
