using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class JsonFormatTests : DocumentReaderConformanceTests
{
    private const string Json = """
        {"id": "a1", "articles": [{"title": "شہر کی خبر", "tags": ["news", "شہر"], "body": {"text": "بارش ہوئی ہے۔\nسڑکیں بند ہیں۔"}}, {"title": "Weather", "body": {"text": "\u062F\u06BE\u0648\u067E"}}]}
        """;

    protected override (string Path, byte[] Bytes) Sample => ("a.json", Utf8(Json));

    [Fact]
    public void Every_urdu_string_is_taken_with_its_pointer()
    {
        var source = Read();
        Assert.Equal(["شہر کی خبر", "شہر", "بارش ہوئی ہے۔\nسڑکیں بند ہیں۔", "دھوپ"], Seed.Texts(source));
        Assert.Equal(
            ["/articles/0/title", "/articles/0/tags/1", "/articles/0/body/text", "/articles/1/body/text"],
            source.Blocks.Select(block => block.Origin.Place));
    }

    [Theory]
    [InlineData("text", 2)]
    [InlineData("body.text", 2)]
    [InlineData("articles.body.text", 2)]
    [InlineData("tags", 2)]
    public void A_field_is_chosen_by_its_last_names(string field, int count) =>
        Assert.Equal(count, Seed.Read("a.json", Json, new ReadingInstructions { Field = field }).Blocks.Count);

    [Fact]
    public void A_field_that_is_not_there_is_refused() =>
        Assert.Contains("\"summary\"", Seed.Refused("a.json", Json, new ReadingInstructions { Field = "summary" }).Message);

    [Fact]
    public void Lines_of_json_are_read_one_by_one()
    {
        var source = Seed.Read("a.jsonl", "{\"id\":1,\"text\":\"پہلی سطر ہے\"}\n\n{\"id\":2,\"text\":\"دوسری سطر ہے\"}\n");
        Assert.Equal(["پہلی سطر ہے", "دوسری سطر ہے"], Seed.Texts(source));
        Assert.Equal(new Origin("field", "line 3 /text"), source.Blocks[1].Origin);
    }

    [Fact]
    public void A_broken_line_is_refused_by_its_number() =>
        Assert.Contains("line 2", Seed.Refused("a.jsonl", "{\"text\":\"ہے\"}\n{\"text\":\n").Message);

    [Fact]
    public void Half_a_character_is_refused_with_its_place() =>
        Assert.Contains("/text", Seed.Refused("a.json", "{\"text\":\"ہے \\ud83d\"}").Message);
}
