using System.Text;
using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class TmxFormatTests : DocumentReaderConformanceTests
{
    private const string Memory = """
        <?xml version="1.0"?><tmx version="1.4"><header srclang="ur"/><body>
        <tu tuid="a"><tuv xml:lang="ur"><seg>پہلا <bpt i="1">&lt;b&gt;</bpt>جملہ<ept i="1">&lt;/b&gt;</ept> ہے۔</seg></tuv></tu>
        <tu><tuv xml:lang="ur-PK"><seg>دوسرا ہے۔</seg></tuv><tuv xml:lang="en-GB"><seg>Second.</seg></tuv></tu>
        <tu><tuv xml:lang="ur"><seg>تیسرا ہے۔</seg></tuv><tuv xml:lang="en"><seg/></tuv></tu></body></tmx>
        """;

    protected override (string Path, byte[] Bytes) Sample => ("a.tmx", Utf8(Memory));

    [Fact]
    public void Units_without_english_are_taken_with_their_ids()
    {
        var source = Read();
        Assert.Equal(["پہلا جملہ ہے۔", "تیسرا ہے۔"], Seed.Texts(source));
        Assert.Equal([new Origin("unit", "a"), new Origin("unit", "3")], source.Blocks.Select(block => block.Origin));
        Assert.Contains("1 unit that is translated already was left out.", Assert.Single(source.Warnings));
    }

    [Fact]
    public void The_doctype_that_tools_write_is_passed_over() =>
        Assert.Equal(
            "پہلا ہے۔",
            Seed.Read("a.tmx", "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx><body><tu><tuv xml:lang=\"ur\"><seg>پہلا ہے۔</seg></tuv></tu></body></tmx>").Text);

    [Fact]
    public void A_declared_character_set_is_used()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1256\"?><tmx><body><tu><tuv xml:lang=\"ur\"><seg>گھر ميں</seg></tuv></tu></body></tmx>");
        Assert.Equal("گھر ميں", Seed.Read("a.tmx", bytes).Text);
    }

    [Fact]
    public void A_memory_with_nothing_left_is_refused_with_its_use() =>
        Assert.Contains(
            "memory import",
            Seed.Refused("a.tmx", "<tmx><body><tu><tuv xml:lang=\"ur\"><seg>ہے</seg></tuv><tuv xml:lang=\"en\"><seg>is</seg></tuv></tu></body></tmx>").Hint);
}
