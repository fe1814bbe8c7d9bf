using Translator.Checking;
using Translator.Checking.Names;
using Translator.Ledger;
using Translator.Translating.Glossaries;

namespace Translator.Reviewing;

/// <summary>Checks a pair again among its neighbours and its like: the whole document would take seconds when it is a book.</summary>
public sealed class PairRecheck(PairChecker checker, Glossary glossary, ReviewTable review)
{
    /// <summary>Pairs on each side that tell how common a word is and how names are spelt.</summary>
    private const int Neighbours = 60;

    /// <summary>Pairs with the same sentence that are looked at.</summary>
    private const int Alike = 20;

    /// <summary>The pair with its flags and its score as they are now; flags that were set aside stay so.</summary>
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
        var found = checker.Check(pairs, glossary.Entries.Select(t => new GlossaryTerm(t.Urdu, t.English)), new NameRegister())
            .First(p => p.Segment.Id == after.Segment.Id);
        return found with { Flags = IgnoredFlags.Carry(before, found) };
    }
}
