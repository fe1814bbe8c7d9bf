namespace Translator.Reviewing.Http.Bodies;

/// <summary>A document as the page lists it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The source's path below the seeds folder.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it failed or waits.</param>
/// <param name="Hint">What to do about it.</param>
/// <param name="Engine">The engine of the last run.</param>
/// <param name="Started">When the last run began.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Total">Its pairs.</param>
/// <param name="Counts">Its pairs by state.</param>
/// <param name="Reviewed">Approved pairs.</param>
/// <param name="Flagged">Pairs with a warning or an error that stands; drafts are told by their state.</param>
/// <param name="Risk">The share of pairs that are probably bad and not approved, 0 to 1.</param>
/// <param name="Format">What the source is.</param>
/// <param name="Progress">How far it is while it runs.</param>
internal sealed record DocumentBody(long Id, string Name, string State, string? Reason, string? Hint, string Engine, string Started, string? Finished, int Total, IReadOnlyDictionary<string, int> Counts, int Reviewed, int Flagged, double Risk, string Format, ProgressBody? Progress);
