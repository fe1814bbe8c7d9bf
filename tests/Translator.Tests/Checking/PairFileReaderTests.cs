using System.Text;
using System.Text.Json;
using Translator.Checking;

namespace Translator.Tests.Checking;

public sealed class PairFileReaderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_table_is_read_by_the_names_of_its_columns()
    {
        File.WriteAllText(_path, "en\tid\tur\nOne.\ta1\tایک۔\n\nTwo\u2028lines.\ta2\tدو۔\n");
        var pairs = PairFileReader.Read(_path).ToList();
        Assert.Equal(["a1", "a2"], pairs.Select(pair => pair.Segment.Id));
        Assert.Equal(["ایک۔", "دو۔"], pairs.Select(pair => pair.Segment.Text));
        Assert.Equal("Two\u2028lines.", pairs[1].Translation.Text);
    }

    [Fact]
    public void Lines_of_JSON_hold_the_texts_at_the_top_or_in_translation()
    {
        File.WriteAllText(_path, "{\"ur\":\"ایک\",\"en\":\"one\"}\n{\"id\":7,\"translation\":{\"ur\":\"دو\",\"en\":null}}\n");
        var pairs = PairFileReader.Read(_path).ToList();
        Assert.Equal(["1", "7"], pairs.Select(pair => pair.Segment.Id));
        Assert.Equal(["one", null], pairs.Select(pair => pair.Translation.Text));
    }

    [Theory]
    [InlineData("ur\tenglish\nایک\tone\n", "line 1")]
    [InlineData("ur\ten\nایک\n", "line 2")]
    [InlineData("{\"ur\":\"ایک\"}\n", "line 1")]
    [InlineData("{\"ur\":\"ایک\",\"en\":\"one\"}\n{nonsense\n", "line 2")]
    public void A_file_that_is_no_list_of_pairs_is_refused_with_its_line(string content, string place)
    {
        File.WriteAllText(_path, content);
        Assert.Contains(place, Assert.Throws<InvalidDataException>(() => PairFileReader.Read(_path).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(_path, [.. "ur\ten\n"u8, 0xC7, 0xED, (byte)'\t', (byte)'a', (byte)'\n']);
        Assert.Contains("not UTF-8", Assert.Throws<InvalidDataException>(() => PairFileReader.Read(_path).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_has_a_line_for_every_pair()
    {
        File.WriteAllText(_path, "ur\ten\nایک ۵ ہے۔\tIt is 6.\nوہ آیا۔\tHe came.\n");
        using var output = new MemoryStream();
        var counts = CheckReport.Write(new PairChecker(new CheckingOptions(), WordSenses.None).Check(PairFileReader.Read(_path)), output);
        Assert.Equal((2, 1), counts);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal("2", first.RootElement.GetProperty("id").GetString());
        Assert.Equal("numbers", first.RootElement.GetProperty("flags")[0].GetProperty("code").GetString());
        Assert.InRange(first.RootElement.GetProperty("score").GetDouble(), 0, 0.5);
    }
}
