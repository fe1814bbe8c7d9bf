using Translator.Checking;
using Translator.Ledger;
using Translator.Reading.Instructions;
using Translator.Translating;
using Translator.Writing.Corpora;

namespace Translator.Tests.Writing.Corpora;

public sealed class CorpusPlannerTests : IDisposable
{
    private readonly LedgerOfDocuments _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Only_approved_pairs_are_in_it_unless_others_are_asked_for()
    {
        _ledger.Put("a.txt", Enum.GetValues<PairState>().Select((state, i) => LedgerOfDocuments.Unlike(i, state)));
        Assert.Equal([PairState.Approved], States());
        Assert.Equal([PairState.Machine, PairState.Approved], States(PairState.Machine));
        Assert.Equal([PairState.Machine, PairState.Edited, PairState.Approved], States(PairState.Edited, PairState.Machine));
    }

    [Fact]
    public void A_pair_that_comes_again_in_another_spelling_is_in_it_once_in_its_best_state()
    {
        _ledger.Put("a.txt", LedgerOfDocuments.Machine("يہ كتاب نئی ہے۔", "This book is new."), LedgerOfDocuments.Unlike(1))
            .Put("b.txt", LedgerOfDocuments.Approved("یہ  کتاب نئی ہے۔", "This book is new."))
            .Put("c.txt", LedgerOfDocuments.Machine("یہ کتاب نئی ہے۔", "this book  is new."), LedgerOfDocuments.Approved("یہ کتاب نئی ہے۔", "That book is a new one."));
        var pairs = _ledger.Plan(new CorpusSelection { Included = new HashSet<PairState> { PairState.Machine } })[CorpusPart.Train];
        Assert.Equal(["a.txt", "b.txt", "c.txt"], pairs.Select(pair => pair.Document!.Name));
        Assert.Equal([PairState.Approved, PairState.Approved, PairState.Approved], pairs.Select(pair => pair.Translation.State));
    }

    [Fact]
    public void Empty_sides_and_unreviewed_copies_are_left_out()
    {
        _ledger.Put(
            "a.txt", LedgerOfDocuments.Approved("عنوان", " \u2028 "), LedgerOfDocuments.Approved("https://example.org", "https://example.org"),
            SampleDocument.Pair("https://example.net", "https://example.net", PairState.Machine, TranslationOrigin.Copy));
        var pairs = _ledger.Plan(new CorpusSelection { Included = new HashSet<PairState> { PairState.Machine } })[CorpusPart.Train];
        Assert.Equal(["https://example.org"], pairs.Select(pair => pair.Segment.Text));
    }

    [Fact]
    public void Documents_are_chosen_by_collection_licence_day_and_name()
    {
        _ledger.Put("news/a.txt", new JobInstructions { Licence = "CC-BY-4.0" }, LedgerOfDocuments.Day, DocumentState.Done, LedgerOfDocuments.Unlike(1))
            .Put("news/old/b.txt", JobInstructions.None, LedgerOfDocuments.Day.AddDays(-40), DocumentState.DoneWithErrors, LedgerOfDocuments.Unlike(2))
            .Put("newspapers/c.txt", new JobInstructions { Licence = "MIT" }, LedgerOfDocuments.Day.AddDays(3), DocumentState.Done, LedgerOfDocuments.Unlike(3))
            .Put("d.txt", new JobInstructions { Collection = "news/given" }, LedgerOfDocuments.Day, DocumentState.Done, LedgerOfDocuments.Unlike(4))
            .Put("news/e.txt", JobInstructions.None, LedgerOfDocuments.Day, DocumentState.Running, LedgerOfDocuments.Unlike(5))
            .Put("news/f.txt", JobInstructions.None, LedgerOfDocuments.Day, DocumentState.Retired, LedgerOfDocuments.Unlike(6));
        Assert.Equal(["d.txt", "news/a.txt", "news/old/b.txt", "newspapers/c.txt"], Documents(new CorpusSelection()));
        Assert.Equal(["d.txt", "news/a.txt", "news/old/b.txt"], Documents(new CorpusSelection { Collections = ["news"] }));
        Assert.Equal(["news/a.txt", "newspapers/c.txt"], Documents(new CorpusSelection { Licences = ["cc-by-4.0", "mit"] }));
        Assert.Equal(["d.txt", "news/old/b.txt"], Documents(new CorpusSelection { Licences = ["none"] }));
        Assert.Equal(["d.txt", "news/a.txt"], Documents(new CorpusSelection { Since = new DateOnly(2026, 3, 14), Until = new DateOnly(2026, 3, 14) }));
        Assert.Equal(["news/a.txt"], Documents(new CorpusSelection { Sources = ["news/a.txt"] }));
    }

    [Fact]
    public void Ids_lead_to_the_document_and_no_two_are_alike()
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c/a.txt"])
            _ledger.Put(name, LedgerOfDocuments.Unlike(name.Length), LedgerOfDocuments.Unlike(name[0]));
        var pairs = _ledger.Plan()[CorpusPart.Train];
        Assert.Equal(pairs.Count, pairs.Select(pair => pair.Segment.Id).Distinct().Count());
        Assert.All(pairs, pair => Assert.EndsWith($".{pair.Segment.Sequence:x6}-1", pair.Segment.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_stands_in_one_part_and_nothing_held_out_is_nearly_in_another()
    {
        PutVariants();
        var parts = _ledger.Plan(options: LedgerOfDocuments.Split);
        var where = parts.SelectMany(part => part.Value.Select(pair => (pair.Document!.Name, part.Key))).Distinct().ToList();
        Assert.Equal(where.Count, where.Select(x => x.Name).Distinct().Count());
        Assert.NotEmpty(parts[CorpusPart.Dev]);
        Assert.NotEmpty(parts[CorpusPart.Test]);
        Assert.Empty(Leaks(parts[CorpusPart.Test], parts[CorpusPart.Train]));
        Assert.Empty(Leaks(parts[CorpusPart.Dev], parts[CorpusPart.Train]));
        Assert.Empty(Leaks(parts[CorpusPart.Dev], parts[CorpusPart.Test]));
        // The same sentences without the rule would have leaked: the proof above proves something.
        var unguarded = _ledger.Plan(options: new CorpusOptions { DevPercent = 10, TestPercent = 10, Similarity = 1 });
        Assert.NotEmpty(Leaks(unguarded[CorpusPart.Test], unguarded[CorpusPart.Train]));
    }

    [Fact]
    public void How_many_are_compared_at_once_changes_nothing()
    {
        PutVariants();
        var atOnce = _ledger.Plan(options: LedgerOfDocuments.Split);
        var bySeven = _ledger.Plan(options: LedgerOfDocuments.Split, atOnce: 7);
        foreach (var part in Enum.GetValues<CorpusPart>())
            Assert.Equal(atOnce[part].Select(pair => pair.Segment.Id), bySeven[part].Select(pair => pair.Segment.Id));
    }

    [Fact]
    public void What_is_held_out_stays_where_it_is_when_it_is_exported_again()
    {
        for (var document = 0; document < 40; document++)
            _ledger.Put($"{document}.txt", Enumerable.Range(0, 5).Select(i => LedgerOfDocuments.Unlike((document * 10) + i)));
        var once = _ledger.Plan(options: LedgerOfDocuments.Split);
        var again = _ledger.Plan(options: LedgerOfDocuments.Split);
        foreach (var part in Enum.GetValues<CorpusPart>())
            Assert.Equal(once[part].Select(pair => pair.Segment.Id), again[part].Select(pair => pair.Segment.Id));
        Assert.InRange(once[CorpusPart.Test].Count, 15, 20);
        Assert.InRange(once[CorpusPart.Dev].Count, 15, 20);
    }

    [Fact]
    public void Of_few_documents_half_stay_to_learn_from()
    {
        _ledger.Put("a.txt", LedgerOfDocuments.Unlike(1)).Put("b.txt", LedgerOfDocuments.Unlike(2));
        Assert.Equal([1, 0, 1], _ledger.Plan(options: LedgerOfDocuments.Split).Values.Select(pairs => pairs.Count));
        _ledger.Put("c.txt", LedgerOfDocuments.Unlike(3)).Put("d.txt", LedgerOfDocuments.Unlike(4));
        Assert.Equal([2, 1, 1], _ledger.Plan(options: LedgerOfDocuments.Split).Values.Select(pairs => pairs.Count));
    }

    private void PutVariants()
    {
        var texts = new Random(5);
        for (var document = 0; document < 60; document++)
        {
            _ledger.Put($"d/{document}.txt", Enumerable.Range(0, 20).Select(i =>
            {
                // Every third is a variant of a sentence that many documents have: a word more, another number, another spelling.
                if (i % 3 > 0)
                    return LedgerOfDocuments.Unlike((document * 100) + i);
                var common = LedgerOfDocuments.Unlike(-texts.Next(1, 12));
                var other = LedgerOfDocuments.Unlike(texts.Next(10_000, 90_000));
                return LedgerOfDocuments.Approved(
                    $"{common.Segment.Text.TrimEnd('۔')} {texts.Next(10, 99)} {other.Segment.Text.Split(' ')[0]}۔", $"{common.Translation.Text} {texts.Next(10, 99)} {other.Translation.Text!.Split(' ')[0]}");
            }));
        }
    }

    private static IEnumerable<string> Leaks(List<SegmentPair> heldOut, List<SegmentPair> others) =>
        from one in heldOut
        from other in others
        where PairKey.Similarity(PairKey.Words(one.Segment.Text), PairKey.Words(other.Segment.Text)) >= 0.7
            || PairKey.Similarity(PairKey.Words(one.Translation.Text!), PairKey.Words(other.Translation.Text!)) >= 0.7
        select $"{one.Segment.Text} / {other.Segment.Text}";

    private List<PairState> States(params IReadOnlyList<PairState> included) =>
        [.. _ledger.Plan(new CorpusSelection { Included = included.ToHashSet() })[CorpusPart.Train].Select(pair => pair.Translation.State)];

    private List<string> Documents(CorpusSelection selection) => [.. _ledger.Plan(selection)[CorpusPart.Train].Select(pair => pair.Document!.Name).Distinct()];
}
