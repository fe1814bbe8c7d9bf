using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Translator.Checking;

namespace Translator.Writing.Formats;

/// <summary>
/// A document with a table of two columns, the English on the left and the Urdu on the right. Under the English stands
/// what it is worth and what was found in it. Word has no way to hold a control character, so one is named in brackets.
/// </summary>
public sealed class DocxFormat : IBilingualFormat
{
    private const string MainPart = "word/document.xml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string UrduFont = "Noto Nastaliq Urdu";

    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.docx"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var package = new OfficePackage(files[0], document.Created);
        package.Add(MainPart, MainType, xml => WriteBody(xml, document));
        package.Relate("", ("rId1", "officeDocument", MainPart));
    }

    private static void WriteBody(OpenXmlWriter xml, BilingualDocument document)
    {
        xml.WriteStartElement(new Document());
        xml.WriteStartElement(new Body());
        xml.WriteElement(new Paragraph(new Run(new RunProperties(new Bold(), new FontSize { Val = "32" }), Content(document.Name))));
        if (document.Remark.Length > 0)
            xml.WriteElement(new Paragraph(new Run(new RunProperties(new Bold()), Content($"About the English. {document.Remark}"))));
        xml.WriteStartElement(new Table());
        xml.WriteElement(Borders());
        xml.WriteElement(new TableGrid(new GridColumn { Width = "4800" }, new GridColumn { Width = "4800" }));
        xml.WriteElement(Row(isHeader: true, Cell(English("English", heading: true)), Cell(English("Urdu", heading: true))));
        foreach (var pair in document.Pairs)
        {
            var heading = pair.Segment.Kind == Segmenting.SegmentKind.Heading;
            xml.WriteElement(Row(
                isHeader: false,
                Cell(English(pair.Translation.Text ?? "", heading), Label(pair)),
                Cell(Urdu(pair.Segment.Text, heading))));
        }

        xml.WriteEndElement();
        xml.WriteElement(new Paragraph());
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static Paragraph English(string text, bool heading)
    {
        var look = new RunProperties();
        if (heading)
            look.Append(new Bold());
        look.Append(new Languages { Val = "en-GB" });
        return new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Left }), new Run([look, .. Contents(text)]));
    }

    private static Paragraph Urdu(string text, bool heading)
    {
        var look = new RunProperties(new RunFonts { ComplexScript = UrduFont });
        if (heading)
            look.Append(new BoldComplexScript());
        look.Append(new FontSizeComplexScript { Val = heading ? "30" : "26" }, new RightToLeftText(), new Languages { Bidi = "ur-PK" });
        // In a right-to-left paragraph "left" is where its lines begin: on the right.
        return new Paragraph(
            new ParagraphProperties(new BiDi(), new SpacingBetweenLines { Line = "480", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = JustificationValues.Left }),
            new Run([look, .. Contents(text)]));
    }

    private static Paragraph Label(SegmentPair pair)
    {
        var words = $"{pair.Segment.Sequence} · {PairNames.Of(pair.Translation.State)}";
        if (pair.Document is { } document)
            words += $" · {document.Name}";
        if (PairFields.Note(pair) is { Length: > 0 } note)
            words += $" · {note}";
        foreach (var flag in pair.Flags)
            words += $" · {flag.Code}: {flag.Message}";
        return new Paragraph(new Run([new RunProperties(new Italic(), new Color { Val = "595959" }, new FontSize { Val = "16" }), .. Contents(words)]));
    }

    private static Text Content(string text) => new(XmlFiles.Named(text)) { Space = SpaceProcessingModeValues.Preserve };

    // A line end and a tab are elements of their own.
    private static IEnumerable<OpenXmlElement> Contents(string text)
    {
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\t'))
                continue;
            if (i > from)
                yield return Content(text[from..i]);
            if (i < text.Length && text[i] == '\t')
                yield return new TabChar();
            else if (i < text.Length && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                yield return new Break();
            from = i + 1;
        }
    }

    private static TableProperties Borders() => new(
        new TableWidth { Width = "9600", Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new TableLayout { Type = TableLayoutValues.Fixed });

    private static TableRow Row(bool isHeader, params OpenXmlElement[] cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
            properties.Append(new TableHeader());
        return new TableRow([properties, .. cells]);
    }

    private static TableCell Cell(params OpenXmlElement[] paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = "4800", Type = TableWidthUnitValues.Dxa }), .. paragraphs]);
}
