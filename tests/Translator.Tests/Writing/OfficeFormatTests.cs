using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Translator.Writing;
using Translator.Writing.Formats;
using Docs = DocumentFormat.OpenXml.Wordprocessing;

namespace Translator.Tests.Writing;

public class OfficeFormatTests
{
    private static readonly MemoryStream Book = Written(new XlsxFormat());
    private static readonly MemoryStream Paper = Written(new DocxFormat());

    [Fact]
    public void The_workbook_is_valid_and_its_header_stays_in_sight()
    {
        using var book = SpreadsheetDocument.Open(Book, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheet = ((WorksheetPart)book.WorkbookPart!.GetPartById("sheet1")).Worksheet!;
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Contains("needs-work", sheet.Descendants<Formula1>().Single().Text, StringComparison.Ordinal);
        Assert.True(sheet.Descendants<SheetProtection>().Single().Sheet!.Value);
    }

    [Fact]
    public void On_paper_the_workbook_is_one_page_wide_and_every_page_begins_with_the_header()
    {
        using var book = SpreadsheetDocument.Open(Book, isEditable: false);
        var sheet = ((WorksheetPart)book.WorkbookPart!.GetPartById("sheet1")).Worksheet!;
        Assert.True(sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
        var page = sheet.Descendants<PageSetup>().Single();
        Assert.Equal((OrientationValues.Landscape, 1u, 0u), (page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value));
        var names = book.WorkbookPart.Workbook!.Descendants<DefinedName>().ToDictionary(name => name.Name!.Value!, name => (name.LocalSheetId!.Value, name.Text));
        Assert.Equal((0u, "'Pairs'!$D:$D,'Pairs'!$1:$1"), names["_xlnm.Print_Titles"]);
        Assert.Equal((0u, $"'Pairs'!$H$1:$P${SampleDocument.Pairs.Count + 1}"), names["_xlnm.Print_Area"]);
    }

    [Fact]
    public void A_row_has_room_for_all_its_lines_and_never_more_than_a_workbook_allows()
    {
        Assert.Equal(33, XlsxStyles.Height("پل بند ہے۔", "The bridge is closed.", ""));
        Assert.Equal(2 * 33, XlsxStyles.Height(new string('پ', 51), "A bridge.", ""));
        Assert.Equal(4 * 15, XlsxStyles.Height("پل", "A bridge.", new string('n', 70)));
        Assert.Equal(409, XlsxStyles.Height(new string('پ', 30_000), "A bridge.", ""));
    }

    [Fact]
    public void The_workbook_says_what_its_English_is_worth()
    {
        using var book = SpreadsheetDocument.Open(Book, isEditable: false);
        Assert.Contains("do not rely on it", ((WorksheetPart)book.WorkbookPart!.GetPartById("about")).Worksheet!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_is_valid_and_its_Urdu_runs_from_the_right()
    {
        using var package = WordprocessingDocument.Open(Paper, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var urdu = package.MainDocumentPart!.Document!.Descendants<Docs.TableRow>().ElementAt(1).Elements<Docs.TableCell>().Last();
        Assert.Single(urdu.Descendants<Docs.BiDi>());
        Assert.NotEmpty(urdu.Descendants<Docs.RightToLeftText>());
        Assert.Equal("ur-PK", urdu.Descendants<Docs.Languages>().Single().Bidi!.Value);
    }

    [Fact]
    public void Every_entry_bears_the_time_of_the_document()
    {
        using var zip = new ZipArchive(new MemoryStream(Paper.ToArray()), ZipArchiveMode.Read);
        Assert.All(zip.Entries, entry => Assert.Equal(SampleDocument.Created.DateTime.AddSeconds(-1), entry.LastWriteTime.DateTime, TimeSpan.FromSeconds(2)));
    }

    private static MemoryStream Written(IBilingualFormat format) =>
        new(SampleDocument.Write(format, SampleDocument.Of(SampleDocument.Pairs))[0]);
}
