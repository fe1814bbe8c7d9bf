using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class PlainTextFormatTests : DocumentReaderConformanceTests
{
    protected override (string Path, byte[] Bytes) Sample => ("bazaar.txt", Utf8(Seed.Urdu));

    protected override bool TruncationShows => false;

    [Fact]
    public void The_whole_text_is_one_block_for_the_segmenter()
    {
        var source = Read();
        Assert.Equal(new Block(0, Seed.Urdu.Length, BlockKind.Text, Origin.None), Assert.Single(source.Blocks));
    }
}
