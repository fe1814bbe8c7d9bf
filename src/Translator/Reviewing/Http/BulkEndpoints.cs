using System.Globalization;
using Microsoft.AspNetCore.Http;
using Translator.Reviewing.Http.Bodies;

namespace Translator.Reviewing.Http;

/// <summary>Actions on many pairs at once, and their undoing.</summary>
internal sealed class BulkEndpoints(ReviewDesk desk, DocumentOutlines outlines) : IReviewEndpoints
{
    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("POST", "/api/v1/docs/{doc}/bulk", "Does one thing to many pairs, or says what would come of it.", BulkAsync) { Takes = typeof(BulkBody), Gives = typeof(BulkResultBody) },
        new("POST", "/api/v1/docs/{doc}/segments/{seg}/spread", "Gives an approved English to all pairs with the same sentence that are still a machine's.", SpreadAsync) { Takes = typeof(DryRunBody), Gives = typeof(BulkResultBody) },
        new("POST", "/api/v1/ops/{op}/undo", "Undoes an action; pairs that changed since are left alone and named.", UndoAsync) { Gives = typeof(BulkResultBody) },
    ];

    private async Task BulkAsync(HttpContext context)
    {
        var body = await context.BodyAsync(ReviewJson.Readable.BulkBody);
        var outline = outlines.Of(context.Document()) ?? throw DocumentEndpoints.NoDocument(context);
        var action = body.Action switch
        {
            "approve" => BulkAction.Approve,
            "needs-work" => BulkAction.NeedsWork,
            "take-back" => BulkAction.TakeBack,
            "ignore" => body.Code is { Length: > 0 } ? BulkAction.Ignore : throw ReviewProblem.Bad("To set flags aside, name their code."),
            _ => throw ReviewProblem.Bad($"There is no action {body.Action}. There are approve, needs-work, take-back and ignore."),
        };
        if (body.Ids is null == body.Filter is null)
            throw ReviewProblem.Bad("Name the pairs either by ids or by a filter.");
        var skipped = new List<SkippedPair>();
        var places = new List<int>();
        foreach (var id in body.Ids ?? [])
        {
            if (outline.PlaceOf(id) is { } place)
                places.Add(place);
            else
                skipped.Add(new SkippedPair(outline.Document, id, "There is no such pair in the document."));
        }

        if (body.Filter is { } filter)
            places.AddRange(outline.Select(RowFilter.Read(name => filter.TryGetValue(name, out var value) ? Text(value) : null)));
        var result = desk.Bulk(outline.Document, [.. places.Distinct()], action, body.Code, body.DryRun, context.Reviewer());
        await AnswerAsync(context, result with { Skipped = [.. skipped, .. result.Skipped] });
    }

    private async Task SpreadAsync(HttpContext context)
    {
        var body = await context.BodyAsync(ReviewJson.Readable.DryRunBody);
        var result = desk.Spread(context.Document(), context.Part("seg"), body.DryRun, context.Reviewer())
            ?? throw ReviewProblem.NotAllowed("Only an approved pair can be given to others. Approve it first.");
        await AnswerAsync(context, result);
    }

    private Task UndoAsync(HttpContext context)
    {
        if (!long.TryParse(context.Part("op"), NumberStyles.None, CultureInfo.InvariantCulture, out var operation) || desk.Undo(operation, context.Reviewer()) is not { } result)
            throw ReviewProblem.Missing($"There is no action {context.Part("op")} to undo; the last {Ledger.OperationTable.Kept} of each reviewer are kept.");
        return AnswerAsync(context, result);
    }

    /// <summary>Answers with what came of an action.</summary>
    internal static Task AnswerAsync(HttpContext context, BulkResult result) => context.AnswerAsync(
        new BulkResultBody(
            result.Operation?.ToString(CultureInfo.InvariantCulture), result.Count, [.. result.Skipped.Select(s => new SkippedBody(s.Document, s.Id, s.Why))], result.Documents),
        ReviewJson.Readable.BulkResultBody);

    private static string Text(System.Text.Json.JsonElement value) => value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        System.Text.Json.JsonValueKind.True => "1",
        System.Text.Json.JsonValueKind.False or System.Text.Json.JsonValueKind.Null => "",
        _ => value.ToString(),
    };
}
