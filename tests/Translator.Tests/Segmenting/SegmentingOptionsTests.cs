using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Translator.Segmenting;

namespace Translator.Tests.Segmenting;

public class SegmentingOptionsTests
{
    [Fact]
    public void Words_of_the_settings_join_the_built_in_lists()
    {
        const string Text = "نیلم۔جہلم منصوبہ مکمل ہوا۔ گاؤں والے خوش ہیں۔";
        var rules = SegmentationRules.From(new SegmentingOptions { ExtraWords = { ["names"] = ["نیلم"] } });

        Assert.Equal(3, UrduSegmenter.Segment(Text, SegmentationRules.Default).Count);
        Assert.Equal(2, UrduSegmenter.Segment(Text, rules).Count);
    }

    [Fact]
    public void A_quotation_can_be_kept_whole()
    {
        const string Text = "اس نے کہا: ’میں آیا۔ تم نہ تھے۔‘ پھر وہ گیا۔";
        var rules = SegmentationRules.From(new SegmentingOptions { SplitInsideQuotations = false });

        Assert.Equal(["اس نے کہا: ’میں آیا۔ تم نہ تھے۔‘", "پھر وہ گیا۔"], UrduSegmenter.Segment(Text, rules).Select(s => Text[s.Start..s.End]));
        Assert.Equal(3, UrduSegmenter.Segment(Text, SegmentationRules.Default).Count);
    }

    [Fact]
    public void Pause_dots_can_be_kept_from_ending_a_sentence()
    {
        const string Text = "بارش ہوتی رہی۔۔۔ صبح دھوپ نکلی۔";
        var rules = SegmentationRules.From(new SegmentingOptions { PauseDotsAfterFiniteVerb = false });

        Assert.Single(UrduSegmenter.Segment(Text, rules));
        Assert.Equal(2, UrduSegmenter.Segment(Text, SegmentationRules.Default).Count);
    }

    [Theory]
    [InlineData("Segmenting:SoftLimit", "7", "Segmenting:SoftLimit")]
    [InlineData("Segmenting:ExtraWords:verbs:0", "ہے", "Segmenting:ExtraWords:verbs")]
    public void A_wrong_setting_is_named(string key, string value, string named)
    {
        var problem = Assert.Throws<OptionsValidationException>(() => Services(key, value).GetRequiredService<DocumentSegmenter>());

        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_reach_the_segmenter()
    {
        using var services = Services("Segmenting:PauseDotsAfterFiniteVerb", "false");

        Assert.False(services.GetRequiredService<SegmentationRules>().PauseDotsAfterFiniteVerb);
    }

    private static ServiceProvider Services(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        return new ServiceCollection().AddSegmenting(configuration).BuildServiceProvider();
    }
}
