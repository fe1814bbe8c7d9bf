namespace Translator.Reviewing.Http.Bodies;

/// <summary>A spelling of a name.</summary>
/// <param name="En">The spelling.</param>
/// <param name="Count">How often it stands.</param>
internal sealed record FormBody(string En, int Count);
