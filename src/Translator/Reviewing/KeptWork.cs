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
        var before = old.ToDictionary(r => r.Pair.Segment.Id, StringComparer.Ordinal);
        var rows = new Kept[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            rows[i] = worked.Remove(segments[i].Id, out var same)
                ? new Kept(same.Pair.Translation, same.Pair.Reviewer, same.Pair.Note, same.Pair.Rev, same.FormerSource) { Fresh = fresh[i] }
                : new Kept(fresh[i], fresh[i].Person, null, before.TryGetValue(segments[i].Id, out var former) ? NextRev(former, fresh[i]) : 0, null);
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
                    row.Pair.Translation with { State = PairState.Stale }, row.Pair.Reviewer, row.Pair.Note, row.Pair.Rev + 1, row.FormerSource ?? row.Pair.Segment.Text)
                { Fresh = fresh[next] };
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

    /// <summary>Versions of which the new one keeps nothing, for the history: what an export was made from must be found again.</summary>
    /// <param name="old">The rows of the version before.</param>
    /// <param name="now">The rows of the new version.</param>
    public static IReadOnlyList<SegmentRow> Superseded(IReadOnlyList<SegmentRow> old, IReadOnlyList<SegmentRow> now)
    {
        var texts = now.ToDictionary(r => r.Pair.Segment.Id, r => r.Pair.Translation.Text, StringComparer.Ordinal);
        return [.. old.Where(r => r.Pair.Translation is { Text: { } text, Origin: not TranslationOrigin.Copy }
            && !(texts.TryGetValue(r.Pair.Segment.Id, out var same) && same == text))];
    }

    // A page that still shows the former English must not pass for one that shows the new.
    private static int NextRev(SegmentRow before, Translation fresh)
    {
        var (text, rev) = (before.Pair.Translation.Text, before.Pair.Rev);
        return (text == fresh.Text && before.Pair.Translation.State == fresh.State) || (text is null && rev == 0) ? rev : rev + 1;
    }

    /// <summary>One row of the new version.</summary>
    /// <param name="Translation">Its English.</param>
    /// <param name="Reviewer">Who worked on it.</param>
    /// <param name="Note">Their comment.</param>
    /// <param name="Rev">How often it was changed.</param>
    /// <param name="FormerSource">For stale work: the Urdu it was done for.</param>
    public sealed record Kept(Translation Translation, string? Reviewer, string? Note, int Rev, string? FormerSource)
    {
        /// <summary>For people's work: what the engine says today, to take the work back to.</summary>
        public Translation? Fresh { get; init; }
    }
}
