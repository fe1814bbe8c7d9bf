namespace Translator;

/// <summary>How far a document is.</summary>
/// <param name="Path">The source's path below the seeds folder.</param>
/// <param name="Settled">Segments with an outcome.</param>
/// <param name="Segments">All its segments.</param>
/// <param name="Characters">UTF-16 units in all its segments.</param>
public readonly record struct DocumentProgress(string Path, int Settled, int Segments, long Characters);
