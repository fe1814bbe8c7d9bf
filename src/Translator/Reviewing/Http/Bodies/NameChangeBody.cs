namespace Translator.Reviewing.Http.Bodies;

/// <summary>A machine pair that a spelling changes.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Id">The segment.</param>
/// <param name="Before">Its English.</param>
/// <param name="After">Its English with the spelling.</param>
internal sealed record NameChangeBody(long Doc, string Id, string Before, string After);
