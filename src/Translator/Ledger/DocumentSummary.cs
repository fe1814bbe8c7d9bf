namespace Translator.Ledger;

/// <summary>What a pass over all documents needs of each.</summary>
/// <param name="Id">The ledger's number for it.</param>
/// <param name="Path">Path below the seeds folder.</param>
/// <param name="State">One of <see cref="DocumentState"/>.</param>
/// <param name="Engine">Engine of the last run, name and version.</param>
/// <param name="Job">The instructions it was worked on with, as JSON.</param>
/// <param name="Finished">When the last run ended, UTC.</param>
public sealed record DocumentSummary(long Id, string Path, string State, string Engine, string Job, DateTimeOffset? Finished);
