using System.Text.Json;
using Translator.Writing.Formats;

namespace Translator.Tests.Writing;

public class JsonlFormatTests
{
    private static readonly string[] Lines = SampleDocument
        .WriteText(new JsonlFormat(), SampleDocument.Of(SampleDocument.Pairs))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Every_line_is_an_object_with_the_exact_texts()
    {
        Assert.Equal(SampleDocument.Pairs.Count, Lines.Length);
        for (var i = 0; i < Lines.Length; i++)
        {
            using var json = JsonDocument.Parse(Lines[i]);
            var translation = json.RootElement.GetProperty("translation");
            Assert.Equal(SampleDocument.Pairs[i].Segment.Text, translation.GetProperty("ur").GetString());
            Assert.Equal(SampleDocument.Pairs[i].Translation.Text, translation.GetProperty("en").GetString());
        }
    }

    [Fact]
    public void A_flag_tells_its_code_severity_span_and_message()
    {
        using var json = JsonDocument.Parse(Lines[1]);
        var flag = json.RootElement.GetProperty("flags")[0];
        Assert.Equal("numbers", flag.GetProperty("code").GetString());
        Assert.Equal("error", flag.GetProperty("severity").GetString());
        Assert.Equal("ur", flag.GetProperty("span").GetProperty("side").GetString());
        Assert.Equal(11, flag.GetProperty("span").GetProperty("start").GetInt32());
        Assert.Equal(0.31, json.RootElement.GetProperty("score").GetDouble());
    }

    [Fact]
    public void Urdu_and_emoji_stay_readable()
    {
        Assert.Contains("ستون", Lines[1], StringComparison.Ordinal);
        Assert.Contains("بجی", Lines[6], StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_come_in_the_order_of_all_formats()
    {
        using var json = JsonDocument.Parse(Lines[0]);
        Assert.Equal(
            "id doc block seq start end kind state origin engine score flags translation reviewer note rev license",
            string.Join(' ', json.RootElement.EnumerateObject().Select(field => field.Name)));
    }
}
