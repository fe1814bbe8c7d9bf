namespace Translator.Reviewing.Http.Bodies;

/// <summary>A pair with another spelling that a person worked on.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Id">The segment.</param>
/// <param name="State">Its state.</param>
/// <param name="En">Its English.</param>
internal sealed record UntouchedBody(long Doc, string Id, string State, string En);
