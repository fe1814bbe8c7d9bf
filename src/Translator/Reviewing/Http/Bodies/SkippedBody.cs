namespace Translator.Reviewing.Http.Bodies;

/// <summary>A pair that an action left alone.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Id">The segment.</param>
/// <param name="Why">The reason.</param>
internal sealed record SkippedBody(long Doc, string Id, string Why);
