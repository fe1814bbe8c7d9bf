using System.Globalization;
using System.Text;
using CsCheck;
using Translator.Segmenting;

namespace Translator.Tests.Segmenting;

public class SentencePiecesTests
{
    [Fact]
    public void A_sentence_under_the_limit_is_one_piece() =>
        Assert.Equal(["یہ مختصر ہے۔"], Cut("یہ مختصر ہے۔", 100));

    [Fact]
    public void A_semicolon_is_a_better_place_than_a_comma() =>
        Assert.Equal(["صبح بارش ہوئی، ہم رکے رہے؛", "دوپہر کو نکلے، شام تک پہنچے۔"], Cut("صبح بارش ہوئی، ہم رکے رہے؛ دوپہر کو نکلے، شام تک پہنچے۔", 40));

    [Fact]
    public void A_comma_before_a_conjunction_is_a_better_place_than_another_comma() =>
        Assert.Equal(["وہ آیا، بیٹھا، کچھ دیر بولا،", "لیکن کسی نے نہ سنا، نہ دیکھا۔"], Cut("وہ آیا، بیٹھا، کچھ دیر بولا، لیکن کسی نے نہ سنا، نہ دیکھا۔", 40));

    [Fact]
    public void Without_commas_the_cut_stands_before_a_conjunction_or_after_that() =>
        Assert.Equal(["کسان نے کھیت میں ہل چلایا", "اور بیل کو پانی پلا کر گھر لوٹا"], Cut("کسان نے کھیت میں ہل چلایا اور بیل کو پانی پلا کر گھر لوٹا", 40));

    [Fact]
    public void A_bracketed_phrase_stays_whole_when_it_can() =>
        Assert.Contains("(جو پرانی، ٹوٹی، اور تنگ تھی)", string.Join("|", Cut("ہم اس گلی سے گزرے (جو پرانی، ٹوٹی، اور تنگ تھی) پھر بڑی سڑک پر آ گئے", 50)), StringComparison.Ordinal);

    [Fact]
    public void A_spaced_number_stays_whole() =>
        Assert.Contains("1 250 000", string.Join("|", Cut("اس منصوبے پر کل لاگت 1 250 000 روپے آئی تھی جو بہت تھی", 30)), StringComparison.Ordinal);

    [Fact]
    public void An_address_longer_than_the_limit_stays_whole()
    {
        var address = "https://example.net/" + new string('a', 300);

        Assert.Contains(address, Cut($"یہ دیکھیے {address} اور بتائیے", 100));
    }

    [Fact]
    public void A_word_longer_than_the_limit_is_cut_between_graphemes() =>
        Assert.All(Cut(string.Concat(Enumerable.Repeat("👨‍👩‍👧بُ", 200)), 50), piece => Assert.StartsWith("👨‍👩‍👧", piece, StringComparison.Ordinal));

    [Fact]
    public void Pieces_of_any_text_lose_nothing_but_white_space_and_keep_the_limit() =>
        Gen.Select(AnyText.Any.Array[1, 8].Select(string.Concat), Gen.Int[20, 80]).Sample((text, limit) =>
        {
            var at = 0;
            var pieces = SentencePieces.Cut(text, limit, SegmentationRules.Default);
            foreach (var piece in pieces)
            {
                var (start, length) = piece.GetOffsetAndLength(text.Length);
                Assert.True(string.IsNullOrWhiteSpace(text[at..start]));
                Assert.True(start == 0 || !(char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])));
                Assert.True(length <= limit || text[start..(start + length)].Any(c => c is '.' or ':' or '@' || char.IsDigit(c)));
                at = start + length;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }, iter: 5_000);

    [Fact]
    public void No_grapheme_is_broken() =>
        Gen.Select(Gen.OneOfConst("ہے", "بُ", "👨‍👩‍👧", "é", "کتاب", " ", "🇵🇰", "،").Array[30, 120].Select(string.Concat), Gen.Int[20, 60]).Sample((text, limit) =>
        {
            var edges = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            foreach (var piece in SentencePieces.Cut(text, limit, SegmentationRules.Default))
            {
                var (start, length) = piece.GetOffsetAndLength(text.Length);
                Assert.Contains(start, edges);
                Assert.Contains(start + length, edges);
            }
        }, iter: 2_000);

    [Fact]
    public void Ten_million_letters_are_cut_in_linear_time()
    {
        var pieces = SentencePieces.Cut(new string('ب', 10_000_000), 1200, SegmentationRules.Default);

        Assert.Equal((10_000_000 + 1199) / 1200, pieces.Count);
    }

    private static List<string> Cut(string text, int limit) =>
        [.. SentencePieces.Cut(text, limit, SegmentationRules.Default).Select(range => text[range])];
}
