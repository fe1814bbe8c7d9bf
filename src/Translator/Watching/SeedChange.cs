namespace Translator.Watching;

/// <summary>A file that was taken once has left its place.</summary>
/// <param name="Path">Where it was, below the seeds folder.</param>
/// <param name="MovedTo">Where the same bytes lie now, or null when they are gone.</param>
/// <param name="Sha256">The document's identity; null when the file had failed before it was read.</param>
public sealed record SeedChange(string Path, string? MovedTo, string? Sha256);
