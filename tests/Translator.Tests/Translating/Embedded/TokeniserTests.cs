using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class TokeniserTests
{
    [Theory]
    [InlineData("۱۲٬۵۰۰ روپے", "12,500")]
    [InlineData("2.5 فیصد", "2.5")]
    [InlineData("%30 لوگ", "30%")]
    [InlineData("صبح ۹:۳۰ بجے", "9:30")]
    [InlineData("۲۰۱۹-۲۰۲۰ میں", "2019-2020")]
    public void Numbers_come_in_English_digits_with_their_separators(string sentence, string number) =>
        Assert.Contains(Tokeniser.Cut(sentence), t => t.Kind == TokenKind.Number && t.Text == number);

    [Fact]
    public void Offsets_lead_back_to_the_source()
    {
        const string Sentence = "علی نے 2020 میں BBC سے ’بات‘ کی۔";

        var tokens = Tokeniser.Cut(Sentence);

        Assert.Equal(["علی", "نے", "2020", "میں", "BBC", "سے", "’", "بات", "‘", "کی", "۔"], tokens.Select(t => Sentence[t.Start..t.End]));
    }

    [Fact]
    public void Quotation_marks_open_and_close_by_their_place_not_their_shape() =>
        Assert.Equal(
            [TokenKind.OpenQuote, TokenKind.CloseQuote],
            Tokeniser.Cut("اس نے کہا ’چلو‘").Where(t => t.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote).Select(t => t.Kind));

    [Fact]
    public void A_hyphen_at_the_end_is_a_full_stop() =>
        Assert.Equal(TokenKind.End, Tokeniser.Cut("وہ چلا گیا-")[^1].Kind);
}
