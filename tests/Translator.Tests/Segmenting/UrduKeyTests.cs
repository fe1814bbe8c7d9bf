using Translator.Segmenting;

namespace Translator.Tests.Segmenting;

public class UrduKeyTests
{
    [Theory]
    [InlineData("كتابي", "کتابی")]
    [InlineData("ہـــے", "ہے")]
    [InlineData("\u200Fمُحَمَّد  \n علی\uFEFF", "محمد علی")]
    [InlineData("ا\u0653پ", "آپ")]
    public void Spellings_of_one_text_have_one_key(string variant, string expected) =>
        Assert.Equal(expected, UrduKey.Of(variant));

    [Fact]
    public void A_lone_surrogate_is_its_own_key() =>
        Assert.Equal("\uD83Dہے", UrduKey.Of("\uD83Dہے"));
}
