using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class ConfidenceTests
{
    private static readonly EmbeddedEngine Engine = new();

    [Fact]
    public void Every_figure_of_a_draft_has_its_weight_and_no_other_weight_is_there()
    {
        var weighed = Lexicon.Grammar("confidence.tsv").Split('\n').Where(r => r.Length > 0 && r[0] != '#').Select(r => r.Split('\t')[0]).Where(n => n is not ("base" or "step"));

        Assert.Equal(Evidence.Names, weighed);
        Assert.Equal(Evidence.Names.Length, Engine.Make("وہ لاہور میں رہتا ہے۔").Evidence.Length);
    }

    [Fact]
    public void Unknown_words_lower_the_confidence() =>
        Assert.True(Engine.Make("پولیس نے ہسپتال میں ڈاکٹر سے بات کی۔").Confidence > Engine.Make("غڑچظ نے ذضڈھگ میں ژقپھٹ سے بات کی۔").Confidence);

    [Fact]
    public void A_calibrated_sum_rises_with_the_sum_between_and_beyond_its_steps()
    {
        List<(double Sum, double Reached)> steps = [(0.3, 0.32), (0.5, 0.48), (0.7, 0.72)];

        Assert.Equal(0.12, Confidence.Calibrated(0.1, steps), 6);
        Assert.Equal(0.40, Confidence.Calibrated(0.4, steps), 6);
        Assert.Equal(0.92, Confidence.Calibrated(0.9, steps), 6);
    }

    [Fact]
    public void An_explanation_says_when_a_sentence_stays_untranslated_and_gives_its_gloss()
    {
        var text = Engine.Explain("ژقپھٹ غڑچظ ذضڈھگ");

        Assert.Contains("stays untranslated", text, StringComparison.Ordinal);
        Assert.Contains("gloss: «ژقپھٹ»", text, StringComparison.Ordinal);
    }
}
