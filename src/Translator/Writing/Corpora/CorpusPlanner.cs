using Translator.Checking;
using Translator.Ledger;
using Translator.Reading.Instructions;
using Translator.Translating;

namespace Translator.Writing.Corpora;

/// <summary>
/// Decides what a corpus holds, in passes over the ledger that keep no text and a bounded number of keys: each pair once, in its best state; each document in one
/// part; and nothing held out that another part gives away. The same ledger always gives the same corpus.
/// </summary>
public static class CorpusPlanner
{
    private const int HeldOutAtOnce = 100_000;

    /// <summary>Looks through the ledger.</summary>
    /// <param name="ledger">Stays open as long as the plan is used.</param>
    /// <param name="selection">What is asked for.</param>
    /// <param name="options">How much is held out, and what counts as nearly the same.</param>
    /// <param name="cancellationToken">Stops between two documents.</param>
    public static CorpusPlan Plan(LedgerSnapshot ledger, CorpusSelection selection, CorpusOptions options, CancellationToken cancellationToken) =>
        Plan(ledger, selection, options, HeldOutAtOnce, cancellationToken);

    /// <summary>Looks through the ledger and compares so many of the pairs that are held out at once; how many changes nothing but the memory.</summary>
    internal static CorpusPlan Plan(LedgerSnapshot ledger, CorpusSelection selection, CorpusOptions options, int atOnce, CancellationToken cancellationToken)
    {
        var leftOut = new CorpusLeftOut();
        var documents = Choose(ledger, selection, leftOut);
        KeepBest(ledger, selection, documents, leftOut, cancellationToken);
        var plan = new CorpusPlan(ledger, selection, documents, leftOut);
        var parts = DocumentSplit.Of([.. documents.Select(document => (document.Summary.Path, document.Count))], options.DevPercent, options.TestPercent);
        for (var i = 0; i < documents.Count; i++)
            documents[i].Part = parts[i];
        if (parts.Any(part => part != CorpusPart.Train))
            DropGivenAway(plan, options.Similarity, atOnce, cancellationToken);
        return plan;
    }

    private static List<CorpusPlan.Entry> Choose(LedgerSnapshot ledger, CorpusSelection selection, CorpusLeftOut leftOut)
    {
        var documents = new List<CorpusPlan.Entry>();
        foreach (var document in ledger.Documents)
        {
            var job = JobText.Read(document.Job);
            if (document.State == DocumentState.Retired || !selection.Takes(document, job))
                continue;
            if (DocumentState.IsFinished(document.State))
                documents.Add(new CorpusPlan.Entry(document, new PairDocument(document.Path, job.Licence), CorpusSelection.CollectionOf(document, job)));
            else
                leftOut.UnfinishedDocuments++;
        }

        return documents;
    }

    private static void KeepBest(
        LedgerSnapshot ledger, CorpusSelection selection, List<CorpusPlan.Entry> documents, CorpusLeftOut leftOut, CancellationToken cancellationToken)
    {
        using var keys = new KeyBuckets();
        for (var i = 0; i < documents.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var pair in ledger.PairsOf(documents[i].Summary.Id))
            {
                var state = pair.Translation.State;
                if (!selection.Takes(state))
                    leftOut.States[PairNames.Of(state)] = leftOut.States.GetValueOrDefault(PairNames.Of(state)) + 1;
                else if (!CorpusSelection.IsUsable(pair))
                    leftOut.Copies++;
                else
                    keys.Add(PairKey.Of(pair), i, pair.Segment.Sequence, state);
            }
        }

        var best = new Dictionary<UInt128, (int Document, int Sequence, PairState State)>();
        foreach (var bucket in keys.All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            best.Clear();
            foreach (var (key, document, sequence, state) in bucket)
            {
                if (best.TryGetValue(key, out var other))
                {
                    leftOut.Duplicates++;
                    if (!IsBetter(state, other.State))
                        continue;
                    documents[other.Document].Drop(other.Sequence);
                }

                best[key] = (document, sequence, state);
                documents[document].Keep(sequence);
            }
        }
    }

    // The index of near texts holds so many pairs at a time: more are compared in more passes over the others.
    private static void DropGivenAway(CorpusPlan plan, double similarity, int atOnce, CancellationToken cancellationToken)
    {
        foreach (var heldOut in Slices(plan, part => part != CorpusPart.Train, similarity, atOnce))
        {
            foreach (var (_, pair) in Pairs(plan, part => part == CorpusPart.Train, cancellationToken))
                heldOut.Compare(pair);
            foreach (var (document, sequence) in heldOut.GivenAway)
                Drop(plan, document, sequence);
        }

        // Of what is left, a pair to choose by that is nearly one to measure with is the one that goes.
        foreach (var test in Slices(plan, part => part == CorpusPart.Test, similarity, atOnce))
        {
            foreach (var (document, pair) in Pairs(plan, part => part == CorpusPart.Dev, cancellationToken))
            {
                if (test.HasNear(pair))
                    Drop(plan, document, pair.Segment.Sequence);
            }
        }
    }

    private static IEnumerable<HeldOutPairs> Slices(CorpusPlan plan, Func<CorpusPart, bool> parts, double similarity, int atOnce)
    {
        var slice = new HeldOutPairs(similarity);
        foreach (var (document, pair) in Pairs(plan, parts, CancellationToken.None))
        {
            slice.Add(document, pair);
            if (slice.Count < atOnce)
                continue;
            slice.Build();
            yield return slice;
            slice = new HeldOutPairs(similarity);
        }

        slice.Build();
        if (slice.Count > 0)
            yield return slice;
    }

    private static IEnumerable<(int Document, SegmentPair Pair)> Pairs(CorpusPlan plan, Func<CorpusPart, bool> parts, CancellationToken cancellationToken)
    {
        for (var i = 0; i < plan.Documents.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!parts(plan.Documents[i].Part))
                continue;
            foreach (var pair in plan.Pairs(plan.Documents[i]))
                yield return (i, pair);
        }
    }

    private static void Drop(CorpusPlan plan, int document, int sequence)
    {
        plan.Documents[document].Drop(sequence);
        if (plan.Documents[document].Part == CorpusPart.Dev)
            plan.LeftOut.NearInDev++;
        else
            plan.LeftOut.NearInTest++;
    }

    private static bool IsBetter(PairState one, PairState other) => Worth(one) > Worth(other);

    private static int Worth(PairState state) => state switch
    {
        PairState.Approved => 2,
        PairState.Edited => 1,
        _ => 0,
    };
}
