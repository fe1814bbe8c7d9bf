namespace Translator.Reviewing.Http.Bodies;

/// <summary>Told to the other pages: somebody has a pair open.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Id">The segment.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="Open">True when it was opened.</param>
internal sealed record PresentBody(long Doc, string Id, string Reviewer, bool Open);
