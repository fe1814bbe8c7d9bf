using AzureEmulator;

namespace Translator.Tests.AzureEmulator;

public class PseudoEnglishTests
{
    [Fact]
    public void It_is_the_same_every_time_and_another_for_every_text_and_target()
    {
        string[] texts = ["وہ آیا۔", "وہ آیا", "وہ  آیا۔", "وہ گیا۔", " "];
        Assert.Equal(PseudoEnglish.Of(texts[0]), PseudoEnglish.Of(texts[0]));
        Assert.Equal(texts.Length, texts.Select(text => PseudoEnglish.Of(text)).Distinct().Count());
        Assert.NotEqual(PseudoEnglish.Of(texts[0], "en"), PseudoEnglish.Of(texts[0], "de"));
    }

    [Theory]
    [InlineData("قیمت ۱۲۳۴ روپے ہے۔", "qimt 1234 rope he.")]
    [InlineData("٣٫٥ فیصد، ہاں؟", "3.5 fisd, han?")]
    [InlineData("’’ٹھیک ہے‘‘", "''thik he''")]
    [InlineData("پاکستان\u200Cزندہ 2026 CNN", "pakstanzndh 2026 CNN")]
    public void It_keeps_digits_and_signs_and_no_letter_of_urdu(string urdu, string latin)
    {
        var english = PseudoEnglish.Of(urdu);

        Assert.EndsWith(": " + latin, english, StringComparison.Ordinal);
        Assert.All(english, c => Assert.True(char.IsAscii(c)));
    }

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal("", PseudoEnglish.Of(""));
}
