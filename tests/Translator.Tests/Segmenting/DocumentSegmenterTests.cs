using System.Text.RegularExpressions;
using CsCheck;
using Translator.Reading;
using Translator.Segmenting;

namespace Translator.Tests.Segmenting;

public partial class DocumentSegmenterTests
{
    private static readonly DocumentSegmenter Segmenter = new(SegmentationRules.Default);

    [Fact]
    public void A_plain_text_gives_numbered_segments_in_numbered_paragraphs()
    {
        var segments = Segmenter.Segment(SourceText.Plain("پہلا جملہ ہے۔ دوسرا بھی ہے۔\n\nتیسرا الگ سطر پر ہے۔"));

        Assert.Equal(["پہلا جملہ ہے۔", "دوسرا بھی ہے۔", "تیسرا الگ سطر پر ہے۔"], segments.Select(s => s.Text));
        Assert.Equal([1, 2, 3], segments.Select(s => s.Sequence));
        Assert.Equal([1, 1, 2], segments.Select(s => s.Block));
        Assert.All(segments, s => Assert.Matches(Id(), s.Id));
    }

    [Fact]
    public void An_edit_of_one_sentence_changes_one_id()
    {
        var before = Segmenter.Segment(SourceText.Plain("ایک آیا۔ دوسرا گیا۔ تیسرا رکا۔"));
        var after = Segmenter.Segment(SourceText.Plain("ایک آیا۔ دوسرا نہیں گیا۔ تیسرا رکا۔"));

        Assert.Equal([true, false, true], before.Zip(after, (a, b) => a.Id == b.Id));
    }

    [Fact]
    public void Sentences_that_say_the_same_are_numbered_by_occurrence()
    {
        var segments = Segmenter.Segment(SourceText.Plain("ہاں۔ نہیں۔ ہاں۔"));

        Assert.Equal(segments[0].Id[..^2], segments[2].Id[..^2]);
        Assert.EndsWith("-1", segments[0].Id, StringComparison.Ordinal);
        Assert.EndsWith("-2", segments[2].Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_gives_its_kind_to_its_segments()
    {
        const string Text = "عنوان\nخانہ ایک\nپہلا ہے۔ دوسرا ہے۔";
        var blocks = new[]
        {
            new Block(0, 5, BlockKind.Heading, Origin.None),
            new Block(6, 14, BlockKind.Cell, Origin.None),
            new Block(15, Text.Length, BlockKind.Paragraph, Origin.None),
        };

        var segments = Segmenter.Segment(new SourceText(Text, blocks, "docx", "utf-8", Extracted: true, []));

        Assert.Equal([SegmentKind.Heading, SegmentKind.TableRow, SegmentKind.Sentence, SegmentKind.Sentence], segments.Select(s => s.Kind));
        Assert.Equal([1, 2, 3, 3], segments.Select(s => s.Block));
    }

    [Fact]
    public void A_line_end_inside_a_block_is_a_boundary()
    {
        const string Text = "ایک سطر\nدوسری سطر";

        var segments = Segmenter.Segment(new SourceText(Text, [new Block(0, Text.Length, BlockKind.Cue, Origin.None)], "srt", "utf-8", Extracted: true, []));

        Assert.Equal(["ایک سطر", "دوسری سطر"], segments.Select(s => s.Text));
    }

    [Fact]
    public void What_lies_outside_the_blocks_is_not_lost() =>
        Gen.Select(AnyText.Any, AnyText.Any, AnyText.Any, Gen.Enum<BlockKind>()).Sample((before, inside, after, kind) =>
        {
            var text = before + inside + after;
            var source = new SourceText(text, [new Block(before.Length, before.Length + inside.Length, kind, Origin.None)], "test", "utf-8", Extracted: true, []);

            var segments = Segmenter.Segment(source);

            var at = 0;
            foreach (var segment in segments)
            {
                Assert.True(Glyphs.AreGaps(text.AsSpan(at..segment.Start)));
                Assert.Equal(text[segment.Start..segment.End], segment.Text);
                at = segment.End;
            }

            Assert.True(Glyphs.AreGaps(text.AsSpan(at)));
            Assert.Equal(segments.Count, segments.Select(s => s.Id).Distinct().Count());
        }, iter: 5_000);

    [GeneratedRegex("^[0-9a-f]{12}-[1-9][0-9]*$")]
    private static partial Regex Id();
}
