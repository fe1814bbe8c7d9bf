using System.Text.Json;

namespace Translator.Reviewing.Http.Bodies;

/// <summary>An action on many pairs.</summary>
/// <param name="Ids">The pairs by id.</param>
/// <param name="Filter">Or the pairs that a filter lets through, by the names of the query.</param>
/// <param name="Action"><c>approve</c>, <c>needs-work</c>, <c>take-back</c> or <c>ignore</c>.</param>
/// <param name="Code">For <c>ignore</c>: the code of the flags.</param>
/// <param name="DryRun">True to only say what would come of it.</param>
internal sealed record BulkBody(IReadOnlyList<string>? Ids, Dictionary<string, JsonElement>? Filter, string? Action, string? Code, bool DryRun);
