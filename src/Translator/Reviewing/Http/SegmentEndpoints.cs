using System.Globalization;
using Microsoft.AspNetCore.Http;
using Translator.Ledger;
using Translator.Reviewing.Http.Bodies;
using Translator.Translating.Glossaries;
using Translator.Translating.Memory;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>The pairs of a document: stretches of them, one with everything about it, and its changes.</summary>
internal sealed class SegmentEndpoints(
    ReviewDesk desk, ReviewTable review, OperationTable operations, CommentTable comments, DocumentOutlines outlines, DocumentTable documents, NearMatches near, Glossary glossary,
    Retranslation retranslation, ReviewLife life)
    : IReviewEndpoints
{
    private const int MostAtOnce = 1_000;
    private const int LongestComment = 5_000;

    private static readonly string[] Filters = ["state", "warn", "q", "in", "regex", "comment", "by", "minLength", "maxLength", "sort"];

    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("GET", "/api/v1/docs/{doc}/segments", "A stretch of the pairs that a filter lets through.", PageAsync) { Gives = typeof(SegmentsBody), Query = ["offset", "limit", "seqs", .. Filters] },
        new("GET", "/api/v1/docs/{doc}/segments/index", "The places of all pairs that a filter lets through, counted from 0, without their texts.", IndexAsync) { Gives = typeof(IndexBody), Query = Filters },
        new("GET", "/api/v1/docs/{doc}/segments/position", "Where a pair stands among those that a filter lets through.", PositionAsync) { Gives = typeof(PositionBody), Query = ["id", .. Filters] },
        new("GET", "/api/v1/docs/{doc}/segments/{seg}", "One pair with its history, comments, near matches and terms.", OneAsync) { Gives = typeof(SegmentBody) },
        new("PATCH", "/api/v1/docs/{doc}/segments/{seg}", "Changes a pair.", EditAsync) { Takes = typeof(EditBody), Gives = typeof(EditedBody), Conditional = true },
        new("POST", "/api/v1/docs/{doc}/segments/{seg}/retranslate", "Has an engine translate a sentence again that nobody worked on.", RetranslateAsync) { Status = 202 },
        new("POST", "/api/v1/docs/{doc}/segments/{seg}/comments", "Adds a comment.", CommentAsync) { Takes = typeof(TextBody), Gives = typeof(CommentBody), Status = 201 },
        new("DELETE", "/api/v1/docs/{doc}/segments/{seg}/comments/{id}", "Removes one's own comment.", RemoveCommentAsync) { Status = 204 },
    ];

    private Task PageAsync(HttpContext context)
    {
        var (offset, limit) = (context.Number("offset", 0, 0, int.MaxValue), context.Number("limit", 200, 1, MostAtOnce));
        var outline = Outline(context);
        var places = (string?)context.Request.Query["seqs"] is { Length: > 0 } seqs ? Named(seqs, outline.Count) : outline.Select(RowFilter.Read(name => context.Request.Query[name]));
        var rows = review.At(outline.Document, [.. places.Skip(offset).Take(limit)]);
        return context.AnswerAsync(
            new SegmentsBody(places.Count, outline.Count, offset, outline.Counts(), [.. rows.Select(r => PairBody.Of(r, outline.CommentsOn(r.Pair.Segment.Id)))]),
            ReviewJson.Readable.SegmentsBody);
    }

    private Task IndexAsync(HttpContext context)
    {
        var places = Outline(context).Select(RowFilter.Read(name => context.Request.Query[name]));
        return context.AnswerAsync(new IndexBody(places.Count, [.. places.Select(p => p - 1)]), ReviewJson.Readable.IndexBody);
    }

    /// <summary>Places as the outline counts them, from 1, out of a list that counts them from 0.</summary>
    private static List<int> Named(string seqs, int count) =>
        [.. seqs.Split(',').Select(s => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : throw ReviewProblem.Bad($"seqs={seqs} is no list of numbers.")).Where(s => s < count).Select(s => s + 1)];

    private Task PositionAsync(HttpContext context)
    {
        var outline = Outline(context);
        var place = outline.PlaceOf((string?)context.Request.Query["id"] ?? throw ReviewProblem.Bad("Name the pair: ?id=…"));
        var places = outline.Select(RowFilter.Read(name => context.Request.Query[name]));
        var index = -1;
        for (var i = 0; place is not null && i < places.Count && index < 0; i++)
            index = places[i] == place ? i : -1;
        return context.AnswerAsync(new PositionBody(index < 0 ? null : index), ReviewJson.Readable.PositionBody);
    }

    private Task OneAsync(HttpContext context)
    {
        var (document, row) = Row(context);
        var pair = row.Pair;
        var machine = MachineOf(document, row);
        var said = comments.Of(document, pair.Segment.Id);
        var alignment = pair.Translation.Alignment ?? [];
        Tag(context, row);
        return context.AnswerAsync(
            new SegmentBody(
                PairBody.Of(row, said.Count), machine, row.FormerSource, [.. alignment.Select(a => new[] { a.SourceStart, a.SourceEnd, a.TargetStart, a.TargetEnd })],
                [.. review.History(document, pair.Segment.Id).Select(h => new HistoryBody(h.At.Stamp(), h.Reviewer, h.Action, h.State, h.English, h.Note, h.Rev))],
                [.. said.Select(CommentBody.Of)], Matches(document, row), Terms(pair.Segment.Text), desk.CountOthers(row)),
            ReviewJson.Readable.SegmentBody);
    }

    private async Task EditAsync(HttpContext context)
    {
        var rev = Revision(context);
        var body = await context.BodyAsync(ReviewJson.Readable.EditBody);
        var edit = new PairEdit
        {
            English = body.En,
            State = body.State is not { } name ? null : PairNames.TryState(name, out var state) ? state : throw ReviewProblem.NotAllowed($"There is no state {name}."),
            Note = body.Note,
            Ignore = body.Ignore ?? [],
            Unignore = body.Unignore ?? [],
        };
        var (document, segment) = (context.Document(), context.Part("seg"));
        var result = desk.Edit(document, segment, rev, edit, context.Reviewer());
        if (result.Row is null)
            throw NoPair(context);
        var pair = PairBody.Of(result.Row, comments.Of(document, segment).Count);
        Tag(context, result.Row);
        if (result.Kind == EditEnd.Refused)
            throw ReviewProblem.NotAllowed(result.Reason!);
        if (result.Kind == EditEnd.Conflict)
        {
            throw new ReviewProblem(412, "Changed meanwhile", $"{result.Row.Pair.Reviewer ?? "An engine"} changed this pair since you opened it. Keep yours, take theirs, or join the two; what you typed is still in the page.")
            {
                Current = pair,
                Machine = MachineOf(document, result.Row),
            };
        }

        await context.AnswerAsync(new EditedBody(pair, result.Operation?.ToString(CultureInfo.InvariantCulture)), ReviewJson.Readable.EditedBody);
    }

    private Task RetranslateAsync(HttpContext context)
    {
        var begun = retranslation.Begin(context.Document(), context.Part("seg"), context.Reviewer(), life.Stopping) ?? throw NoPair(context);
        if (!begun)
            throw new ReviewProblem(409, "A person worked on it", "No engine changes what a person edited, marked or approved. Take it back first.");
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }

    private async Task CommentAsync(HttpContext context)
    {
        var text = (await context.BodyAsync(ReviewJson.Readable.TextBody)).Text?.Trim() ?? "";
        if (text.Length is 0 or > LongestComment)
            throw ReviewProblem.NotAllowed($"A comment has 1 to {LongestComment} characters; this one has {text.Length}.");
        var added = desk.Comment(context.Document(), context.Part("seg"), text, context.Reviewer()) ?? throw NoPair(context);
        await context.AnswerAsync(CommentBody.Of(added), ReviewJson.Readable.CommentBody, StatusCodes.Status201Created);
    }

    private Task RemoveCommentAsync(HttpContext context)
    {
        if (!long.TryParse(context.Part("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !desk.RemoveComment(id, context.Document(), context.Part("seg"), context.Reviewer()))
            throw ReviewProblem.Missing("There is no such comment of yours on this pair; others' comments are theirs to remove.");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private DocumentOutline Outline(HttpContext context) => outlines.Of(context.Document()) ?? throw DocumentEndpoints.NoDocument(context);

    private (long Document, SegmentRow Row) Row(HttpContext context)
    {
        var document = context.Document();
        return (document, review.Find(document, context.Part("seg")) ?? throw NoPair(context));
    }

    /// <summary>The engine's own English: kept beside what people changed, else what stands there.</summary>
    private string? MachineOf(long document, SegmentRow row) =>
        KeptWork.IsWorkOfPeople(row) ? operations.Machine(document, row.Pair.Segment.Id)?.En : row.Pair.Translation.Text;

    private List<MatchBody> Matches(long document, SegmentRow row)
    {
        var own = MemoryTable.SourceOf(document, row.Pair.Segment.Id);
        return [.. near.Find(row.Pair.Segment.Key).Where(m => m.Row.Source != own).Select(m => new MatchBody(
            m.Row.Urdu, m.Row.English, Math.Round(m.Similarity, 3), m.Row.Source.StartsWith("review:", StringComparison.Ordinal) ? "human" : "tm", m.Row.Reviewer, SourceName(m.Row.Source)))];
    }

    /// <summary>Where a pair of the memory comes from, in words: the document's path instead of its number.</summary>
    private string SourceName(string source) =>
        source.Split(':', '/') is ["review", var id, ..] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && documents.Find(number) is { } document
            ? document.Path
            : source;

    private List<TermBody> Terms(string urdu) =>
        [.. glossary.Find(urdu).Select(t => new TermBody(t.Entry.Urdu, t.Entry.English, t.Entry.Note, t.Start, t.Length))];

    private static int Revision(HttpContext context)
    {
        var given = context.Request.Headers.IfMatch.ToString();
        if (given.Length == 0)
            throw new ReviewProblem(428, "Say what you saw", "A change carries If-Match with the ETag of the pair as you saw it, for example If-Match: \"3\".");
        return int.TryParse(given.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var rev) ? rev : throw ReviewProblem.Bad($"If-Match: {given} is no revision in quotation marks.");
    }

    private static void Tag(HttpContext context, SegmentRow row) =>
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{row.Pair.Rev}\"");

    private static ReviewProblem NoPair(HttpContext context) =>
        ReviewProblem.Missing($"There is no pair {context.Part("seg")} in document {context.Part("doc")}. Its source may have changed; load the document again.");
}
