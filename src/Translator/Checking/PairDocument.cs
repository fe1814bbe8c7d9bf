namespace Translator.Checking;

/// <summary>The document that a pair of a corpus comes from.</summary>
/// <param name="Name">The source's path below the seeds folder, with <c>/</c> between folders.</param>
/// <param name="License">Licence of the source, where its instructions name one.</param>
public sealed record PairDocument(string Name, string? License);
