using Translator.Checking;
using Translator.Checking.Alignment;
using Translator.Ledger;
using Translator.Reviewing.Names;
using Translator.Translating.Glossaries;

namespace Translator.Reviewing;

/// <summary>
/// Checks a pair again among its neighbours and its like, and aligns its words: the whole document would take seconds when it is a book.
/// What other pairs now show is found by <see cref="DocumentRecheck"/>, once people pause.
/// </summary>
public sealed class PairRecheck(PairChecker checker, WordAligner aligner, Glossary glossary, ReviewTable review, NameChoices names)
{
    /// <summary>Pairs on each side that tell how common a word is and how names are spelt.</summary>
    private const int Neighbours = 15;

    /// <summary>Pairs with the same sentence that are looked at.</summary>
    private const int Alike = 20;

    /// <summary>From so many changed pairs of a document on, going through the whole of it once is quicker.</summary>
    private const int Many = 100;

    /// <summary>Changes with their flags and scores as they will be; those that leave the English alone keep what they have.</summary>
    public IReadOnlyList<PairChange> CheckMany(IReadOnlyList<PairChange> changes)
    {
        var found = new Dictionary<(long, string), SegmentPair>();
        foreach (var group in changes.Where(c => c.After.Pair.Translation != c.Before.Pair.Translation).GroupBy(c => c.Document))
        {
            var afters = group.ToDictionary(c => c.After.Pair.Segment.Id, StringComparer.Ordinal);
            if (afters.Count < Many)
            {
                foreach (var change in afters.Values)
                    found[(group.Key, change.After.Pair.Segment.Id)] = Check(group.Key, change.Before.Pair with { Flags = change.After.Pair.Flags }, change.After.Pair);
                continue;
            }

            var aligned = aligner.Align(afters.Values.Select(c => c.After.Pair).OrderBy(p => p.Segment.Sequence)).ToDictionary(p => p.Segment.Id, StringComparer.Ordinal);
            var pairs = review.Between(group.Key, 0, int.MaxValue).Select(r => aligned.GetValueOrDefault(r.Pair.Segment.Id, r.Pair)).ToList();
            foreach (var pair in checker.Check(pairs, Terms(), names.Register()))
            {
                if (afters.TryGetValue(pair.Segment.Id, out var change))
                    found[(group.Key, pair.Segment.Id)] = pair with { Flags = IgnoredFlags.Carry(change.Before.Pair with { Flags = change.After.Pair.Flags }, pair) };
            }
        }

        return [.. changes.Select(c => found.TryGetValue((c.Document, c.After.Pair.Segment.Id), out var pair) ? c with { After = c.After with { Pair = pair } } : c)];
    }

    /// <summary>The pairs of a document whose flags or score are no longer those that they have on record, with what they are now.</summary>
    public IReadOnlyList<SegmentRow> Differing(long document)
    {
        var rows = review.Between(document, 0, int.MaxValue);
        var differing = new List<SegmentRow>();
        foreach (var (row, pair) in rows.Zip(checker.Check(rows.Select(r => r.Pair), Terms(), names.Register())))
        {
            var flags = IgnoredFlags.Carry(row.Pair, pair);
            if (!flags.SequenceEqual(row.Pair.Flags) || Math.Abs((pair.Score ?? -1) - (row.Pair.Score ?? -1)) > 1e-6)
                differing.Add(row with { Pair = row.Pair with { Flags = flags, Score = pair.Score } });
        }

        return differing;
    }

    /// <summary>The pair with its flags, its score and its alignment as they are now; flags that were set aside stay so.</summary>
    /// <param name="document">The document.</param>
    /// <param name="before">The pair as it was.</param>
    /// <param name="after">The pair as it is to be.</param>
    public SegmentPair Check(long document, SegmentPair before, SegmentPair after)
    {
        var place = after.Segment.Sequence;
        var near = review.Between(document, place - Neighbours, place + Neighbours).Select(r => r.Pair).ToList();
        var known = near.Select(p => p.Segment.Id).ToHashSet(StringComparer.Ordinal);
        // The same sentence elsewhere in the document shows whether its English is the same.
        var alike = review.WithKey(after.Segment.Key, document, Alike).Select(r => r.Pair).Where(p => !known.Contains(p.Segment.Id));
        var pairs = near.Concat(alike).Select(p => p.Segment.Id == after.Segment.Id ? after : p).OrderBy(p => p.Segment.Sequence).ToList();
        var found = checker.Check(pairs, Terms(), names.Register())
            .First(p => p.Segment.Id == after.Segment.Id);
        return aligner.Align(found with { Flags = IgnoredFlags.Carry(before, found) }, pairs);
    }

    private IEnumerable<GlossaryTerm> Terms() => glossary.Entries.Select(t => new GlossaryTerm(t.Urdu, t.English));
}
