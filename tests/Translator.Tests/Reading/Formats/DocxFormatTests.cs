using Translator.Reading;
using Translator.Tests.Reading.Containers;

namespace Translator.Tests.Reading.Formats;

public class DocxFormatTests : DocumentReaderConformanceTests
{
    protected override (string Path, byte[] Bytes) Sample => ("village.docx", Village.Bytes("village.docx"));

    [Theory]
    [InlineData("village.docx")]
    [InlineData("village-libreoffice.docx")]
    public void Real_documents_lose_nothing_and_double_nothing(string name) => Village.AssertComplete(Seed.Read(name, Village.Bytes(name)));

    [Fact]
    public void Runs_tabs_and_line_breaks_make_one_paragraph() =>
        Assert.Equal(
            ["یہ ایک جملہ\tہے۔\nاور یہ بھی"],
            Read("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">یہ ایک </w:t></w:r><w:r><w:t>جملہ</w:t><w:tab/><w:t>ہے۔</w:t><w:br/><w:t>اور یہ بھی</w:t></w:r></w:p>"));

    [Fact]
    public void Deleted_moved_and_hidden_text_is_left_out() =>
        Assert.Equal(
            ["نیا متن ہے۔"],
            Read("""
                <w:p><w:del><w:r><w:delText>پرانا </w:delText></w:r></w:del><w:ins><w:r><w:t>نیا </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>ہٹا ہوا</w:t></w:r></w:moveFrom>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>چھپا ہوا</w:t></w:r><w:r><w:t>متن ہے۔</w:t></w:r></w:p>
                """));

    [Fact]
    public void Field_codes_are_left_out_and_their_results_kept() =>
        Assert.Equal(
            ["صفحہ ۷ پر دیکھیے"],
            Read("<w:p><w:r><w:t xml:space=\"preserve\">صفحہ </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>۷</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> پر دیکھیے</w:t></w:r></w:p>"));

    [Fact]
    public void A_text_box_is_read_once() =>
        Assert.Equal(
            ["ڈبے کا متن", "باہر کا متن"],
            Read("""
                <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>ڈبے کا متن</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>
                <mc:Fallback><v:textbox><w:txbxContent><w:p><w:r><w:t>ڈبے کا متن</w:t></w:r></w:p></w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>باہر کا متن</w:t></w:r></w:p>
                """));

    [Fact]
    public void Headers_come_first_once_and_notes_and_footers_last()
    {
        var source = Seed.Read("a.docx", Word.Document(
            "<w:p><w:r><w:t>اصل متن یہ ہے۔</w:t></w:r></w:p>",
            raw: false,
            ("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>لکیر</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>حاشیہ</w:t></w:r></w:p></w:footnote>"),
            ("footer", "<w:p><w:r><w:t>نیچے</w:t></w:r></w:p>"),
            ("header", "<w:p><w:r><w:t>اوپر</w:t></w:r></w:p>"),
            ("header", "<w:p><w:r><w:t>اوپر</w:t></w:r></w:p>")));
        Assert.Equal(["اوپر", "اصل متن یہ ہے۔", "حاشیہ", "نیچے"], Seed.Texts(source));
        Assert.Equal(new Origin("footnote", "2"), source.Blocks[2].Origin);
    }

    [Fact]
    public void Headings_items_and_cells_are_told_apart()
    {
        var source = Seed.Read("a.docx", Word.Document("""
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>عنوان</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>نکتہ</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>خانہ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """));
        Assert.Equal([BlockKind.Heading, BlockKind.ListItem, BlockKind.Cell], source.Blocks.Select(block => block.Kind));
        Assert.Equal(new Origin("paragraph", "3 (table)"), source.Blocks[2].Origin);
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Seed.Refused("a.docx", Word.Document("<w:p><w:r><w:t>ہے&#xD83D;</w:t></w:r></w:p>"));

    private static string[] Read(string body) => Seed.Texts(Seed.Read("a.docx", Word.Document(body)));
}
