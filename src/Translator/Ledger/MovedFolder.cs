namespace Translator.Ledger;

/// <summary>A folder that a document moved away from when its source was renamed.</summary>
/// <param name="Output">The folder, below the output folder.</param>
/// <param name="Document">The document.</param>
/// <param name="Receipt">The receipt that was written there: which files are ours, and how we wrote them.</param>
public sealed record MovedFolder(string Output, long Document, string Receipt);
