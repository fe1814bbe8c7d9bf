using System.Globalization;
using Translator.Ledger;
using Translator.Reviewing.Http.Bodies;
using Translator.Writing;
using Translator.Writing.Formats;

namespace Translator.Reviewing.Http;

/// <summary>What the server renders itself: for reading, for printing, and for browsers without script. Pure.</summary>
internal static class ReadPages
{
    /// <summary>Pairs on one page.</summary>
    public const int RowsOnPage = 200;

    /// <summary>The list of documents as a table.</summary>
    public static string List(IReadOnlyList<DocumentBody> documents)
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        page.Write("<table class=\"documents\">\n<thead><tr><th scope=\"col\">Document</th><th scope=\"col\">State</th><th scope=\"col\">Reviewed</th><th scope=\"col\">Drafts</th><th scope=\"col\">Flagged</th></tr></thead>\n<tbody>\n");
        foreach (var document in documents)
        {
            page.Write($"<tr><th scope=\"row\"><a href=\"/review/{document.Id}\"><bdi>");
            page.WriteHtml(document.Name);
            page.Write("</bdi></a></th><td>");
            page.WriteHtml(document.State);
            page.Write($"</td><td>{document.Reviewed} of {document.Total}</td><td>{document.Counts.GetValueOrDefault("draft")}</td><td>{document.Flagged}</td></tr>\n");
        }

        page.Write("</tbody>\n</table>\n");
        if (documents.Count == 0)
            page.Write("<p>There is no document yet. Drop a file into the seeds folder.</p>\n");
        return page.ToString();
    }

    /// <summary>The first page where the one with script is missing.</summary>
    public static string Home(string list) => $"{Head("Documents")}<header><h1>Documents</h1></header>\n<main>\n{list}</main>\n</body>\n</html>\n";

    /// <summary>A stretch of a document.</summary>
    public static string Document(DocumentRow document, IReadOnlyList<SegmentRow> rows, int number, int pages)
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        page.Write(Head(document.Path));
        page.Write("<header><h1><bdi>");
        page.WriteHtml(document.Path);
        page.Write("</bdi></h1>\n");
        WriteLinks(page, document.Id, number, pages);
        page.Write("</header>\n<main>\n<table dir=\"rtl\">\n<thead><tr><th scope=\"col\" dir=\"ltr\">No.</th><th scope=\"col\" dir=\"ltr\">Urdu</th><th scope=\"col\" dir=\"ltr\">English</th><th scope=\"col\" dir=\"ltr\">State and flags</th></tr></thead>\n<tbody>\n");
        var block = 0;
        foreach (var pair in rows.Select(r => r.Pair))
        {
            HtmlFormat.WriteRow(page, pair with { Flags = [.. pair.Flags.Where(f => !f.Ignored)] }, startsBlock: pair.Segment.Block != block);
            block = pair.Segment.Block;
        }

        page.Write("</tbody>\n</table>\n");
        WriteLinks(page, document.Id, number, pages);
        page.Write("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void WriteLinks(StringWriter page, long document, int number, int pages)
    {
        page.Write("<nav class=\"filter\"><a href=\"/\">All documents</a>");
        if (number > 1)
            page.Write($" · <a rel=\"prev\" href=\"/review/{document}?page={number - 1}\">Previous page</a>");
        page.Write($" · page {number} of {pages}");
        if (number < pages)
            page.Write($" · <a rel=\"next\" href=\"/review/{document}?page={number + 1}\">Next page</a>");
        page.Write("</nav>\n");
    }

    private static string Head(string title)
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        page.Write("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.WriteAttribute(title);
        page.Write(" · Translator</title>\n<link rel=\"stylesheet\" href=\"/assets/read.css\">\n</head>\n<body>\n");
        return page.ToString();
    }
}
