using Translator.Reading;
using Translator.Tests.Reading.Containers;

namespace Translator.Tests.Reading.Formats;

public class OdtFormatTests : DocumentReaderConformanceTests
{
    private const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" " +
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

    protected override (string Path, byte[] Bytes) Sample => ("village.odt", Village.Bytes("village.odt"));

    [Theory]
    [InlineData("village.odt")]
    [InlineData("village-libreoffice.odt")]
    public void Real_documents_lose_nothing_and_double_nothing(string name) => Village.AssertComplete(Seed.Read(name, Village.Bytes(name)));

    [Fact]
    public void White_space_collapses_and_spaces_tabs_and_breaks_are_elements() =>
        Assert.Equal(
            ["یہ ایک  جملہ\tہے۔\nاور یہ بھی"],
            Read("<text:p>یہ\n   ایک<text:s text:c=\"2\"/>جملہ<text:tab/>ہے۔<text:line-break/><text:span>اور یہ</text:span> بھی</text:p>"));

    [Fact]
    public void Deleted_text_and_comments_are_left_out() =>
        Assert.Equal(
            ["متن یہ ہے۔"],
            Read("<text:tracked-changes><text:changed-region><text:deletion><text:p>پرانا</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>متن <office:annotation><text:p>تبصرہ</text:p></office:annotation>یہ ہے۔</text:p>"));

    [Fact]
    public void Headers_come_first_and_footers_last()
    {
        var styles = $"<office:document-styles {Names}><style:master-page><style:header><text:p>اوپر</text:p></style:header><style:footer><text:p>نیچے</text:p></style:footer></style:master-page></office:document-styles>";
        var source = Seed.Read("a.odt", Zip.Of(("content.xml", Content("<text:p>اصل متن یہ ہے۔</text:p>")), ("styles.xml", styles)));
        Assert.Equal(["اوپر", "اصل متن یہ ہے۔", "نیچے"], Seed.Texts(source));
        Assert.Equal("header", source.Blocks[0].Origin.Unit);
    }

    [Fact]
    public void The_flat_form_is_read_too() =>
        Assert.Equal("کہانی یہ ہے۔", Seed.Read("a.fodt", Content("<text:p>کہانی یہ ہے۔</text:p>")).Text);

    private static string Content(string body) => $"<office:document-content {Names}><office:body><office:text>{body}</office:text></office:body></office:document-content>";

    private static string[] Read(string body) => Seed.Texts(Seed.Read("a.odt", Zip.Of(("content.xml", Content(body)))));
}
