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
        context.Response.Headers.ETag = asset.Tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.Contains(asset.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = asset.Type;
        context.Response.ContentLength = asset.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
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
