using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Translator.Checking;

namespace Translator.Writing.Formats;

/// <summary>
/// A workbook for review: the header stays in sight, the Urdu runs from the right and is locked, the English, state,
/// reviewer and note may be changed, the state by choosing one. A cell holds 32,767 characters; what is longer goes on
/// in the last two columns. On paper it is one page wide: the number of each pair, then what a person reads, from the state to the note,
/// and every page begins with the header.
/// </summary>
public sealed class XlsxFormat : IBilingualFormat
{
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MostInCell = 32_767;
    private const int MostRowsInSheet = 1_000_000;
    private const uint PlainStyle = 1;
    private const uint UrduStyle = 2;
    private const uint OpenStyle = 3;
    private const uint HeaderStyle = 4;

    private static readonly string[] Columns = [.. PairFields.Names, "ur (rest)", "en (rest)"];
    private static readonly int UrduColumn = Array.IndexOf(Columns, "ur");
    private static readonly string FirstOnPaper = Column(Array.IndexOf(Columns, "state"));
    private static readonly string LastOnPaper = Column(Array.IndexOf(Columns, "note"));
    private static readonly string Numbers = Column(Array.IndexOf(Columns, "seq"));
    private static readonly int NoteColumn = Array.IndexOf(Columns, "note");
    private static readonly int EnglishColumn = Array.IndexOf(Columns, "en");

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.xlsx"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var package = new OfficePackage(files[0], document.Created);
        var sheets = new List<(string Id, string Name)>();
        var paper = new List<DefinedName>();
        using (var pairs = document.Pairs.GetEnumerator())
        {
            for (var more = true; more;)
            {
                var (name, rows) = (sheets.Count == 0 ? "Pairs" : $"Pairs {sheets.Count + 1}", 0u);
                package.Add($"xl/sheet{sheets.Count + 1}.xml", TypePrefix + "worksheet+xml", xml => (more, rows) = WriteSheet(xml, document, pairs));
                paper.Add(new DefinedName($"'{name}'!${FirstOnPaper}$1:${LastOnPaper}${rows}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)sheets.Count });
                paper.Add(new DefinedName($"'{name}'!${Numbers}:${Numbers},'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheets.Count });
                sheets.Add(($"sheet{sheets.Count + 1}", name));
            }
        }

        sheets.Add(("about", "About"));
        package.Add("xl/about.xml", TypePrefix + "worksheet+xml", xml => WriteAbout(xml, document));
        package.Add("xl/styles.xml", TypePrefix + "styles+xml", xml => xml.WriteElement(XlsxStyles.Sheet()));
        package.Add("xl/workbook.xml", TypePrefix + "sheet.main+xml", xml => xml.WriteElement(new Workbook(
            new Sheets(sheets.Select((sheet, i) => new Sheet { Id = sheet.Id, SheetId = (uint)i + 1, Name = sheet.Name })),
            new DefinedNames(paper))));
        package.Relate("xl/workbook.xml", [.. sheets.Select(sheet => (sheet.Id, "worksheet", $"{sheet.Id}.xml")), ("styles", "styles", "styles.xml")]);
        package.Relate("", ("rId1", "officeDocument", "xl/workbook.xml"));
    }

    private static void WriteAbout(OpenXmlWriter xml, BilingualDocument document)
    {
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(XlsxStyles.Widths(["about", "en"]));
        xml.WriteStartElement(new SheetData());
        var row = 0;
        foreach (var (name, value) in ((string, string?)[])
            [("About the English", document.Remark), ("Source", document.Name), ("Source SHA-256", document.Sha256), ("Engine", document.Engine), ("Licence", document.License)])
        {
            if (string.IsNullOrEmpty(value))
                continue;
            xml.WriteElement(new Row(TextCell($"A{++row}", name, HeaderStyle), TextCell($"B{row}", value, OpenStyle)) { RowIndex = (uint)row, Height = XlsxStyles.Height("", value, "") });
        }

        xml.WriteEndElement();
        xml.WriteElement(XlsxStyles.Margins());
        xml.WriteElement(XlsxStyles.Page());
        xml.WriteEndElement();
    }

    // Whether pairs are left, and the last row that was written.
    private static (bool More, uint Rows) WriteSheet(OpenXmlWriter xml, BilingualDocument document, IEnumerator<SegmentPair> pairs)
    {
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        xml.WriteElement(XlsxStyles.Widths(Columns));
        xml.WriteStartElement(new SheetData());
        WriteRow(xml, 1, Columns, header: true);
        var row = 2u;
        var more = false;
        while (row <= MostRowsInSheet && (more = pairs.MoveNext()))
            WriteRow(xml, row++, Cells(document, pairs.Current), header: false);
        xml.WriteEndElement();
        xml.WriteElement(new SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false, AutoFilter = false, Sort = false });
        xml.WriteElement(new AutoFilter { Reference = $"A1:{Column(Columns.Length - 1)}{row - 1}" });
        var state = Column(Array.IndexOf(Columns, "state"));
        xml.WriteElement(new DataValidations(new DataValidation(
            new Formula1($"\"{string.Join(',', PairNames.States)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = false,
            ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{state}2:{state}{Math.Max(2, row - 1)}" },
        })
        { Count = 1 });
        xml.WriteElement(XlsxStyles.Margins());
        xml.WriteElement(XlsxStyles.Page());
        xml.WriteEndElement();
        return (more, row - 1);
    }

    private static string[] Cells(BilingualDocument document, SegmentPair pair)
    {
        string[] cells = [.. PairFields.Values(document, pair), "", ""];
        (cells[UrduColumn], cells[^2]) = Split(cells[UrduColumn]);
        (cells[EnglishColumn], cells[^1]) = Split(cells[EnglishColumn]);
        return cells;
    }

    private static (string Begin, string Remainder) Split(string text)
    {
        if (text.Length <= MostInCell)
            return (text, "");
        var at = char.IsHighSurrogate(text[MostInCell - 1]) ? MostInCell - 1 : MostInCell;
        return (text[..at], text[at..]);
    }

    private static void WriteRow(OpenXmlWriter xml, uint number, string[] cells, bool header)
    {
        xml.WriteStartElement(header ? new Row { RowIndex = number } : new Row { RowIndex = number, Height = XlsxStyles.Height(cells[UrduColumn], cells[EnglishColumn], cells[NoteColumn]) });
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0 && Columns[i] is not ("en" or "reviewer" or "note"))
                continue;
            xml.WriteElement(Cell($"{Column(i)}{number}", Columns[i], cells[i], header));
        }

        xml.WriteEndElement();
    }

    private static Cell Cell(string reference, string column, string text, bool header)
    {
        var style = header ? HeaderStyle : column switch
        {
            "ur" or "ur (rest)" => UrduStyle,
            "en" or "en (rest)" or "state" or "reviewer" or "note" => OpenStyle,
            _ => PlainStyle,
        };
        if (!header && column is "block" or "seq" or "start" or "end" or "rev" or "score" && double.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return new Cell { CellReference = reference, StyleIndex = style, CellValue = new CellValue(number) };
        return TextCell(reference, text, style);
    }

    private static Cell TextCell(string reference, string text, uint style) => new()
    {
        CellReference = reference,
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(OfficeText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Column(int index) => ((char)('A' + index)).ToString();
}
