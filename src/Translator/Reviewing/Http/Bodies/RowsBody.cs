namespace Translator.Reviewing.Http.Bodies;

/// <summary>Told to all pages: these pairs changed.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Ids">The segments.</param>
/// <param name="By">Who did it.</param>
/// <param name="Op">The action, for undoing.</param>
internal sealed record RowsBody(long Doc, IReadOnlyList<string> Ids, string By, string? Op);
