using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class PoFormatTests : DocumentReaderConformanceTests
{
    private const string Catalogue = """
        msgid ""
        msgstr ""
        "Language: ur\n"

        #: main.c:12
        msgctxt "menu"
        msgid "Open"
        msgstr "کھولیں"

        #, c-format
        msgid "%d file"
        msgid_plural "%d files"
        msgstr[0] "%d فائل"
        msgstr[1] "%d فائلیں "
        "ملی ہیں"

        #~ msgid "Old"
        #~ msgstr "پرانا"
        """;

    protected override (string Path, byte[] Bytes) Sample => ("ur.po", Utf8(Catalogue));

    protected override bool TruncationShows => false;

    [Fact]
    public void The_urdu_side_is_taken_with_context_and_plurals()
    {
        var source = Read();
        Assert.Equal(["کھولیں", "%d فائل", "%d فائلیں ملی ہیں"], Seed.Texts(source));
        Assert.Equal(new Origin("unit", "menu (line 6)"), source.Blocks[0].Origin);
    }

    [Fact]
    public void An_urdu_original_is_taken_until_it_is_translated()
    {
        var source = Seed.Read("a.po", """
            msgid "فائل \"کھولیں\""
            msgstr ""
            msgid "بند کریں"
            msgstr "Close"
            #, fuzzy
            msgid "محفوظ کریں"
            msgstr "Safe"
            """);
        Assert.Equal(["فائل \"کھولیں\"", "محفوظ کریں"], Seed.Texts(source));
        Assert.Contains("1 unit that is translated already was left out.", Assert.Single(source.Warnings));
    }

    [Fact]
    public void A_catalogue_with_nothing_left_is_refused() =>
        Assert.Contains("translated already", Seed.Refused("a.po", "msgid \"بند کریں\"\nmsgstr \"Close\"\n").Message);

    [Theory]
    [InlineData("msgid \"کھولیں\nmsgstr \"\"\n", "Line 1")]
    [InlineData("msgid \"کھولیں\"\nhello\n", "Line 2")]
    [InlineData("\"کھولیں\"\n", "Line 1")]
    public void A_broken_line_is_refused_by_its_number(string catalogue, string expected) =>
        Assert.Contains(expected, Seed.Refused("a.po", catalogue).Message);
}
