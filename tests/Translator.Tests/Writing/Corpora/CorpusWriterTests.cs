using System.Text;
using Translator.Ledger;
using Translator.Reading.Instructions;
using Translator.Translating;
using Translator.Writing;
using Translator.Writing.Corpora;

namespace Translator.Tests.Writing.Corpora;

public sealed class CorpusWriterTests : IDisposable
{
    private static readonly CorpusSelection WithMachine = new() { Included = new HashSet<PairState> { PairState.Machine } };

    private readonly LedgerOfDocuments _ledger = new();

    public void Dispose() => _ledger.Dispose();

    public static TheoryData<string> Readable => [.. FormatReaders.Formats];

    [Theory]
    [MemberData(nameof(Readable))]
    public void Every_format_holds_the_same_pairs_of_all_documents_and_marks_machine_translation(string format)
    {
        _ledger.Put("a.txt", LedgerOfDocuments.Unlike(1), LedgerOfDocuments.Unlike(2, PairState.Machine)).Put("b/c.txt", LedgerOfDocuments.Unlike(3), LedgerOfDocuments.Unlike(4, PairState.Draft));
        var manifest = _ledger.Write(WithMachine, null, format);
        var read = FormatReaders.Read(format, [.. manifest.Files.Select(file => _ledger.File(file.Name))]);
        var expected = _ledger.Plan(WithMachine)[CorpusPart.Train];
        Assert.Equal(expected.Select(pair => (format == "docx" ? null : pair.Segment.Id, PairNames.Of(pair.Translation.State), pair.Segment.Text, pair.Translation.Text)), read.Select(pair => (pair.Id, pair.State!, pair.Urdu, pair.English)));
    }

    [Fact]
    public void The_plain_text_pair_has_ids_that_name_state_and_document()
    {
        _ledger.Put("a.txt", LedgerOfDocuments.Unlike(1), LedgerOfDocuments.Unlike(2, PairState.Machine));
        _ledger.Write(WithMachine, null, "moses");
        var pairs = _ledger.Plan(WithMachine)[CorpusPart.Train];
        Assert.Equal(pairs.Select(pair => pair.Segment.Text + "\n"), Lines("corpus.en-ur.ur"));
        Assert.Equal(pairs.Select(pair => pair.Translation.Text + "\n"), Lines("corpus.en-ur.en"));
        Assert.Equal([$"{pairs[0].Segment.Id}\tapproved\ta.txt\n", $"{pairs[1].Segment.Id}\tmachine\ta.txt\n"], Lines("corpus.en-ur.ids"));
    }

    [Fact]
    public void Its_files_are_called_as_corpora_are()
    {
        for (var document = 0; document < 30; document++)
            _ledger.Put($"{document}.txt", Enumerable.Range(0, 4).Select(i => LedgerOfDocuments.Unlike((document * 10) + i)));
        var manifest = _ledger.Write(null, LedgerOfDocuments.Split);
        Assert.Equal(
            [
                "corpus.dev.en-ur.en", "corpus.dev.en-ur.ids", "corpus.dev.en-ur.jsonl", "corpus.dev.en-ur.tmx", "corpus.dev.en-ur.tsv", "corpus.dev.en-ur.ur",
                "corpus.test.en-ur.en", "corpus.test.en-ur.ids", "corpus.test.en-ur.jsonl", "corpus.test.en-ur.tmx", "corpus.test.en-ur.tsv", "corpus.test.en-ur.ur",
                "corpus.train.en-ur.en", "corpus.train.en-ur.ids", "corpus.train.en-ur.jsonl", "corpus.train.en-ur.tmx", "corpus.train.en-ur.tsv", "corpus.train.en-ur.ur",
                "en-ur/dev-00000-of-00001.parquet", "en-ur/test-00000-of-00001.parquet", "en-ur/train-00000-of-00001.parquet",
            ],
            manifest.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
        var card = Encoding.UTF8.GetString(_ledger.File("README.md"));
        Assert.Contains("  - split: validation\n    path: en-ur/dev-00000-of-00001.parquet\n", card, StringComparison.Ordinal);
        Assert.Contains("language:\n- en\n- ur\nlicense: unknown\n", card, StringComparison.Ordinal);
        Assert.All(manifest.Files, file => Assert.Contains(file.Sha256, card, StringComparison.Ordinal));
    }

    [Fact]
    public void The_card_says_how_many_pairs_of_what_worth_from_where_and_under_which_licence()
    {
        _ledger.Put("news/a.txt", new JobInstructions { Licence = "CC BY 4.0" }, LedgerOfDocuments.Day, DocumentState.Done, LedgerOfDocuments.Unlike(1), LedgerOfDocuments.Unlike(2), LedgerOfDocuments.Unlike(2))
            .Put("b|c/d.txt", new JobInstructions { Licence = "House <rules>" }, LedgerOfDocuments.Day.AddDays(1), DocumentState.Done, LedgerOfDocuments.Unlike(3, PairState.Machine), LedgerOfDocuments.Unlike(4, PairState.Draft));
        _ledger.Write(WithMachine);
        var card = Encoding.UTF8.GetString(_ledger.File("README.md"));
        foreach (var line in (string[])
        [
            "license: other", "3 pairs of an Urdu segment", "**1 pair is a machine translation or reuse that nobody reviewed.** Its `state`", "| train | 2 | 3 | 2 | 1 | 18 | 18 |", "| azure/2026-06-06 | 1 |", "| people | 2 |", "| CC BY 4.0 | 2 |",
            "| House &#60;rules&#62; | 1 |", "| news | 2 |", "| b&#124;c | 1 |", "| 2026-03-14 | 2 |", "| 2026-03-15 | 1 |", "1 pair in state draft", "Left out: 1 repetition.",
        ])
            Assert.Contains(line, card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_ledger_gives_the_same_bytes()
    {
        for (var document = 0; document < 12; document++)
            _ledger.Put($"{document}.txt", Enumerable.Range(0, 4).Select(i => LedgerOfDocuments.Unlike((document * 10) + i)));
        var once = _ledger.Write(null, LedgerOfDocuments.Split);
        var card = _ledger.File("README.md");
        Assert.Equal(once.Files, _ledger.Write(null, LedgerOfDocuments.Split).Files);
        Assert.Equal(card, _ledger.File("README.md"));
    }

    [Fact]
    public void Files_of_an_earlier_export_do_not_stay_beside_those_of_a_later_one()
    {
        _ledger.Put("a.txt", LedgerOfDocuments.Unlike(1));
        _ledger.Write(null, null, "tmx", "tsv");
        var added = Path.Combine(_ledger.Folder, "mine.txt");
        File.WriteAllBytes(added, [1]);
        _ledger.Write(null, null, "jsonl");
        Assert.Equal(["README.md", "corpus.en-ur.jsonl", "corpus.json", "mine.txt"], Directory.EnumerateFiles(_ledger.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        _ledger.Put("a.txt", LedgerOfDocuments.Unlike(1));
        Directory.CreateDirectory(_ledger.Folder);
        var readme = Path.Combine(_ledger.Folder, "README.md");
        File.WriteAllBytes(readme, [1, 2]);
        Assert.Contains("no corpus of ours", Assert.Throws<IOException>(() => _ledger.Write()).Message, StringComparison.Ordinal);
        Assert.Equal([1, 2], File.ReadAllBytes(readme));
    }

    [Fact]
    public void A_manifest_that_somebody_changed_does_not_lead_out_of_the_folder()
    {
        _ledger.Put("a.txt", LedgerOfDocuments.Unlike(1));
        _ledger.Write(null, null, "tsv");
        var outside = Path.Combine(_ledger.Folder, "..", "outside.txt");
        File.WriteAllBytes(outside, [1]);
        var manifest = Path.Combine(_ledger.Folder, "corpus.json");
        File.WriteAllBytes(manifest, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(File.ReadAllBytes(manifest)).Replace("corpus.en-ur.tsv", "../outside.txt", StringComparison.Ordinal)));
        _ledger.Write(null, null, "jsonl");
        Assert.True(File.Exists(outside));
    }

    private List<string> Lines(string name) => [.. Encoding.UTF8.GetString(_ledger.File(name)).TrimEnd('\n').Split('\n').Select(line => line + "\n")];
}
