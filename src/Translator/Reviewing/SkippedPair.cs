namespace Translator.Reviewing;

/// <summary>A pair that an action left alone.</summary>
/// <param name="Document">The document.</param>
/// <param name="Id">The segment's id.</param>
/// <param name="Why">The reason, for a person.</param>
public sealed record SkippedPair(long Document, string Id, string Why);
