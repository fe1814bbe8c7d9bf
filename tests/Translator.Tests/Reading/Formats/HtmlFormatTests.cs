using System.Text;
using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class HtmlFormatTests : DocumentReaderConformanceTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="ur" dir="rtl"><head><meta charset="utf-8"><title>دریا کا کنارہ - ہمارا اخبار</title>
        <style>p { color: red }</style><script>var x = "<p>یہ متن نہیں</p>";</script></head>
        <body><nav><a href="/">صفحۂ اول</a></nav>
        <h1>دریا کا <em>کنارہ</em></h1>
        <p>کشتیاں کنارے پر
           کھڑی ہیں۔ ملاح&nbsp;گیت گا رہے ہیں۔<p>دوسرا پیراگراف&colon; &#1575;&#1608;&#1585; بھی۔
        <ul><li>پہلی شے<li>دوسری شے</ul>
        <p>دل سے نکلی ہوئی ہر بات<br>دل پہ اثر کرتی ہے</p>
        <table><tr><td>لاہور</td><td>42</td></tr></table>
        <template><p>سانچہ</p></template><!-- تبصرہ -->
        <figure><img src=a.png><figcaption>شام کا منظر</figcaption></figure>
        <div>کھلا متن</div>
        <pre>پہلا مصرع
        دوسرا مصرع</pre>
        </body></html>
        """;

    protected override (string Path, byte[] Bytes) Sample => ("darya.html", Utf8(Page));

    protected override bool TruncationShows => false;

    [Fact]
    public void Text_is_taken_as_a_browser_shows_it()
    {
        Assert.Equal(
            [
                "صفحۂ اول",
                "دریا کا کنارہ",
                "کشتیاں کنارے پر کھڑی ہیں۔ ملاح\u00A0گیت گا رہے ہیں۔",
                "دوسرا پیراگراف: اور بھی۔",
                "پہلی شے",
                "دوسری شے",
                "دل سے نکلی ہوئی ہر بات\nدل پہ اثر کرتی ہے",
                "لاہور",
                "42",
                "شام کا منظر",
                "کھلا متن",
                "پہلا مصرع\nدوسرا مصرع",
            ],
            Seed.Texts(Read()));
    }

    [Fact]
    public void Blocks_carry_their_kind_and_an_xpath()
    {
        var blocks = Read().Blocks;
        Assert.Equal(
            [
                BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem,
                BlockKind.Paragraph, BlockKind.Cell, BlockKind.Cell, BlockKind.Caption, BlockKind.Paragraph, BlockKind.Text,
            ],
            blocks.Select(block => block.Kind));
        Assert.Equal(new Origin("element", "(//p)[2]"), blocks[3].Origin);
    }

    [Fact]
    public void A_title_that_no_heading_repeats_is_kept() =>
        Assert.Equal(["موسم کی خبر", "آج دھوپ ہے۔"], Seed.Texts(Seed.Read("a.htm", "<title>موسم کی خبر</title><p>آج دھوپ ہے۔")));

    [Fact]
    public void The_set_that_a_page_declares_is_used_when_it_is_not_utf8()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\"><p>فهرست");
        var source = Seed.Read("a.html", bytes);
        Assert.Equal("فهرست", source.Text);
        Assert.Equal("windows-1256", source.Encoding);
    }

    [Fact]
    public void A_reference_to_no_character_is_refused() =>
        Assert.Contains("U+FFFD", Seed.Refused("a.html", "<p>یہ &#0; ہے").Message);
}
