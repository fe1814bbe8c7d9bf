using Translator.Checking;
using Translator.Checking.Alignment;
using Translator.Tests.Writing;
using Translator.Translating;

namespace Translator.Tests.Checking.Alignment;

public class WordAlignerTests
{
    private static readonly WordAligner Aligner = new(WordSenses.BuiltIn);

    // Measured 0.095 and 0.133 with Translator.Benchmarks alignment; a little above, so that a new word in the lists may cost a link.
    [Theory]
    [InlineData(HandAligned.Aligned, 0.11)]
    [InlineData(HandAligned.Unseen, 0.16)]
    public void Words_are_aligned_nearly_as_a_person_aligns_them(string file, double most) =>
        Assert.InRange(HandAligned.Measure(Aligner, file).ErrorRate, 0, most);

    [Fact]
    public void At_least_fifty_pairs_are_aligned_by_hand_and_each_has_sure_links()
    {
        Assert.InRange(HandAligned.All().Count, 50, int.MaxValue);
        Assert.All(HandAligned.All(), sample => Assert.NotEmpty(sample.Sure));
    }

    [Theory]
    [InlineData("کتاب میز پر ہے۔", "The book is on the table.", "کتاب", "book")]
    [InlineData("زلیخا نے 25 آم خریدے۔", "Zulekha bought 25 mangoes.", "زلیخا", "Zulekha")]
    [InlineData("زلیخا نے ۲۵ آم خریدے۔", "Zulekha bought twenty-five or 25 mangoes.", "۲۵", "25")]
    [InlineData("وہ WhatsApp پر ہے۔", "He is on WhatsApp.", "WhatsApp", "WhatsApp")]
    [InlineData("وہ سات دن رہا۔", "He stayed 7 days.", "سات", "7")]
    public void One_pair_alone_is_aligned_by_senses_sounds_and_numbers(string urdu, string english, string word, string partner) =>
        Assert.Contains((word, partner), Links(Assert.Single(Aligner.Align([SampleDocument.Pair(urdu, english)]))));

    [Fact]
    public void Words_that_no_list_knows_are_learned_from_the_document()
    {
        var aligner = new WordAligner(WordSenses.None);
        string[] urdu = ["گلک مرا۔", "گلک ٹپا۔", "بجور مرا۔", "بجور ٹپا۔"];
        string[] english = ["xylo oprit", "xylo sanket", "wembo oprit", "wembo sanket"];
        var found = aligner.Align(urdu.Zip(english, (ur, en) => SampleDocument.Pair(ur, en))).ToList();
        Assert.All(found, pair => Assert.Equal(2, Links(pair).Count));
        Assert.Contains(("گلک", "xylo"), Links(found[0]));
        Assert.Contains(("ٹپا", "sanket"), Links(found[3]));
    }

    [Fact]
    public void The_memory_teaches_too()
    {
        var aligner = new WordAligner(WordSenses.None);
        var memory = Enumerable.Repeat(("گلک", "sanket"), 5).Concat(Enumerable.Repeat(("بجور", "wembo"), 5));
        var pair = Assert.Single(aligner.Align([SampleDocument.Pair("بجور گلک", "sanket wembo")], memory));
        Assert.Equal([("بجور", "wembo"), ("گلک", "sanket")], Links(pair));
    }

    [Fact]
    public void The_same_pairs_always_get_the_same_links()
    {
        var pairs = HandAligned.All().Select(HandAligned.Pair).ToList();
        Assert.Equal(
            Aligner.Align(pairs).Select(pair => AlignmentText.Print(pair.Segment.Text, pair.Translation)),
            new WordAligner(WordSenses.BuiltIn).Align(pairs).Select(pair => AlignmentText.Print(pair.Segment.Text, pair.Translation)));
    }

    [Fact]
    public void Links_of_the_engine_are_left_as_they_are_unless_they_lie_outside_the_texts()
    {
        var pair = SampleDocument.Pair("کتاب میز پر ہے۔", "The book is on the table.");
        var given = pair with { Translation = pair.Translation with { Alignment = [(0, 4, 4, 8)], AlignedBy = AlignmentOrigin.Engine } };
        var broken = pair with { Translation = pair.Translation with { Alignment = [(0, 99, 4, 8)], AlignedBy = AlignmentOrigin.Engine } };
        var found = Aligner.Align([given, broken]).ToList();
        Assert.Same(given, found[0]);
        Assert.Equal(AlignmentOrigin.Statistical, found[1].Translation.AlignedBy);
        Assert.Contains(("کتاب", "book"), Links(found[1]));
    }

    [Fact]
    public void What_has_no_English_of_its_own_has_no_alignment() => Assert.All(
        Aligner.Align(
        [
            SampleDocument.Pair("کوئی نہیں۔", null, PairState.Untranslated, TranslationOrigin.None),
            SampleDocument.Pair("12", "12", PairState.Machine, TranslationOrigin.Copy),
            SampleDocument.Pair("کتاب", "book", PairState.Stale, TranslationOrigin.Human),
            SampleDocument.Pair("۔۔۔", "…"),
            SampleDocument.Pair(string.Join(' ', Enumerable.Repeat("لفظ", 400)), string.Join(' ', Enumerable.Repeat("word", 400))),
        ]),
        pair => Assert.Null(pair.Translation.Alignment));

    [Fact]
    public void A_long_document_is_aligned_part_by_part()
    {
        var samples = HandAligned.All();
        var count = (2 * WordAligner.PairsTogether) + 7;
        var found = Aligner.Align(Enumerable.Range(0, count).Select(i => HandAligned.Pair(samples[i % samples.Count], i))).ToList();
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), found.Select(pair => pair.Segment.Id));
        Assert.All(found, pair => Assert.NotEmpty(pair.Translation.Alignment!));
    }

    private static List<(string Urdu, string English)> Links(SegmentPair pair) =>
        [.. pair.Translation.Alignment!.Select(link => (pair.Segment.Text[link.SourceStart..link.SourceEnd], pair.Translation.Text![link.TargetStart..link.TargetEnd]))];
}
