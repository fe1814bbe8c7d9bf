namespace Translator.Reviewing.Http.Bodies;

/// <summary>All documents, riskiest first.</summary>
/// <param name="Docs">The documents.</param>
internal sealed record DocumentsBody(IReadOnlyList<DocumentBody> Docs);
