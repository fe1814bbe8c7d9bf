using Translator.Checking;
using Translator.Ledger;
using Translator.Reading.Instructions;
using Translator.Segmenting;
using Translator.Tests.Support;
using Translator.Translating;
using Translator.Writing;
using Translator.Writing.Corpora;

namespace Translator.Tests.Writing.Corpora;

/// <summary>A ledger that documents are put into without a run.</summary>
internal sealed class LedgerOfDocuments : IDisposable
{
    public static readonly DateTimeOffset Day = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly WorkFolder _folder = new();
    private readonly LedgerDatabase _database;

    public LedgerOfDocuments() => _database = LedgerDatabase.Open(_folder.Ledger);

    public string Folder => Path.Combine(_folder.Root, "corpus");

    public static SegmentPair Approved(string ur, string en) => SampleDocument.Pair(ur, en, PairState.Approved, TranslationOrigin.Human) with { Reviewer = "Amna" };

    public static SegmentPair Machine(string ur, string en) => SampleDocument.Pair(ur, en);

    /// <summary>A sentence that shares few words with those of other numbers.</summary>
    public static SegmentPair Unlike(int number, PairState state = PairState.Approved) => SampleDocument.Pair(
        string.Join(' ', Enumerable.Range(0, 6).Select(i => Word(number, i, "بتثجحخدذرزسشصضطظعغفقکگلمنوہی"))) + "۔",
        string.Join(' ', Enumerable.Range(0, 6).Select(i => Word(number, i, "bcdfghjklmnpqrstvwxyz"))) + ".",
        state,
        state == PairState.Machine ? TranslationOrigin.Mt : TranslationOrigin.Human);

    public LedgerOfDocuments Put(string path, params IEnumerable<SegmentPair> pairs) => Put(path, JobInstructions.None, Day, DocumentState.Done, pairs);

    public LedgerOfDocuments Put(string path, JobInstructions job, DateTimeOffset finished, string state, params IEnumerable<SegmentPair> pairs)
    {
        var documents = new DocumentTable(_database);
        var row = documents.Begin(path, new string('a', 64), _ => path, finished);
        var rows = SampleDocument.Number(pairs).Select(pair => new SegmentRow(" ", pair)).ToList();
        var segments = new SegmentTable(_database);
        segments.Replace(row with { State = state, Job = JobText.Of(job), Finished = finished, Engine = "azure/2026-06-06" }, rows, [], [], finished, segments.Version(row.Id));
        return this;
    }

    /// <summary>What a corpus of this ledger holds, part by part.</summary>
    public Dictionary<CorpusPart, List<SegmentPair>> Plan(CorpusSelection? selection = null, CorpusOptions? options = null, int atOnce = 100_000)
    {
        using var snapshot = new LedgerSnapshot(_database);
        var plan = CorpusPlanner.Plan(snapshot, selection ?? new CorpusSelection(), options ?? Whole, atOnce, TestContext.Current.CancellationToken);
        return Enum.GetValues<CorpusPart>().ToDictionary(part => part, part => plan.Pairs(part).ToList());
    }

    public CorpusManifest Write(CorpusSelection? selection = null, CorpusOptions? options = null, params IReadOnlyList<string> formats)
    {
        using var snapshot = new LedgerSnapshot(_database);
        var plan = CorpusPlanner.Plan(snapshot, selection ?? new CorpusSelection(), options ?? Whole, TestContext.Current.CancellationToken);
        return CorpusWriter.Write(
            plan, CorpusWriter.Count(plan, options ?? Whole), [.. (formats.Count > 0 ? formats : CorpusFiles.Defaults).Select(name => BilingualFormats.ByName(name)!)],
            Folder, TestContext.Current.CancellationToken);
    }

    public byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(Folder, name));

    public static CorpusOptions Whole => new() { DevPercent = 0, TestPercent = 0 };

    public static CorpusOptions Split => new() { DevPercent = 10, TestPercent = 10 };

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private static string Word(int number, int place, string letters)
    {
        var value = Math.Abs((number * 7919L) + (place * 104_729L) + (number * (long)place * 31));
        return string.Create(5, (value, letters), static (word, from) =>
        {
            var rest = from.value;
            for (var i = 0; i < word.Length; i++)
            {
                word[i] = from.letters[(int)(rest % from.letters.Length)];
                rest /= from.letters.Length;
            }
        });
    }
}
