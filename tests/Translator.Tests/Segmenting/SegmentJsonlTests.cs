using Translator.Segmenting;

namespace Translator.Tests.Segmenting;

public class SegmentJsonlTests
{
    [Fact]
    public async Task A_line_of_json_gives_its_sentences_offsets_and_kinds()
    {
        var output = await Run("""{"id":"a-1","text":"﻿وہ آیا۔ 😀 ہم گئے۔"}""");

        Assert.Equal("""{"id":"a-1","sentences":["وہ آیا۔ \uD83D\uDE00","ہم گئے۔"],"offsets":[[1,11],[12,19]],"kinds":["sentence","sentence"]}""" + "\n", output);
    }

    [Fact]
    public async Task An_id_may_be_a_number_and_blank_lines_are_skipped() =>
        Assert.StartsWith("""{"id":7,"sentences":[]""", await Run("\n{\"id\":7,\"text\":\"\"}\n\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"text\":\"ہاں\"}")]
    [InlineData("[]")]
    [InlineData("ہاں")]
    public async Task A_bad_line_is_named(string line)
    {
        var problem = await Assert.ThrowsAsync<FormatException>(() => Run("{\"id\":1,\"text\":\"ہاں\"}\n" + line));

        Assert.Contains("Line 2", problem.Message, StringComparison.Ordinal);
    }

    private static async Task<string> Run(string input)
    {
        using var reader = new StringReader(input);
        await using var writer = new StringWriter();
        await SegmentJsonl.RunAsync(reader, writer, SegmentationRules.Default, TestContext.Current.CancellationToken);
        return writer.ToString();
    }
}
