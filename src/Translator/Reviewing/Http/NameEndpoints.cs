using System.Globalization;
using Microsoft.AspNetCore.Http;
using Translator.Reviewing.Http.Bodies;
using Translator.Reviewing.Names;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>The names of all documents, and the choosing of one spelling.</summary>
internal sealed class NameEndpoints(NameBook book) : IReviewEndpoints
{
    private const int Most = 500;
    private const int LongestSpelling = 100;

    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("GET", "/api/v1/names", "Names with their English spellings, those with several first.", ListAsync) { Gives = typeof(NamesBody), Query = ["q"] },
        new("POST", "/api/v1/names/{key}", "Chooses a spelling for all machine pairs, or says what would come of it.", ChooseAsync) { Takes = typeof(ChooseBody), Gives = typeof(ChosenBody) },
    ];

    private Task ListAsync(HttpContext context)
    {
        var names = book.Find(((string?)context.Request.Query["q"] ?? "").Trim(), Most);
        return context.AnswerAsync(
            new NamesBody([.. names.Select(n => new NameBody(n.Key, n.Urdu, n.Count, [.. n.Forms.Select(f => new FormBody(f.Key, f.Value))], n.Chosen))]),
            ReviewJson.Readable.NamesBody);
    }

    private async Task ChooseAsync(HttpContext context)
    {
        var body = await context.BodyAsync(ReviewJson.Readable.ChooseBody);
        var spelling = body.En?.Trim() ?? "";
        if (spelling.Length is 0 or > LongestSpelling || spelling.Any(char.IsControl))
            throw ReviewProblem.NotAllowed($"A spelling has 1 to {LongestSpelling} characters on one line.");
        var chosen = book.Choose(context.Part("key"), spelling, body.DryRun, context.Reviewer())
            ?? throw ReviewProblem.Missing($"There is no name {context.Part("key")}. GET /api/v1/names lists them.");
        await context.AnswerAsync(
            new ChosenBody(
                chosen.Result.Operation?.ToString(CultureInfo.InvariantCulture), chosen.Result.Count,
                [.. chosen.Changes.Select(c => new NameChangeBody(c.Document, c.Before.Pair.Segment.Id, c.Before.Pair.Translation.Text!, c.After.Pair.Translation.Text!))],
                [.. chosen.Untouched.Select(u => new UntouchedBody(u.Document, u.Row.Pair.Segment.Id, PairNames.Of(u.Row.Pair.Translation.State), u.Row.Pair.Translation.Text!))]),
            ReviewJson.Readable.ChosenBody);
    }
}
