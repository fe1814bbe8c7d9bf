using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class XliffFormatTests : DocumentReaderConformanceTests
{
    private const string Version2 = """
        <?xml version="1.0" encoding="utf-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ur" trgLang="en"><file id="f"><unit id="u1">
        <notes><note>تبصرہ</note></notes>
        <segment id="s1"><source>پہلا <pc id="1">اہم</pc> جملہ<ph id="2"/>۔</source></segment>
        <segment id="s2" state="final"><source>دوسرا جملہ۔</source><target>Second.</target></segment></unit>
        <unit id="u2" translate="no"><segment><source>جوں کا توں</source></segment></unit>
        <unit id="u3"><segment state="initial"><source>تیسرا جملہ۔</source><target/></segment></unit></file></xliff>
        """;

    private const string Version1 = """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ur-PK" target-language="en" datatype="x"><body>
        <trans-unit id="1"><source>پہلا <g id="1">اہم</g> جملہ <ph id="2">&lt;br/&gt;</ph>یہ ہے۔</source><target state="new"/>
        <alt-trans><source>مشورہ</source><target>advice</target></alt-trans></trans-unit>
        <trans-unit id="2" approved="yes"><source>دوسرا۔</source><target>Two.</target></trans-unit>
        <trans-unit id="3"><source>تیسرا ہے۔</source><target state="final">Three.</target></trans-unit></body></file></xliff>
        """;

    protected override (string Path, byte[] Bytes) Sample => ("a.xlf", Utf8(Version2));

    [Fact]
    public void Version_2_units_are_taken_with_their_ids()
    {
        var source = Read();
        Assert.Equal(["پہلا اہم جملہ۔", "تیسرا جملہ۔"], Seed.Texts(source));
        Assert.Equal([new Origin("unit", "u1/s1"), new Origin("unit", "u3")], source.Blocks.Select(block => block.Origin));
        Assert.Contains("2 units", Assert.Single(source.Warnings));
    }

    [Fact]
    public void Version_1_units_are_taken_without_codes_and_suggestions() =>
        Assert.Equal(["پہلا اہم جملہ یہ ہے۔"], Seed.Texts(Seed.Read("a.xliff", Version1)));

    [Fact]
    public void The_target_is_taken_where_it_is_the_urdu() =>
        Assert.Equal(
            ["پہلا ہے۔"],
            Seed.Texts(Seed.Read("a.xlf", "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"ur\"><body><trans-unit id=\"1\"><source>First.</source><target>پہلا ہے۔</target></trans-unit></body></file></xliff>")));

    [Fact]
    public void Two_other_languages_are_refused_by_name() =>
        Assert.Contains("from en to fr", Seed.Refused("a.xlf", "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"fr\"/>").Message);

    [Fact]
    public void Other_xml_is_refused() => Assert.Contains("no XLIFF", Seed.Refused("a.xlf", "<html/>").Message);
}
