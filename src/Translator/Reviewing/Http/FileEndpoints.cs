using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Translator.Ledger;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>Documents as files, out and in.</summary>
internal sealed class FileEndpoints(DocumentExport export, DocumentTable documents) : IReviewEndpoints
{
    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("GET", "/api/v1/docs/{doc}/export", "A document as a file.", ExportAsync) { GivesMedia = "*/*", Query = ["format", "minState"] },
    ];

    private async Task ExportAsync(HttpContext context)
    {
        var row = documents.Find(context.Document()) ?? throw DocumentEndpoints.NoDocument(context);
        var name = (string?)context.Request.Query["format"] ?? "tsv";
        var format = BilingualFormats.ByName(name)
            ?? throw ReviewProblem.Bad($"There is no format {name}. There are {string.Join(", ", BilingualFormats.All.Select(f => f.Name))}.");
        var least = (string?)context.Request.Query["minState"] is not { Length: > 0 } state ? PairState.Untranslated
            : PairNames.TryState(state, out var known) ? known
            : throw ReviewProblem.Bad($"There is no state {state}. There are {string.Join(", ", PairNames.States)}.");
        var (file, bytes) = export.Write(row, format, least)
            ?? throw ReviewProblem.NotAllowed($"{row.Path} cannot be written as {format.Name}: subtitles need the times of their source.");
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
