using Translator.Checking;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Reviewing;

/// <summary>
/// Carries people's work from one version of a document to the next. A sentence that is still there keeps its English, state and reviewer;
/// work on a sentence that changed stays beside the changed one as <see cref="PairState.Stale"/>; work on one that is gone is retired. Pure.
/// </summary>
public static class KeptWork
{
    /// <summary>The rows of the new version, and the rows of the old one that have no place in it.</summary>
    /// <param name="old">The rows of the version before, in order.</param>
    /// <param name="segments">The segments of the new version, in order.</param>
    /// <param name="fresh">What the run found for each of them.</param>
    public static (IReadOnlyList<Kept> Rows, IReadOnlyList<SegmentRow> Retired) Apply(
        IReadOnlyList<SegmentRow> old, IReadOnlyList<Segment> segments, IReadOnlyList<Translation> fresh)
    {
        var worked = old.Where(IsWorkOfPeople).ToDictionary(r => r.Pair.Segment.Id, StringComparer.Ordinal);
        var rows = new Kept[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            rows[i] = worked.Remove(segments[i].Id, out var same)
                ? new Kept(same.Pair.Translation, same.Pair.Reviewer, same.Pair.Note, same.Pair.Rev, same.FormerSource)
                : new Kept(fresh[i], fresh[i].Person, null, 0, null);
        }

        if (worked.Count == 0)
            return (rows, []);
        var retired = new List<SegmentRow>();
        var places = segments.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var known = old.Select(r => r.Pair.Segment.Id).ToHashSet(StringComparer.Ordinal);
        var next = 0;
        foreach (var row in old)
        {
            // Between two sentences that both versions have, the changed ones are taken in order.
            if (places.TryGetValue(row.Pair.Segment.Id, out var place))
            {
                next = place + 1;
                continue;
            }

            var isFree = next < segments.Count && !known.Contains(segments[next].Id);
            if (isFree && worked.ContainsKey(row.Pair.Segment.Id))
            {
                rows[next] = new Kept(
                    row.Pair.Translation with { State = PairState.Stale }, row.Pair.Reviewer, row.Pair.Note, row.Pair.Rev + 1, row.FormerSource ?? row.Pair.Segment.Text);
            }
            else if (worked.ContainsKey(row.Pair.Segment.Id))
            {
                retired.Add(row);
            }

            if (isFree)
                next++;
        }

        return (rows, retired);
    }

    /// <summary>True for what no engine run may change.</summary>
    public static bool IsWorkOfPeople(SegmentRow row) =>
        row.Pair.Translation.State is PairState.Approved or PairState.Stale
        || (row.Pair.Translation.State is PairState.Edited or PairState.NeedsWork && row.Pair.Rev > 0);

    /// <summary>One row of the new version.</summary>
    /// <param name="Translation">Its English.</param>
    /// <param name="Reviewer">Who worked on it.</param>
    /// <param name="Note">Their comment.</param>
    /// <param name="Rev">How often people changed it.</param>
    /// <param name="FormerSource">For stale work: the Urdu it was done for.</param>
    public sealed record Kept(Translation Translation, string? Reviewer, string? Note, int Rev, string? FormerSource);
}
