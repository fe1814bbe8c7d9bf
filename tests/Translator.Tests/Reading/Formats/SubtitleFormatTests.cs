using System.Text;
using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class SubtitleFormatTests : DocumentReaderConformanceTests
{
    private const string Srt = """
        1
        00:00:01,000 --> 00:00:03,500
        <i>جب وہ گھر پہنچا</i>
        تو رات ہو چکی تھی

        2
        00:00:03,600 --> 00:00:05,000
        {\an8}اور سب سو رہے تھے۔

        3
        00:00:06,000 --> 00:00:08,000
        - تم کہاں تھے؟
        - راستے میں۔
        4
        00:00:09,000 --> 00:00:10,000
        ‫اچھا، 5 بجے آنا۔‬

        """;

    protected override (string Path, byte[] Bytes) Sample => ("film.srt", Utf8(Srt));

    protected override bool TruncationShows => false;

    [Fact]
    public void Sentences_are_joined_across_cues_and_keep_their_times()
    {
        var source = Read();
        Assert.Equal(
            ["جب وہ گھر پہنچا تو رات ہو چکی تھی اور سب سو رہے تھے۔", "- تم کہاں تھے؟\n- راستے میں۔", "اچھا، 5 بجے آنا۔"],
            Seed.Texts(source));
        Assert.Equal(new Origin("cue", "00:00:01,000 --> 00:00:03,500; 00:00:03,600 --> 00:00:05,000"), source.Blocks[0].Origin);
        Assert.All(source.Blocks, block => Assert.Equal(BlockKind.Cue, block.Kind));
    }

    [Fact]
    public void Cues_without_full_stops_stay_apart() =>
        Assert.Equal(
            ["چلو گھر چلیں", "بارش آنے والی ہے"],
            Seed.Texts(Seed.Read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nچلو گھر چلیں\n\n2\n00:00:03,000 --> 00:00:04,000\nبارش آنے والی ہے\n")));

    [Fact]
    public void WebVTT_notes_styles_and_voices_are_not_text() =>
        Assert.Equal(
            ["سلام & دعا۔", "ایک پل رکو۔"],
            Seed.Texts(Seed.Read("a.vtt", """
                WEBVTT - فلم

                NOTE یہ متن نہیں

                STYLE
                ::cue { color: red }

                intro
                00:01.000 --> 00:02.000 align:start
                <v رحمت>سلام &amp; دعا۔</v>

                00:02.000 --> 00:03.000
                ایک <00:02.500><c.red>پل</c> رکو۔
                """)));

    [Fact]
    public void Old_subtitles_in_windows_1256_are_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("1\r\n00:00:01,000 --> 00:00:02,000\r\nهم کل لاهور سے آئے تھے\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nاور آج جا رهے هيں\r\n");
        Assert.Equal("windows-1256", Seed.Read("a.srt", bytes).Encoding);
    }

    [Fact]
    public void A_file_without_times_is_refused() => Assert.Contains("no subtitles", Seed.Refused("a.srt", Seed.Urdu).Message);
}
