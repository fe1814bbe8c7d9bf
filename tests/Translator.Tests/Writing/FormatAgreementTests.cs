using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Tests.Writing;

public class FormatAgreementTests
{
    // Formats that keep every character, those that put a text on one line, and those that name what they cannot hold.
    public static TheoryData<string> Named => [.. BilingualFormats.All.Select(format => format.Name).Except(["moses", "pharaoh", "txt", "srt", "vtt"])];

    public static TheoryData<string> All => [.. BilingualFormats.All.Select(format => format.Name)];

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
    [MemberData(nameof(Named))]
    public void Any_texts_survive(string format) => Agree(format, AnyPairs(PairsToCompare));

    [Theory]
    [MemberData(nameof(All))]
    public void Half_a_character_breaks_no_file(string name)
    {
        var pairs = SampleDocument.Number([SampleDocument.Pair("اچھا \uD83D نہیں", "good \uDE00 no"), SampleDocument.Pair("ٹھیک", "fine")]);
        var files = SampleDocument.Write(BilingualFormats.ByName(name)!, SampleDocument.Of(pairs));
        if (name is not ("moses" or "pharaoh" or "txt" or "srt" or "vtt"))
            Assert.Equal(2, FormatReaders.Read(name, files).Count);
        if (name is not ("xlsx" or "docx" or "parquet"))
            Assert.All(files, file => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file));
    }

    [Theory]
    [InlineData("tsv")]
    [InlineData("jsonl")]
    [InlineData("tmx")]
    [InlineData("html")]
    [InlineData("xliff")]
    [InlineData("moses")]
    [InlineData("pharaoh")]
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

    // Every state and every kind of character, in any mixture; the same ones each time.
    private static IReadOnlyList<SegmentPair> AnyPairs(int count)
    {
        string[] pieces =
        [
            "کتاب", "ہے", "۔", "؟", "۱۲۳", "(", ")", "’", "word", "Zero", ".", "42", " ", " ", " ", " ", "\u00A0", "\t", "\n", "\r\n", "\r", "\u2028", "\u0085", "\v", "\u200C", "\u202B", "\u2069",
            "&", "<", ">", "\"", "'", "]]>", "&#65;", "--", "\\", "\\n", "_x0009_", "\u0001", "\uFFFE", "\uFEFF", "😀", "𐐷", "=", "+", "@", ",", ";", "|", "<br>", "{0}", "%s", new string('ے', 300),
        ];
        var random = new Random(20260314);
        string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
        return SampleDocument.Number(Enumerable.Range(0, count).Select(_ =>
        {
            var state = (PairState)random.Next(8);
            var origin = state is PairState.Untranslated or PairState.Failed ? TranslationOrigin.None : (TranslationOrigin)random.Next(1, 5);
            return SampleDocument.Pair("متن " + Text(), origin == TranslationOrigin.None ? null : "text " + Text(), state, origin) with
            {
                Flags = random.Next(4) == 0 ? [new Flag("numbers", FlagSeverity.Error, PairSide.Target, 0, 1, Text())] : [],
                Score = random.Next(3) == 0 ? null : random.NextDouble(),
            };
        }));
    }

    // TRANSLATOR_AGREEMENT_PAIRS=100000 compares a large corpus, in minutes instead of seconds.
    private static int PairsToCompare =>
        int.TryParse(Environment.GetEnvironmentVariable("TRANSLATOR_AGREEMENT_PAIRS"), System.Globalization.CultureInfo.InvariantCulture, out var pairs) ? pairs : 1_000;

    private static void Agree(string name, IReadOnlyList<SegmentPair> pairs)
    {
        var read = FormatReaders.Read(name, SampleDocument.Write(BilingualFormats.ByName(name)!, SampleDocument.Of(pairs)));
        Assert.Equal(pairs.Count, read.Count);
        foreach (var (pair, written) in pairs.Zip(read))
        {
            Assert.Equal(name == "docx" ? null : pair.Segment.Id, written.Id);
            Assert.Equal(PairNames.Of(pair.Translation.State), written.State);
            Assert.Equal(Expected(name, pair.Segment.Text), written.Urdu);
            var english = pair.Translation.Text is not { } text ? null : pair.Translation.State == PairState.Draft ? ExpectedDraft(name, text) : Expected(name, text);
            Assert.Equal(english, written.English);
        }
    }

    // Where a draft stands in a remark it is held as remarks are.
    private static string ExpectedDraft(string format, string text) => format switch
    {
        "tmx" => XmlFiles.Named(text),
        "po" => Folded(text),
        _ => Expected(format, text),
    };

    private static string Expected(string format, string text) => format switch
    {
        "tsv" => Folded(text),
        "docx" => XmlFiles.Named(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')),
        "csv" when text[0] is '=' or '+' or '-' or '@' => "'" + text,
        _ => text,
    };

    private static string Folded(string? text) => TextFiles.Folded(text!);
}
