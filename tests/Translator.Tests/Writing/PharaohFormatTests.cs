using System.Text;
using Translator.Checking;
using Translator.Translating;
using Translator.Writing;
using Translator.Writing.Formats;

namespace Translator.Tests.Writing;

public class PharaohFormatTests
{
    [Fact]
    public void Indices_count_the_tokens_of_the_two_texts()
    {
        var pair = SampleDocument.Pair("”کتاب“، میز\tپر!", "“A book”: on\nthe table!");
        pair = pair with { Translation = pair.Translation with { Alignment = [(8, 11, 17, 22), (1, 5, 1, 7)] } };
        Assert.Equal(["” کتاب “ ، میز پر !", "“ A book ” : on the table !", "1-1 1-2 4-7"], Lines([pair]).Select(Assert.Single));
    }

    [Fact]
    public void Its_lines_are_those_of_the_plain_pair_of_files()
    {
        var lines = Lines(SampleDocument.Pairs);
        var count = SampleDocument.Pairs.Count(PairFields.IsTranslation);
        Assert.All(lines, file => Assert.Equal(count, file.Length));
        Assert.All(lines[2], line => Assert.Equal("", line));
    }

    private static List<string[]> Lines(IReadOnlyList<SegmentPair> pairs) =>
        [.. SampleDocument.Write(new PharaohFormat(), SampleDocument.Of(pairs)).Select(file => Encoding.UTF8.GetString(file).Split('\n')[..^1])];
}
