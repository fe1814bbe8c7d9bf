namespace Translator.Reviewing.Http.Bodies;

/// <summary>That somebody opened or closed a pair.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Id">The segment.</param>
/// <param name="Open">True when it was opened.</param>
internal sealed record PresenceBody(long Doc, string? Id, bool Open);
