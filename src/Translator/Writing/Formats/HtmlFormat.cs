using System.Globalization;
using Translator.Checking;
using Translator.Translating;

namespace Translator.Writing.Formats;

/// <summary>
/// One page that needs nothing else: Urdu on the right in an embedded Nastaliq face, English on the left, the state
/// and the flags of every pair beside them. It runs no script and asks no network, and its policy forbids both.
/// </summary>
public sealed class HtmlFormat : IBilingualFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.html"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var page = TextFiles.Open(files[0]);
        WriteHead(page, document);
        var block = 0;
        PairDocument? own = null;
        foreach (var pair in document.Pairs)
        {
            if (pair.Document is { } other && other != own)
            {
                own = other;
                block = 0;
                page.Write("<tr class=\"doc\"><th scope=\"rowgroup\" colspan=\"4\" dir=\"ltr\"><bdi>");
                page.WriteHtml(own.Name);
                page.Write("</bdi></th></tr>\n");
            }

            WriteRow(page, pair, startsBlock: pair.Segment.Block != block);
            block = pair.Segment.Block;
        }

        page.Write("</tbody>\n</table>\n</main>\n</body>\n</html>\n");
    }

    private static void WriteHead(StreamWriter page, BilingualDocument document)
    {
        page.Write("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlStyle.Policy}\">\n");
        page.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Write($"<meta name=\"generator\" content=\"{ProductVersion.Name} {ProductVersion.Current}\">\n<title>");
        page.WriteAttribute(document.Name);
        page.Write(" · Urdu and English</title>\n<style>");
        page.Write(HtmlStyle.Sheet);
        page.Write("</style>\n</head>\n<body>\n<header>\n<h1><bdi>");
        page.WriteHtml(document.Name);
        page.Write("</bdi></h1>\n");
        if (document.Remark.Length > 0)
        {
            page.Write("<p class=\"banner\"><strong>About the English.</strong> ");
            page.WriteHtml(document.Remark);
            page.Write("</p>\n");
        }

        page.Write("<dl>");
        Fact(page, "Engine", document.Engine);
        Fact(page, "Finished", document.Created.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        Fact(page, "Source SHA-256", document.Sha256);
        Fact(page, "Licence", document.License);
        page.Write("</dl>\n<p class=\"filter\"><label><input type=\"checkbox\" id=\"flagged-only\"> ");
        page.Write("Show only pairs with a warning or an error</label></p>\n</header>\n<main>\n<table dir=\"rtl\">\n<thead><tr>");
        page.Write("<th scope=\"col\" dir=\"ltr\">No.</th><th scope=\"col\" dir=\"ltr\">Urdu</th>");
        page.Write("<th scope=\"col\" dir=\"ltr\">English</th><th scope=\"col\" dir=\"ltr\">State and flags</th></tr></thead>\n<tbody>\n");
    }

    private static void Fact(StreamWriter page, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        page.Write("<div><dt>");
        page.Write(name);
        page.Write("</dt><dd><bdi>");
        page.WriteHtml(value);
        page.Write("</bdi></dd></div>");
    }

    /// <summary>Writes one row of the table.</summary>
    internal static void WriteRow(TextWriter page, SegmentPair pair, bool startsBlock)
    {
        var (segment, translation) = (pair.Segment, pair.Translation);
        var state = PairNames.Of(translation.State);
        page.Write("<tr id=\"s-");
        page.WriteAttribute(segment.Id);
        page.Write("\" class=\"");
        page.Write(state);
        // Where every pair is a draft, that alone singles none out.
        if (pair.Flags.Any(flag => flag.Severity > FlagSeverity.Info))
            page.Write(" flagged");
        if (startsBlock)
            page.Write(" block");
        if (segment.Kind == Segmenting.SegmentKind.Heading)
            page.Write(" heading");
        page.Write("\"><th scope=\"row\" dir=\"ltr\">");
        page.Write(segment.Sequence);
        page.Write("</th><td class=\"ur\" lang=\"ur\" dir=\"rtl\">");
        WriteText(page, segment.Text, PairSide.Source, pair.Flags);
        page.Write("</td><td class=\"en\" lang=\"en\" dir=\"ltr\">");
        WriteText(page, translation.Text ?? "", PairSide.Target, pair.Flags);
        page.Write("</td><td class=\"about\" dir=\"ltr\"><span class=\"state\"");
        if (translation.Engine.Length > 0 || translation.RequestId is not null)
            WriteTitle(page, translation);
        page.Write('>');
        page.Write(Label(translation));
        page.Write("</span>");
        if (PairFields.Note(pair) is { Length: > 0 } note)
        {
            page.Write("<p class=\"note\" dir=\"auto\">");
            page.WriteHtml(note);
            page.Write("</p>");
        }

        if (pair.Flags.Count > 0)
            WriteFlags(page, pair.Flags);
        page.Write("</td></tr>\n");
    }

    private static void WriteText(TextWriter page, string text, PairSide side, IReadOnlyList<Flag> flags)
    {
        foreach (var (start, end, gravest) in FlaggedText.Runs(text, side, flags))
        {
            if (gravest is { } severity)
                page.Write($"<mark class=\"{PairNames.Of(severity)}\">");
            page.WriteHtml(text.AsSpan(start, end - start));
            if (gravest is not null)
                page.Write("</mark>");
        }
    }

    private static void WriteTitle(TextWriter page, Translation translation)
    {
        page.Write(" title=\"");
        page.WriteAttribute(translation.Engine);
        if (translation.RequestId is { } request)
        {
            page.Write(", request ");
            page.WriteAttribute(request);
        }

        page.Write('"');
    }

    private static void WriteFlags(TextWriter page, IReadOnlyList<Flag> flags)
    {
        page.Write("<ul>");
        foreach (var flag in flags)
        {
            page.Write("<li class=\"");
            page.Write(PairNames.Of(flag.Severity));
            page.Write("\"><b>");
            page.WriteHtml(flag.Code);
            page.Write("</b> <bdi>");
            page.WriteHtml(flag.Message);
            page.Write("</bdi></li>");
        }

        page.Write("</ul>");
    }

    private static string Label(Translation translation) => (translation.State, translation.Origin) switch
    {
        (PairState.Untranslated, _) => "Untranslated",
        (PairState.Draft, _) => "Draft, do not rely on it",
        (PairState.Machine, TranslationOrigin.Copy) => "Copied, not translated",
        (PairState.Machine, TranslationOrigin.Tm) => "From memory, not reviewed",
        (PairState.Machine, _) => "Machine, not reviewed",
        (PairState.NeedsWork, _) => "Needs work",
        (PairState.Edited, _) => "Edited, not approved",
        (PairState.Approved, _) => "Approved",
        (PairState.Stale, _) => "Stale: the source changed",
        (PairState.Failed, _) => "Failed",
        _ => PairNames.Of(translation.State),
    };
}
