using Translator.Reading;
using Translator.Tests.Reading.Containers;

namespace Translator.Tests.Reading.Formats;

public class EpubFormatTests : DocumentReaderConformanceTests
{
    private const string Package = """
        <package xmlns="http://www.idpf.org/2007/opf"><manifest>
        <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="b" href="text/b%20b.xhtml" media-type="application/xhtml+xml"/>
        <item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/><item id="c" href="c.css" media-type="text/css"/></manifest>
        <spine page-progression-direction="rtl"><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>
        """;

    private static readonly (string, string)[] Book =
    [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>"),
        ("OPS/book.opf", Package),
        ("OPS/nav.xhtml", "<nav><ol><li>فہرست</li></ol></nav>"),
        ("OPS/text/a.xhtml", "<?xml version=\"1.0\"?><!DOCTYPE html><html><head><title>ا</title></head><body><p>دوسرا باب یہ ہے۔</p></body></html>"),
        ("OPS/text/b b.xhtml", "<html><head><title>ب</title></head><body><h1>پہلا باب</h1><p>کہانی شروع ہوتی ہے۔</p></body></html>"),
    ];

    protected override (string Path, byte[] Bytes) Sample => ("village.epub", Village.Bytes("village.epub"));

    [Fact]
    public void A_book_from_pandoc_is_read_whole()
    {
        var texts = Seed.Texts(Read());
        Assert.Contains("شام ہوتے ہی گاؤں کی گلیاں جاگ اٹھتی ہیں۔ بچے کھیلتے ہیں اور بزرگ چوپال میں بیٹھ کر باتیں کرتے ہیں۔", string.Join('\n', texts));
        Assert.Single(texts, text => text.StartsWith("نئی سڑک", StringComparison.Ordinal));
        Assert.Single(texts, text => text.StartsWith("چوپال وہ جگہ", StringComparison.Ordinal));
    }

    [Fact]
    public void Chapters_come_in_the_order_of_the_spine_without_the_table_of_contents()
    {
        var source = Seed.Read("a.epub", Zip.Of(Book));
        Assert.Equal(["پہلا باب", "کہانی شروع ہوتی ہے۔", "دوسرا باب یہ ہے۔"], Seed.Texts(source));
        Assert.Equal(new Origin("element", "OPS/text/a.xhtml (//p)[1]"), source.Blocks[2].Origin);
    }

    [Fact]
    public void A_locked_book_is_refused() =>
        Assert.Contains(
            "copy protection",
            Seed.Refused("a.epub", Zip.Of([.. Book, ("META-INF/encryption.xml", "<encryption><EncryptedData><CipherData><CipherReference URI=\"OPS/text/a.xhtml\"/></CipherData></EncryptedData></encryption>")])).Message);

    [Fact]
    public void A_missing_chapter_is_refused_by_name() =>
        Assert.Contains("OPS/text/a.xhtml", Seed.Refused("a.epub", Zip.Of([.. Book.Where(part => part.Item1 != "OPS/text/a.xhtml")])).Message);
}
