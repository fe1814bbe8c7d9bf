using DocumentFormat.OpenXml.Packaging;
using Translator.Reading.Containers;
using Translator.Reading.Languages;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Word documents: headers, the body with tables and text boxes, notes, footers.</summary>
public sealed class DocxFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        // Every entry is unpacked and checked here before the SDK sees one.
        using (SafeArchive.Open(file, instructions))
        {
        }

        using var document = WordprocessingDocument.Open(file.AsStream(), isEditable: false);
        var main = document.MainDocumentPart
            ?? throw new ReadingException("The container holds no Word document.", "Open it in Word or LibreOffice and save it as .docx.");
        var text = new ExtractedText(instructions);
        AddOnce(main.HeaderParts, "header", text, instructions);
        Add(main, "paragraph", text, instructions);
        Add(main.FootnotesPart, "footnote", text, instructions);
        Add(main.EndnotesPart, "endnote", text, instructions);
        AddOnce(main.FooterParts, "footer", text, instructions);
        if (main.WordprocessingCommentsPart is not null)
            text.Warn("Comments were left out.");
        if (main.AlternativeFormatImportParts.Any())
            text.Warn("Documents inserted as a whole were left out.");
        return text.Build(Name, "utf-8");
    }

    private static void Add(OpenXmlPart? part, string unit, ExtractedText text, ReadingInstructions instructions)
    {
        if (part is null)
            return;
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        foreach (var (kind, place, content) in new WordBlocks(unit, instructions.MaxTextCharacters, text.Warn).Read(stream))
            text.Add(kind, new Origin(unit, place), content);
    }

    /// <summary>First, odd and even pages have headers of their own, often with the same words; a page number alone is no text.</summary>
    private static void AddOnce(IEnumerable<OpenXmlPart> parts, string unit, ExtractedText text, ReadingInstructions instructions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var part in parts.OrderBy(part => part.Uri.OriginalString, StringComparer.Ordinal))
        {
            number++;
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            foreach (var (kind, place, content) in new WordBlocks(unit, instructions.MaxTextCharacters, text.Warn).Read(stream))
            {
                if (SegmentLanguages.Classify(content).Language != SegmentLanguage.Signs && seen.Add(content))
                    text.Add(kind, new Origin(unit, $"{number}.{place}"), content);
            }
        }
    }
}
