using System.Xml;
using Translator.Reading.Containers;
using Translator.Reading.Languages;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>OpenDocument text: headers, the body with tables, notes and text boxes, footers.</summary>
public sealed class OdtFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "odt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".odt", ".fodt"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var text = new ExtractedText(instructions);
        if (Path.GetExtension(file.Path).Equals(".fodt", StringComparison.OrdinalIgnoreCase))
        {
            Add(file.AsStream(), "body", "paragraph", text, instructions);
            return text.Build(Name, "utf-8");
        }

        using var archive = SafeArchive.Open(file, instructions);
        RequireNoPassword(archive);
        Add(archive.Find("styles.xml"), "header", "header", text, instructions);
        Add(archive.Get("content.xml"), "body", "paragraph", text, instructions);
        Add(archive.Find("styles.xml"), "footer", "footer", text, instructions);
        return text.Build(Name, "utf-8");
    }

    private static void Add(Stream? part, string within, string unit, ExtractedText text, ReadingInstructions instructions)
    {
        if (part is null)
            return;
        using (part)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (kind, place, content) in new OdfBlocks(within, instructions.MaxTextCharacters).Read(part))
            {
                // Headers and footers repeat from page style to page style, and a page number alone is no text.
                if (within == "body" || (SegmentLanguages.Classify(content).Language != SegmentLanguage.Signs && seen.Add(content)))
                    text.Add(kind, new Origin(unit, place), content);
            }
        }
    }

    private static void RequireNoPassword(SafeArchive archive)
    {
        using var manifest = archive.Find("META-INF/manifest.xml");
        if (manifest is null)
            return;
        using var reader = SafeXml.Open(manifest);
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "encryption-data")
                throw new ReadingException("The document is protected by a password.", "Open it in LibreOffice and save it without a password.");
        }
    }
}
