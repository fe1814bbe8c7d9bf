using Translator.Checking.Names;

namespace Translator.Tests.Checking;

public class SoundKeyTests
{
    [Theory]
    [InlineData("محمد", "mohammad")]
    [InlineData("محمد", "muhammed")]
    [InlineData("کراچی", "karachi")]
    [InlineData("پشاور", "peshawar")]
    [InlineData("ولادیمیر", "vladimir")]
    [InlineData("شکسپیر", "shakespeare")]
    [InlineData("جارج", "george")]
    public void An_Urdu_name_sounds_like_its_English_spellings(string urdu, string english) =>
        Assert.True(SoundKey.OfUrdu(urdu).Matches(SoundKey.OfEnglish(english)));

    [Theory]
    [InlineData("کراچی", "lahore")]
    [InlineData("محمد", "ahmad")]
    [InlineData("پشاور", "pakistan")]
    public void Other_names_do_not(string urdu, string english) =>
        Assert.False(SoundKey.OfUrdu(urdu).Matches(SoundKey.OfEnglish(english)));

    [Fact]
    public void A_word_without_consonants_matches_nothing() =>
        Assert.False(SoundKey.OfUrdu("آئی").Matches(SoundKey.OfEnglish("eye")));
}
