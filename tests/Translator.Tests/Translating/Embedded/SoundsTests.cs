using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class SoundsTests
{
    private static readonly NameIndex Names = new(
        Counts.Load(),
        ["conference", "technology", "Washington", "minister", "sister", "master", "Zagreb"]);

    [Theory]
    [InlineData("کانفرنس", "conference")]
    [InlineData("ٹیکنالوجی", "technology")]
    [InlineData("واشنگٹن", "Washington")]
    [InlineData("زاغرب", "Zagreb")]
    public void An_English_word_under_an_Urdu_spelling_is_found(string urdu, string english) =>
        Assert.Equal(english, Names.Find(urdu), ignoreCase: true);

    [Fact]
    public void A_word_that_sounds_like_none_is_left_to_the_letters() => Assert.Null(Names.Find("ژقپھٹ"));
}
