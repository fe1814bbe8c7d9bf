namespace Translator.Reviewing.Http.Bodies;

/// <summary>How far a running document is.</summary>
/// <param name="Settled">Segments with an outcome.</param>
/// <param name="Segments">All its segments.</param>
internal sealed record ProgressBody(int Settled, int Segments);
