using System.Text;
using Translator.Reading;
using Translator.Reading.Languages;

namespace Translator.Tests.Reading.Languages;

public class DocumentLanguageTests
{
    private const string English = "The river was quiet in the morning and the boats were waiting for the wind.\n";

    [Theory]
    [InlineData(English, "English")]
    [InlineData("Kal hum bazar gaye thay aur wahan bohat rush tha.\n", "Latin letters")]
    [InlineData("ذهب الولد إلى المدرسة في الصباح وكان الجو جميلا على الطريق.\n", "Arabic")]
    [InlineData("او په هغه ځای کې ډېر خلک وو چې ښه ژوند یې درلود.\n", "another language in Arabic script")]
    [InlineData("Мама мыла раму, а папа читал газету.\n", "another script")]
    public void A_document_in_another_language_is_refused_by_name(string text, string expected) =>
        Assert.Contains(expected, Seed.Refused("a.txt", text).Message);

    [Fact]
    public void The_instructions_can_take_any_language() =>
        Assert.Equal(English, Seed.Read("a.txt", English, new ReadingInstructions { AnyLanguage = true }).Text);

    [Fact]
    public void Urdu_with_much_english_is_taken() =>
        Assert.Equal(SegmentLanguage.English, DocumentLanguage.Judge(Seed.Read("a.txt", Seed.Urdu + English + English + English)).Main);

    [Fact]
    public void A_document_of_numbers_is_not_refused() => Assert.Equal("۱۲۳\n", Seed.Read("a.txt", "۱۲۳\n").Text);

    [Theory]
    [InlineData(1252)]
    [InlineData(1256)]
    public void Urdu_in_the_wrong_set_is_named_as_that(int codePage)
    {
        var garbled = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetString(Encoding.UTF8.GetBytes("بازار میں آج بہت رونق تھی اور لوگ خوش تھے"));
        Assert.Contains("wrong character set", Seed.Refused("a.txt", garbled).Message);
    }
}
