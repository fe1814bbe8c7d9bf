using Translator.Checking;
using Translator.Reading;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Tests.Writing;

public class SubtitleFormatTests
{
    private const string Text = "وہ آیا۔ پھر چلا گیا۔\nکوئی نہ بولا۔";

    private static readonly BilingualDocument Document = SampleDocument.Of(
    [
        Pair(1, 0, 7, "He came <at> last."),
        Pair(2, 8, 20, "Then he left."),
        Pair(3, 21, 34, "nobody (na) speak", PairState.Draft),
    ]) with
    {
        Blocks =
        [
            new Block(0, 20, BlockKind.Cue, new Origin("cue", "00:00:01,000 --> 00:00:03,000")),
            new Block(21, 34, BlockKind.Cue, new Origin("cue", "01:00:04.500 --> 01:00:06.000")),
        ],
    };

    [Fact]
    public void Times_come_from_the_cues_and_are_shared_out_inside_one() =>
        Assert.Equal(
            """
            1
            00:00:01,000 --> 00:00:01,700
            He came <at> last.

            2
            00:00:01,800 --> 00:00:03,000
            Then he left.

            3
            01:00:04,500 --> 01:00:06,000
            [draft] nobody (na) speak


            """.ReplaceLineEndings("\n"),
            Written("srt", 1));

    [Fact]
    public void The_bilingual_file_has_the_Urdu_over_the_English() =>
        Assert.StartsWith("1\n00:00:01,000 --> 00:00:01,700\nوہ آیا۔\nHe came <at> last.\n\n2\n", Written("srt", 0), StringComparison.Ordinal);

    [Fact]
    public void WebVTT_has_its_header_a_remark_and_no_markup_from_the_text()
    {
        var file = Written("vtt", 1);
        Assert.StartsWith("WEBVTT\n\nNOTE Some of it is a draft: do not rely on it.\n\n1\n00:00:01.000 --> 00:00:01.700\n", file, StringComparison.Ordinal);
        Assert.Contains("He came &lt;at&gt; last.", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_document_with_cue_times_fits()
    {
        Assert.True(BilingualFormats.ByName("srt")!.Fits(Document));
        Assert.False(BilingualFormats.ByName("vtt")!.Fits(SampleDocument.Of(SampleDocument.Pairs)));
        Assert.True(BilingualFormats.ByName("tsv")!.Fits(SampleDocument.Of([])));
    }

    private static string Written(string format, int file) =>
        System.Text.Encoding.UTF8.GetString(SampleDocument.Write(BilingualFormats.ByName(format)!, Document)[file]);

    private static SegmentPair Pair(int sequence, int start, int end, string english, PairState state = PairState.Machine) => new(
        new Segment($"{sequence}", sequence, sequence, start, end, SegmentKind.Sentence, Text[start..end], Text[start..end]),
        new Translation(english, state, TranslationOrigin.Mt, "azure"), []);
}
