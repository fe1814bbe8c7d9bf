using CsCheck;
using Translator.Writing.Corpora;

namespace Translator.Tests.Writing.Corpora;

public class NearDuplicateIndexTests
{
    [Fact]
    public void It_finds_exactly_what_comparing_each_with_each_finds()
    {
        var words = Gen.Int[0, 25].Select(n => ((char)('a' + n)).ToString());
        var text = words.HashSet[1, 12];
        Gen.Select(text.List[0, 40], text.List[1, 10], Gen.OneOfConst(0.5, 0.6, 0.7, 0.75, 0.8, 1.0)).Sample((texts, questions, limit) =>
        {
            var index = new NearDuplicateIndex(limit);
            texts.ForEach(words => index.Add(words));
            index.Build();
            foreach (var question in questions)
                Assert.Equal(Enumerable.Range(0, texts.Count).Where(i => PairKey.Similarity(texts[i], question) >= limit), index.Near(question).Order());
        });
    }

    [Theory]
    [InlineData("یہ کتاب ۱۲ روپے کی ہے۔", "يہ كتاب ۳۴۵ روپے کی ہے؟", 1.0)]
    [InlineData("It costs 12 rupees.", "it costs 1200 Rupees!", 1.0)]
    [InlineData("ایک دو", "تین چار", 0.0)]
    [InlineData("۔۔۔", "۔۔۔", 1.0)]
    [InlineData("!", "?", 0.0)]
    public void Spelling_marks_case_and_figures_do_not_make_a_text_another(string one, string other, double expected) =>
        Assert.Equal(expected, PairKey.Similarity(PairKey.Words(one), PairKey.Words(other)));
}
