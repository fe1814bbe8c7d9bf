using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Tests.Writing;

public class FormatAgreementTests
{
    // Formats that keep every character, those that put a text on one line, and those that name what they cannot hold.
    public static TheoryData<string> Named => [.. BilingualFormats.All.Select(format => format.Name).Except(["moses", "txt", "srt", "vtt"])];

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_format_holds_the_same_pairs_in_the_same_order(string format) => Agree(format, SampleDocument.Pairs);

    [Theory]
    [MemberData(nameof(Named))]
    public void Texts_that_are_hard_to_hold_survive(string format)
    {
        string[] hard =
        [
            " leading and trailing ", "_x0041_ looks like an escape", "=1+2", "a \"quoted\", comma; and 'single'", "emoji 👩‍👩‍👧 𐍈",
            "ends with backslash \\", "]]> <!-- --> &amp; &#65;", "tab\there", "line\nfeed", "both\r\nends", "separator\u2028inside", "nul-like \u0001\u001F",
            "non-character \uFFFE", "no\u00A0break", "زیر\u200Cفاصلہ", "\u202Bembedded\u202C", new string('ک', 50_000),
        ];
        Agree(format, SampleDocument.Number(hard.Select(text => SampleDocument.Pair("متن " + text, text, PairState.Machine))));
    }

    [Theory]
    [InlineData("tsv")]
    [InlineData("jsonl")]
    [InlineData("tmx")]
    [InlineData("html")]
    [InlineData("xliff")]
    [InlineData("moses")]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void A_stream_of_pairs_is_written_as_it_comes(string name)
    {
        const int Count = 100_000;
        var format = BilingualFormats.ByName(name)!;
        var firstWritten = 0;
        using var sink = new MemoryStream();
        IEnumerable<SegmentPair> Stream()
        {
            for (var i = 1; i <= Count; i++)
            {
                yield return new SegmentPair(
                    new Segment($"{i}", i, i, 2 * i, (2 * i) + 1, SegmentKind.Sentence, "ا", "ا"),
                    new Translation("a", PairState.Machine, TranslationOrigin.Mt, "e"), []);
                // More than the header and what comes before the first rows.
                if (firstWritten == 0 && sink.Length > 300_000)
                    firstWritten = i;
            }
        }

        format.Write(SampleDocument.Of(Stream()), [.. format.Suffixes.Select(_ => (Stream)sink)]);
        Assert.InRange(firstWritten, 1, Count - 1);
    }

    [Fact]
    public void The_plain_pair_of_files_holds_translations_only_and_no_blank_line()
    {
        var files = SampleDocument.Write(BilingualFormats.ByName("moses")!, SampleDocument.Of(SampleDocument.Pairs));
        var lines = files.Select(file => System.Text.Encoding.UTF8.GetString(file).Split('\n')[..^1]).ToList();
        var expected = SampleDocument.Pairs.Where(PairFields.IsTranslation).ToList();
        Assert.Equal(expected.Select(pair => $"{pair.Segment.Id}\t{PairNames.Of(pair.Translation.State)}\tshehr/bandargah & pul.txt"), lines[2]);
        Assert.Equal(expected.Select(pair => Folded(pair.Segment.Text)), lines[0]);
        Assert.Equal(expected.Select(pair => Folded(pair.Translation.Text)), lines[1]);
    }

    [Fact]
    public void The_English_alone_marks_what_is_no_translation()
    {
        var lines = SampleDocument.WriteText(BilingualFormats.ByName("txt")!, SampleDocument.Of(SampleDocument.Pairs)).Split('\n');
        Assert.Equal("A new bridge at the harbour", lines[0]);
        Assert.Contains("[draft] administrator (ne) said work continue", lines);
        Assert.Contains("[no English]", lines);
    }

    [Fact]
    public void A_format_is_found_by_its_name_in_either_case()
    {
        Assert.Same(BilingualFormats.All[0], BilingualFormats.ByName("TSV"));
        Assert.Null(BilingualFormats.ByName("pdf"));
        Assert.Equal(BilingualFormats.All.Count, BilingualFormats.All.SelectMany(format => format.Suffixes.Take(1)).Distinct().Count());
    }

    private static void Agree(string name, IReadOnlyList<SegmentPair> pairs)
    {
        var read = FormatReaders.Read(name, SampleDocument.Write(BilingualFormats.ByName(name)!, SampleDocument.Of(pairs)));
        Assert.Equal(pairs.Count, read.Count);
        foreach (var (pair, written) in pairs.Zip(read))
        {
            Assert.Equal(name == "docx" ? null : pair.Segment.Id, written.Id);
            Assert.Equal(PairNames.Of(pair.Translation.State), written.State);
            Assert.Equal(Expected(name, pair.Segment.Text), written.Urdu);
            var english = pair.Translation.Text is { } text ? Expected(name, text) : null;
            Assert.Equal(english, written.English);
        }
    }

    private static string Expected(string format, string text) => format switch
    {
        "tsv" => Folded(text),
        "docx" => XmlFiles.Named(text.Replace("\r\n", "\n", StringComparison.Ordinal)),
        "csv" when text[0] is '=' or '+' or '-' or '@' => "'" + text,
        _ => text,
    };

    private static string Folded(string? text) => TextFiles.Folded(text!);
}
