using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Translator.Ledger;
using Translator.Reviewing.Http.Bodies;
using Translator.Reviewing.Returning;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>Documents as files, out and in.</summary>
internal sealed class FileEndpoints(DocumentExport export, FileReturn returning, DocumentTable documents) : IReviewEndpoints
{
    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("GET", "/api/v1/docs/{doc}/export", "A document as a file.", ExportAsync) { GivesMedia = "*/*", Query = ["format", "minState"] },
        new("POST", "/api/v1/docs/{doc}/import", "Merges a file that was exported from this document and worked on: multipart with a file, or its bytes with ?name=.", ImportAsync) { Gives = typeof(ReturnedBody), Query = ["name"] },
        new("POST", "/api/v1/import", "Merges a file that was exported and worked on; it names its documents itself.", ImportAsync) { Gives = typeof(ReturnedBody), Query = ["name"] },
    ];

    private async Task ImportAsync(HttpContext context)
    {
        var only = context.Request.RouteValues.ContainsKey("doc") ? documents.Find(context.Document()) ?? throw DocumentEndpoints.NoDocument(context) : null;
        var (name, bytes) = await FileAsync(context);
        name = string.Join('_', name.Split(['/', '\\', .. Path.GetInvalidFileNameChars()], StringSplitOptions.RemoveEmptyEntries)).TrimStart('.');
        if (name.Length is 0 or > 200)
            throw ReviewProblem.Bad($"Name the file, with its ending, in at most 200 characters: {ReturnedFiles.Endings} can come back.");
        var receipt = returning.Take(name, bytes, context.Reviewer(), only);
        if (receipt.State == "failed")
            throw ReviewProblem.NotAllowed($"{name}: {receipt.Reason} {receipt.Hint}");
        await context.AnswerAsync(new ReturnedBody(receipt), ReviewJson.Readable.ReturnedBody);
    }

    private static async Task<(string Name, byte[] Bytes)> FileAsync(HttpContext context)
    {
        using var copy = new MemoryStream();
        if (!context.Request.HasFormContentType)
        {
            await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
            return ((string?)context.Request.Query["name"] ?? "", copy.ToArray());
        }

        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = long.MaxValue }, context.RequestAborted);
        var file = form.Files.GetFile("file") ?? throw ReviewProblem.Bad("Send the file as the part named file.");
        await file.CopyToAsync(copy, context.RequestAborted);
        return (file.FileName, copy.ToArray());
    }

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
