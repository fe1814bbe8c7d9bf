using System.Collections.Concurrent;
using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>
/// Brings the flags of a whole document up to date after somebody changed an English in it: the same Urdu elsewhere may now be told otherwise,
/// and a name spelt otherwise. No revision is counted: nobody's work changes.
/// </summary>
public sealed class DocumentRecheck(PairRecheck recheck, SegmentTable segments, DocumentOutlines outlines, ReviewEvents events)
{
    private readonly ConcurrentDictionary<long, bool> _changed = new();

    /// <summary>Notes that an English of a document changed.</summary>
    public void Note(long document) => _changed[document] = true;

    /// <summary>Checks a document again whose English changed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="always">True to do it although no change was noted, for what an earlier start left undone.</param>
    public void Run(long document, bool always)
    {
        if (!_changed.TryRemove(document, out _) && !always)
            return;
        if (segments.Flag(document, recheck.Differing(document)) is not var (rows, version))
            return;
        outlines.Known(document)?.Follow(rows, version - 1);
        events.RowsChanged(document, [.. rows.Select(r => r.Pair.Segment.Id)], "", null);
    }
}
