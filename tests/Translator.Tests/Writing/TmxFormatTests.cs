using System.Xml;
using System.Xml.Linq;
using Translator.Writing.Formats;

namespace Translator.Tests.Writing;

public class TmxFormatTests
{
    private static readonly XName Language = XNamespace.Xml + "lang";

    private readonly XElement _tmx = Read(SampleDocument.Write(new TmxFormat(), SampleDocument.Of(SampleDocument.Pairs))[0]);

    [Fact]
    public void A_reader_that_forbids_document_types_reads_it() =>
        Assert.Equal(SampleDocument.Pairs.Count, _tmx.Descendants("tu").Count());

    [Fact]
    public void The_header_names_the_source_language_and_says_what_the_English_is_worth()
    {
        var header = _tmx.Element("header")!;
        Assert.Equal("ur", (string?)header.Attribute("srclang"));
        Assert.Equal("20260314T092653Z", (string?)header.Attribute("creationdate"));
        Assert.Equal("Some of it is a draft: do not rely on it.", (string?)header.Element("note"));
    }

    [Fact]
    public void The_Urdu_comes_first_and_notes_and_properties_before_it() => Assert.All(_tmx.Descendants("tu"), unit =>
    {
        Assert.Equal("ur", (string?)unit.Elements("tuv").First().Attribute(Language));
        Assert.All(unit.Elements("tuv"), variant => Assert.Empty(variant.ElementsAfterSelf("prop")));
        Assert.All(unit.Elements("tuv"), variant => Assert.Empty(variant.ElementsAfterSelf("note")));
    });

    [Fact]
    public void A_draft_is_an_untranslated_unit_with_the_draft_in_a_note()
    {
        var unit = _tmx.Descendants("tu").ElementAt(2);
        Assert.Single(unit.Elements("tuv"));
        Assert.Equal("Draft: administrator (ne) said work continue", (string?)unit.Element("note"));
        Assert.Equal("draft", Property(unit, "x-state"));
    }

    [Fact]
    public void A_failed_unit_has_no_English_and_says_why()
    {
        var unit = _tmx.Descendants("tu").ElementAt(7);
        Assert.Single(unit.Elements("tuv"));
        Assert.Equal("400 refused: the text is too long.", (string?)unit.Element("note"));
    }

    [Fact]
    public void Line_ends_and_markup_inside_a_text_survive()
    {
        var units = _tmx.Descendants("tu").ToList();
        Assert.Equal("یہ جملہ\tدو سطروں\r\nمیں ہے۔", (string?)units[3].Descendants("seg").First());
        Assert.Equal("This sentence is on\ntwo\u2028lines.", (string?)units[3].Descendants("seg").Last());
        Assert.Equal("<script>alert('۱')</script> & \"حوالہ\" ]]>", (string?)units[4].Descendants("seg").First());
    }

    [Fact]
    public void Direction_marks_of_the_source_stay_so_that_tools_find_the_sentence_again() =>
        Assert.Equal(SampleDocument.Pairs[5].Segment.Text, (string?)_tmx.Descendants("tu").ElementAt(5).Descendants("seg").First());

    [Fact]
    public void A_character_that_XML_forbids_is_named_in_a_placeholder()
    {
        var segment = _tmx.Descendants("tu").ElementAt(6).Descendants("seg").First();
        Assert.Equal("U+0007", (string?)segment.Element("ph"));
        Assert.EndsWith(" بجی 😀 𐐷", segment.Value, StringComparison.Ordinal);
    }

    private static string? Property(XElement unit, string type) =>
        unit.Elements("prop").FirstOrDefault(property => (string?)property.Attribute("type") == type)?.Value;

    private static XElement Read(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
