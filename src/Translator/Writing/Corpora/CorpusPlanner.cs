using Translator.Checking;
using Translator.Ledger;
using Translator.Reading.Instructions;
using Translator.Translating;

namespace Translator.Writing.Corpora;

/// <summary>
/// Decides what a corpus holds, in passes over the ledger that keep no text: each pair once, in its best state; each document in one
/// part; and nothing held out that another part gives away. The same ledger always gives the same corpus.
/// </summary>
public static class CorpusPlanner
{
    /// <summary>Looks through the ledger.</summary>
    /// <param name="ledger">Stays open as long as the plan is used.</param>
    /// <param name="selection">What is asked for.</param>
    /// <param name="options">How much is held out, and what counts as nearly the same.</param>
    /// <param name="cancellationToken">Stops between two documents.</param>
    public static CorpusPlan Plan(LedgerSnapshot ledger, CorpusSelection selection, CorpusOptions options, CancellationToken cancellationToken)
    {
        var leftOut = new CorpusLeftOut();
        var documents = Choose(ledger, selection, leftOut);
        KeepBest(ledger, selection, documents, leftOut, cancellationToken);
        var plan = new CorpusPlan(ledger, selection, documents, leftOut);
        var parts = DocumentSplit.Of([.. documents.Select(document => (document.Summary.Path, document.Count))], options.DevPercent, options.TestPercent);
        for (var i = 0; i < documents.Count; i++)
            documents[i].Part = parts[i];
        if (parts.Any(part => part != CorpusPart.Train))
            DropGivenAway(plan, options.Similarity, cancellationToken);
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
        var best = new Dictionary<UInt128, (int Document, int Sequence, PairState State)>();
        for (var i = 0; i < documents.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var pair in ledger.PairsOf(documents[i].Summary.Id))
            {
                var state = pair.Translation.State;
                if (!selection.Takes(state))
                {
                    leftOut.States[PairNames.Of(state)] = leftOut.States.GetValueOrDefault(PairNames.Of(state)) + 1;
                    continue;
                }

                if (!CorpusSelection.IsUsable(pair))
                {
                    leftOut.Copies++;
                    continue;
                }

                var key = PairKey.Of(pair);
                if (best.TryGetValue(key, out var other))
                {
                    leftOut.Duplicates++;
                    if (!IsBetter(state, other.State))
                        continue;
                    documents[other.Document].Drop(other.Sequence);
                }

                best[key] = (i, pair.Segment.Sequence, state);
                documents[i].Keep(pair.Segment.Sequence);
            }
        }
    }

    private static void DropGivenAway(CorpusPlan plan, double similarity, CancellationToken cancellationToken)
    {
        var heldOut = new HeldOutPairs(similarity);
        ForEach(plan, part => part != CorpusPart.Train, (document, pair) => heldOut.Add(plan.Documents[document].Part, document, pair), cancellationToken);
        heldOut.Build();
        ForEach(plan, part => part == CorpusPart.Train, (_, pair) => heldOut.CompareTrain(pair), cancellationToken);
        var number = 0;
        ForEach(
            plan,
            part => part != CorpusPart.Train,
            (document, pair) =>
            {
                if (plan.Documents[document].Part == CorpusPart.Dev)
                    heldOut.CompareDev(number, pair);
                number++;
            },
            cancellationToken);
        foreach (var (part, document, sequence) in heldOut.GivenAway)
        {
            plan.Documents[document].Drop(sequence);
            if (part == CorpusPart.Dev)
                plan.LeftOut.NearInDev++;
            else
                plan.LeftOut.NearInTest++;
        }
    }

    private static void ForEach(CorpusPlan plan, Func<CorpusPart, bool> parts, Action<int, SegmentPair> action, CancellationToken cancellationToken)
    {
        for (var i = 0; i < plan.Documents.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!parts(plan.Documents[i].Part))
                continue;
            foreach (var pair in plan.Pairs(plan.Documents[i]))
                action(i, pair);
        }
    }

    private static bool IsBetter(PairState one, PairState other) => Worth(one) > Worth(other);

    private static int Worth(PairState state) => state switch
    {
        PairState.Approved => 2,
        PairState.Edited => 1,
        _ => 0,
    };
}
