using System.Globalization;
using System.Text;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>
/// PDF, through the <c>pdftotext</c> of poppler: the only extraction measured that gives Urdu in its logical order. A PDF holds
/// shapes and not text, so the document is always flagged.
/// </summary>
public sealed class PdfFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        if (file.Bytes.Span.IndexOf("%PDF-"u8) is < 0 or > 1024)
            throw new ReadingException("The file is no PDF.", "Give it the ending of its true type.", 0);
        // The program mends what it can and says nothing of the pages that are missing.
        if (file.Bytes.Span[^Math.Min(file.Bytes.Length, 4096)..].IndexOf("%%EOF"u8) < 0)
            throw new ReadingException("The PDF has no end.", "It was cut off: copy it again.", file.Bytes.Length);
        var raw = PdfToText.Run(file, instructions);
        var text = new ExtractedText(instructions);
        text.Warn("The text was extracted from a PDF: check the source.");
        var (page, first, pending) = (0, 1, new StringBuilder());
        foreach (var content in raw.Split('\f'))
        {
            page++;
            pending.Append(pending.Length > 0 ? "\n" : "").Append(PdfText.Clean(content).Trim());
            // A sentence may run on to the next page, and then the two pages are one block.
            if (!PdfText.RunsOn(pending))
            {
                Add(pending, first, page, text);
                first = page + 1;
            }
        }

        Add(pending, first, page, text);
        var source = text.Build(Name, "utf-8");
        return PdfText.LooksBroken(source.Text)
            ? source with { Warnings = [.. source.Warnings, "Many letters stand alone: the words of this PDF are probably broken."] }
            : source;
    }

    private static void Add(StringBuilder pending, int first, int last, ExtractedText text)
    {
        var place = first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
        text.Add(BlockKind.Text, new Origin("page", place), pending.ToString());
        pending.Clear();
    }
}
