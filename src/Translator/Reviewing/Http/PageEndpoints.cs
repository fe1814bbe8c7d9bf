using System.Text;
using Microsoft.AspNetCore.Http;
using Translator.Ledger;

namespace Translator.Reviewing.Http;

/// <summary>The pages themselves and their files.</summary>
internal sealed class PageEndpoints(DocumentEndpoints documents, DocumentTable rows, ReviewTable review) : IReviewEndpoints
{
    /// <summary>Where the list of documents goes for those without script.</summary>
    private const string ListMark = "<!--documents-->";

    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("GET", "/", "The page.", HomeAsync) { GivesMedia = "text/html" },
        new("GET", "/review/{doc}", "A document to read and print, without script.", ReadAsync) { GivesMedia = "text/html", Query = ["page"] },
        new("GET", "/assets/{**path}", "The page's files.", AssetAsync) { GivesMedia = "*/*" },
    ];

    private Task HomeAsync(HttpContext context)
    {
        var list = ReadPages.List(documents.Bodies());
        var page = PageAssets.Find("index.html") is { } index && Encoding.UTF8.GetString(index.Bytes) is var text && text.Contains(ListMark, StringComparison.Ordinal)
            ? text.Replace(ListMark, list, StringComparison.Ordinal)
            : ReadPages.Home(list);
        return HtmlAsync(context, page);
    }

    private Task ReadAsync(HttpContext context)
    {
        var document = rows.Find(context.Document()) ?? throw DocumentEndpoints.NoDocument(context);
        var total = documents.Body(document.Id)!.Total;
        var pages = Math.Max(1, (total + ReadPages.RowsOnPage - 1) / ReadPages.RowsOnPage);
        var page = context.Number("page", 1, 1, pages);
        var first = ((page - 1) * ReadPages.RowsOnPage) + 1;
        return HtmlAsync(context, ReadPages.Document(document, review.Between(document.Id, first, first + ReadPages.RowsOnPage - 1), page, pages));
    }

    private static async Task AssetAsync(HttpContext context)
    {
        var asset = PageAssets.Find(context.Part("path")) ?? throw ReviewProblem.Missing($"There is no file {context.Request.Path}.");
        var packed = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase) ? asset.Packed : null;
        // A strong tag names the bytes, and packed ones are others.
        var tag = packed is null ? asset.Tag : $"{asset.Tag[..^1]}-br\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = asset.Type;
        if (packed is not null)
            context.Response.Headers.ContentEncoding = "br";
        var bytes = packed ?? asset.Bytes;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task HtmlAsync(HttpContext context, string page)
    {
        var bytes = Encoding.UTF8.GetBytes(page);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
