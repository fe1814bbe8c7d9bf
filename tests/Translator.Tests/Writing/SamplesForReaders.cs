using System.Text.Json;
using Translator.Checking;
using Translator.Reading;
using Translator.Tests.Support;
using Translator.Tests.Writing.Corpora;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Tests.Writing;

/// <summary>Writes what tests/Readers gives to programs of others; its command names the folder.</summary>
public sealed class SamplesForReaders : IDisposable
{
    private readonly WorkFolder _own = new();

    public void Dispose() => _own.Dispose();

    [Fact]
    public void A_document_in_every_format_and_a_corpus_can_be_given_to_others()
    {
        var folder = Environment.GetEnvironmentVariable("TRANSLATOR_READERS_FOLDER") ?? _own.Root;
        var pairs = SampleDocument.Number(SampleDocument.Pairs.Concat(Sentences));
        var document = SampleDocument.Of(pairs, "city/harbour & bridge.txt") with
        {
            Blocks = [.. pairs.Select((pair, i) => new Block(pair.Segment.Start, pair.Segment.End, BlockKind.Text, new Origin("cue", $"00:{i / 60:00}:{i % 60:00},000 --> 00:{i / 60:00}:{i % 60:00},900")))],
        };
        foreach (var format in BilingualFormats.All)
        {
            foreach (var (suffix, bytes) in format.Suffixes.Zip(SampleDocument.Write(format, document)))
                AtomicFile.Write(Path.Combine(folder, "document" + suffix), stream => stream.Write(bytes));
        }

        Expect(folder, "document.json", pairs);
        using var ledger = new LedgerOfDocuments();
        foreach (var name in (string[])["a.txt", "b/c.txt", "d.txt", "e.txt", "f.txt", "g.txt"])
            ledger.Put(name, Sentences.Select((pair, i) => i % 3 == 0 ? pair : LedgerOfDocuments.Unlike((name[0] * 100) + i, pair.Translation.State)));
        var manifest = ledger.Write(new() { Included = new HashSet<PairState> { PairState.Machine, PairState.Edited } }, LedgerOfDocuments.Split);
        foreach (var name in manifest.Files.Select(file => file.Name).Append("README.md").Append("corpus.json"))
            AtomicFile.Write(Path.Combine(folder, "corpus", name), stream => stream.Write(ledger.File(name)));
        Assert.Equal(BilingualFormats.All.Sum(format => format.Suffixes.Count) + 1, Directory.EnumerateFiles(folder, "document.*").Count());
        Assert.Equal(["train", "dev", "test"], manifest.Parts.Where(part => part.Pairs > 0).Select(part => part.Part));
    }

    // What a translation tool must find again by the exact sentence.
    private static readonly SegmentPair[] Sentences =
    [
        LedgerOfDocuments.Approved("کل رات بندرگاہ پر پہلا جہاز لنگر انداز ہوا۔", "Last night the first ship dropped anchor at the harbour."),
        LedgerOfDocuments.Machine("کیا پُل کا افتتاح ۱۵ مارچ کو ہو گا؟", "Will the bridge be opened on 15 March?"),
        LedgerOfDocuments.Machine("ماہی گیروں نے کہا: ’ہمیں R&D سے پہلے برف چاہیے۔‘", "The fishermen said: ‘Before R&D we need ice.’"),
        SampleDocument.Pair("قیمت 1,250 روپے (تقریباً $4.50) ہے؛ ٹیکس الگ۔", "The price is 1,250 rupees (about $4.50); tax is extra.", PairState.Edited, TranslationOrigin.Human),
        LedgerOfDocuments.Approved("مزید معلومات <https://example.org/?a=1&b=2> پر ہیں۔", "There is more at <https://example.org/?a=1&b=2>."),
        LedgerOfDocuments.Machine("سمندر پرسکون تھا 🌊 اور ہوا ٹھنڈی۔", "The sea was calm 🌊 and the wind cold."),
    ];

    private static void Expect(string folder, string name, IEnumerable<SegmentPair> pairs) =>
        AtomicFile.Write(Path.Combine(folder, name), stream => JsonSerializer.Serialize(stream, pairs.Select(pair => new
        {
            id = pair.Segment.Id,
            state = PairNames.Of(pair.Translation.State),
            ur = pair.Segment.Text,
            en = pair.Translation.Text,
            isTranslation = PairFields.IsTranslation(pair),
            flags = pair.Flags.Select(flag => flag.Code).Distinct(),
        })));
}
