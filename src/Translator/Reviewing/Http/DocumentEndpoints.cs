using Microsoft.AspNetCore.Http;
using Translator.Ledger;
using Translator.Reviewing.Http.Bodies;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>The list of documents, one of them, and all together in numbers.</summary>
internal sealed class DocumentEndpoints(DocumentList list, DocumentActivity activity, ReviewTable review, ReviewAddress address, ReviewGuard guard) : IReviewEndpoints
{
    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("GET", "/api/v1/docs", "All documents, riskiest first.", ListAsync) { Gives = typeof(DocumentsBody) },
        new("GET", "/api/v1/docs/{doc}", "One document.", OneAsync) { Gives = typeof(DocumentBody) },
        new("GET", "/api/v1/stats", "All documents in numbers, and who did what.", StatsAsync) { Gives = typeof(StatsBody) },
        new("GET", "/api/v1/session", "What the page must know of its server.", SessionAsync) { Gives = typeof(SessionBody) },
    ];

    /// <summary>A document for the page.</summary>
    public DocumentBody? Body(long id) => list.Find(id) is { } found ? Body(found.Row, found.Counts) : null;

    /// <summary>All documents for the page, riskiest first.</summary>
    public IReadOnlyList<DocumentBody> Bodies() => [.. list.All().Select(d => Body(d.Row, d.Counts))];

    private DocumentBody Body(DocumentRow row, DocumentCounts counts) => new(
        row.Id, row.Path, row.State, row.Reason, row.Hint, row.Engine, row.Started.Stamp(), row.Finished?.Stamp(), counts.Total, counts.States,
        counts.States.GetValueOrDefault("approved"), counts.Flagged, Math.Round(counts.Risk, 4), row.Format,
        activity.Of(row.Path) is { } progress ? new ProgressBody(progress.Settled, progress.Segments) : null);

    private Task ListAsync(HttpContext context) => context.AnswerAsync(new DocumentsBody(Bodies()), ReviewJson.Readable.DocumentsBody);

    private Task OneAsync(HttpContext context) =>
        context.AnswerAsync(Body(context.Document()) ?? throw NoDocument(context), ReviewJson.Readable.DocumentBody);

    private Task StatsAsync(HttpContext context)
    {
        var all = list.All();
        var counts = all.SelectMany(d => d.Counts.States).GroupBy(s => s.Key, s => s.Value).ToDictionary(g => g.Key, g => g.Sum());
        var reviewers = review.Reviewers().Select(r => new ReviewerBody(r.Reviewer, r.Approved, r.Edited)).ToList();
        return context.AnswerAsync(new StatsBody(all.Count, all.Sum(d => d.Counts.Total), counts, reviewers), ReviewJson.Readable.StatsBody);
    }

    private Task SessionAsync(HttpContext context) =>
        context.AnswerAsync(new SessionBody(ProductVersion.Current, guard.ProxyName(context), address.Url), ReviewJson.Readable.SessionBody);

    /// <summary>The answer to the number of a document that there is none of.</summary>
    public static ReviewProblem NoDocument(HttpContext context) =>
        ReviewProblem.Missing($"There is no document {context.Request.RouteValues["doc"]}. GET /api/v1/docs lists them.");
}
