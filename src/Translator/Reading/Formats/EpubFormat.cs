using System.Xml;
using Translator.Reading.CharacterSets;
using Translator.Reading.Containers;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>E-books: the chapters in the order of the book's spine.</summary>
public sealed class EpubFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "epub";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".epub"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        using var archive = SafeArchive.Open(file, instructions);
        var text = new ExtractedText(instructions);
        foreach (var chapter in Chapters(archive))
        {
            RequireReadable(archive, chapter);
            var decoded = CharacterSet.Decode(archive.Bytes(chapter));
            new HtmlBlocks(text, chapter, titles: false).AddDocument(decoded.Text);
        }

        return text.Build(Name, "utf-8");
    }

    private static List<string> Chapters(SafeArchive archive)
    {
        var package = PackagePath(archive);
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        var chapters = new List<string>();
        using var reader = SafeXml.Open(archive.Get(package), DtdProcessing.Ignore);
        while (reader.Next())
        {
            if (reader.IsStart("item") && reader.Attribute("id") is { } id && reader.Attribute("href") is { } href)
            {
                // The table of contents repeats the headings of the chapters.
                var readable = reader.Attribute("media-type") is "application/xhtml+xml" or "text/html" && reader.Attribute("properties") is not "nav";
                if (readable)
                    items[id] = Resolve(package, href);
            }

            if (reader.IsStart("itemref") && items.TryGetValue(reader.Attribute("idref") ?? "", out var chapter))
                chapters.Add(chapter);
        }

        return chapters.Count > 0
            ? [.. chapters.Distinct(StringComparer.Ordinal)]
            : throw new ReadingException("The e-book lists no chapters.", "Open it in an e-book editor such as Sigil or Calibre and save it again.");
    }

    private static string PackagePath(SafeArchive archive)
    {
        using var reader = SafeXml.Open(archive.Get("META-INF/container.xml"), DtdProcessing.Ignore);
        while (reader.Next())
        {
            if (reader.IsStart("rootfile") && reader.Attribute("full-path") is { } path)
                return path;
        }

        throw new ReadingException("The e-book does not say where its chapters are.", "Open it in an e-book editor such as Sigil or Calibre and save it again.");
    }

    private static string Resolve(string package, string href)
    {
        var path = Uri.UnescapeDataString(href.Split('#')[0]);
        var parts = new List<string>(package.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static void RequireReadable(SafeArchive archive, string chapter)
    {
        using var encryption = archive.Find("META-INF/encryption.xml");
        if (encryption is null)
            return;
        using var reader = SafeXml.Open(encryption);
        while (reader.Next())
        {
            // Fonts are often obscured without harm; a chapter that is, is locked.
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "CipherReference"
                && Uri.UnescapeDataString(reader.Attribute("URI") ?? "").EndsWith(chapter, StringComparison.Ordinal))
                throw new ReadingException("The e-book is locked by copy protection.", "Ask its publisher for an unprotected copy.");
        }
    }
}
