using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Translator.Segmenting;

namespace Translator.Tests.Segmenting;

public class SegmentationPropertyTests
{
    // Far more than a linear scan of the largest text needs, far less than a quadratic one would.
    private static readonly TimeSpan LinearTime = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Repeated =>
    [
        "۔", "۔ ", ".", "a.", ".a", "!", "! ", "؟ ", "… ", "- ", "ہے - ", "ـ ", "۱۔", "ا۔", "پی۔", "Dr. ", "1.", "پاک۔بھارت ",
        "(", ")", "([", "(۔", "۔)", "ہے۔ (", "'", "’؟‘", "’ہے۔", "ہے۔‘ ", "”؟“ کہا ", "\" ", "’،", "۔[", "[1]", "۔*", "۔ *", "!😀",
        "،", " ", "\n", "\r\n", "آ\n", "x\t", "|", "• ", "؎\n", "http://a?", "۔۔۔ اور ", "\u200F", "\uD83D", "۔\u0651", "ء",
    ];

    [Fact]
    public void Segments_and_gaps_rebuild_any_text_and_gaps_show_nothing() =>
        AnyText.Any.Sample(text => AssertLossless(text, UrduSegmenter.Segment(text, SegmentationRules.Default)), iter: 10_000);

    [Fact]
    public void Whole_quotations_are_lossless_too()
    {
        var rules = SegmentationRules.From(new SegmentingOptions { SplitInsideQuotations = false, PauseDotsAfterFiniteVerb = false });
        AnyText.Mixed.Sample(text => AssertLossless(text, UrduSegmenter.Segment(text, rules)), iter: 5_000);
    }

    // The width of a hard wrap is learnt from the whole text, so lines are left as they are here.
    [Fact]
    public void Two_texts_with_a_blank_line_between_are_cut_like_each() =>
        Gen.Select(AnyText.Any, AnyText.Any).Sample(
            (first, second) =>
            {
                var joined = Unwrapped(first + "\n\n" + second);

                var one = Unwrapped(first);
                var paragraphs = one.Count == 0 ? 0 : one[^1].Paragraph + 1;
                var offset = first.Length + 2;
                var other = Unwrapped(second).Select(s => s with { Start = s.Start + offset, End = s.End + offset, Paragraph = s.Paragraph + paragraphs });
                Assert.Equal(one.Concat(other), joined);
            },
            iter: 10_000);

    [Fact]
    public void The_same_text_is_always_cut_the_same_way() =>
        AnyText.Any.Sample(text => Assert.Equal(UrduSegmenter.Segment(text, SegmentationRules.Default), UrduSegmenter.Segment(text, SegmentationRules.Default)), iter: 2_000);

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_text_of_one_thing_over_and_over_takes_linear_time(string part) =>
        AssertLinear(string.Concat(Enumerable.Repeat(part, 200_000)));

    [Fact]
    public void Ten_megabytes_of_one_letter_are_one_segment()
    {
        var text = new string('ب', 10_000_000);

        AssertLinear(text);

        Assert.Equal([new SegmentSpan(0, text.Length, 0, SegmentKind.Sentence)], UrduSegmenter.Segment(text, SegmentationRules.Default));
    }

    [Fact]
    public void A_million_full_stops_are_one_segment()
    {
        AssertLinear(new string('۔', 1_000_000));
        AssertLinear(string.Concat(Enumerable.Repeat("۔ ", 1_000_000)));
    }

    [Fact]
    public void Nothing_is_allocated_per_sentence_but_the_results()
    {
        var text = string.Concat(Enumerable.Repeat("وہ گھر گیا۔ اس نے کہا کہ ’سب ٹھیک ہے۔‘ (واقعی؟) پی۔ٹی۔وی بند تھا۔\n", 2_000));
        var spans = new List<SegmentSpan>(20_000);
        var allocated = long.MaxValue;
        // Only optimised code keeps small objects off the heap, and when the runtime has made it depends on which tests ran before.
        for (var round = 0; round < 200 && allocated >= 10_000; round++)
        {
            spans.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            UrduSegmenter.Segment(text, SegmentationRules.Default, spans);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.True(spans.Count > 6_000);
        Assert.True(allocated < 10_000, $"{allocated} bytes for {spans.Count} segments");
    }

    private static void AssertLossless(string text, IReadOnlyList<SegmentSpan> spans)
    {
        var at = 0;
        foreach (var span in spans)
        {
            if (span.Start < at || span.End <= span.Start || span.End > text.Length)
                Assert.Fail($"{span} after {at} of {text.Length}");
            AssertGap(text.AsSpan(at..span.Start));
            at = span.End;
        }

        AssertGap(text.AsSpan(at));
    }

    private static void AssertGap(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                Assert.Fail($"U+{(int)c:X4} was lost");
        }
    }

    private static void AssertLinear(string text)
    {
        var watch = Stopwatch.StartNew();
        AssertLossless(text, UrduSegmenter.Segment(text, SegmentationRules.Default));
        Assert.True(watch.Elapsed < LinearTime, $"{text.Length} characters took {watch.Elapsed}");
    }

    private static List<SegmentSpan> Unwrapped(string text)
    {
        var spans = new List<SegmentSpan>();
        UrduSegmenter.Segment(text, SegmentationRules.Default, spans, joinsWrappedLines: false, kind: null);
        return spans;
    }
}
