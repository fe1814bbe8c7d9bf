using Translator.Reading.Languages;

namespace Translator.Tests.Reading.Languages;

public class SegmentLanguagesTests
{
    private static readonly string[] Cases = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reading", "Fixtures", "languages.tsv"));

    public static TheoryData<string> Languages => [.. Cases.Select(line => line.Split('\t')[0]).Distinct()];

    /// <summary>At least nine in ten of each language are recognised, and all Urdu is.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_is_recognised_by_its_sentences(string language)
    {
        var expected = Enum.Parse<SegmentLanguage>(language);
        var sentences = Cases.Where(line => line.StartsWith(language + "\t", StringComparison.Ordinal)).Select(line => line.Split('\t')[1]).ToList();
        var wrong = sentences.Select(text => (text, SegmentLanguages.Classify(text).Language)).Where(guess => guess.Language != expected).ToList();
        var allowed = expected is SegmentLanguage.Urdu or SegmentLanguage.Signs ? 0 : sentences.Count / 10;
        Assert.True(wrong.Count <= allowed, $"{wrong.Count} of {sentences.Count}: {string.Join("; ", wrong)}");
    }

    [Fact]
    public void The_share_says_how_much_is_in_the_script()
    {
        var guess = SegmentLanguages.Classify("کتاب book");
        Assert.Equal(SegmentLanguage.Urdu, guess.Language);
        Assert.Equal(0.5, guess.Share, 3);
    }

    [Fact]
    public void English_and_signs_are_copied_and_nothing_else()
    {
        Assert.True(SegmentLanguages.Classify("This is a test.").IsCopied);
        Assert.True(SegmentLanguages.Classify("۱۲۔ 34 % https://example.org/a").IsCopied);
        Assert.True(SegmentLanguages.Classify("").IsCopied);
        Assert.False(SegmentLanguages.Classify("yeh kya hai bhai").IsCopied);
        Assert.False(SegmentLanguages.Classify("The word کتاب means book").IsCopied);
    }

    [Fact]
    public void Lone_surrogates_do_no_harm() => Assert.Equal(SegmentLanguage.Urdu, SegmentLanguages.Classify("\uD83Dہے\uDE00 \uD83D").Language);
}
