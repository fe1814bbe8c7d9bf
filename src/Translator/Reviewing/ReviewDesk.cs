using Translator.Ledger;
using Translator.Translating;

namespace Translator.Reviewing;

/// <summary>
/// Where people's decisions are made: every change goes through the rules, is checked, is one transaction in the ledger, and is told to
/// whoever watches.
/// </summary>
public sealed class ReviewDesk(ReviewTable review, OperationTable operations, CommentTable comments, DocumentOutlines outlines, PairRecheck recheck, DocumentRecheck whole, ReviewEvents events)
{
    private const string ChangedSince = "It has been changed since.";

    /// <summary>Changes one pair.</summary>
    /// <param name="document">The document.</param>
    /// <param name="segment">The segment's id.</param>
    /// <param name="rev">The revision that the person saw.</param>
    /// <param name="edit">What they want.</param>
    /// <param name="reviewer">Who they are.</param>
    public EditResult Edit(long document, string segment, int rev, PairEdit edit, string reviewer)
    {
        if (review.Find(document, segment) is not { } row)
            return new EditResult(EditEnd.Missing, null);
        if (row.Pair.Rev != rev)
            return new EditResult(EditEnd.Conflict, row);
        var verdict = ReviewRules.Judge(row, operations.Machine(document, segment), edit, reviewer);
        if (verdict.Refusal is { } refusal)
            return new EditResult(EditEnd.Refused, row, Reason: refusal);
        if (verdict.After is not { } after)
            return new EditResult(EditEnd.Done, row);
        var result = Apply(verdict.Action, reviewer, [new PairChange(document, row, Checked(document, row, after)) { Machine = verdict.Machine }]);
        return result.Done is [var done]
            ? new EditResult(EditEnd.Done, done.After, result.Operation)
            : new EditResult(EditEnd.Conflict, review.Find(document, segment));
    }

    /// <summary>Does one thing to many pairs of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="places">The places of the pairs.</param>
    /// <param name="action">What to do.</param>
    /// <param name="code">For setting flags aside: their code.</param>
    /// <param name="dryRun">True to only say what would come of it.</param>
    /// <param name="reviewer">Who wants it.</param>
    public BulkResult Bulk(long document, IReadOnlyList<int> places, BulkAction action, string? code, bool dryRun, string reviewer)
    {
        var (changes, skipped) = (new List<PairChange>(), new List<SkippedPair>());
        foreach (var row in review.At(document, places))
        {
            var verdict = Judge(row, document, action, code, reviewer);
            if (verdict.After is not { } after)
                skipped.Add(new SkippedPair(document, row.Pair.Segment.Id, verdict.Refusal ?? "It is so already."));
            else
                changes.Add(new PairChange(document, row, after) { Machine = verdict.Machine });
        }

        return Finish(NameOf(action), reviewer, changes, skipped, dryRun);
    }

    /// <summary>Gives the English of an approved pair to all pairs with the same sentence that are still a machine's, in every document.</summary>
    /// <returns>Null when there is no such pair or it is not approved.</returns>
    public BulkResult? Spread(long document, string segment, bool dryRun, string reviewer)
    {
        if (review.Find(document, segment) is not { Pair.Translation.State: PairState.Approved } source)
            return null;
        var (changes, skipped) = (new List<PairChange>(), new List<SkippedPair>());
        foreach (var (other, row) in Others(document, source))
        {
            if (!ReviewRules.IsMachines(row))
            {
                skipped.Add(new SkippedPair(other, row.Pair.Segment.Id, "A person worked on it."));
                continue;
            }

            var text = source.Pair.Translation.Text;
            var after = row with
            {
                Pair = row.Pair with
                {
                    Translation = new Translation(text, PairState.Edited, TranslationOrigin.Tm, row.Pair.Translation.Engine) { Person = source.Pair.Reviewer, Note = $"From the memory: {MemoryTable.SourceOf(document, segment)}." },
                    Reviewer = source.Pair.Reviewer,
                },
            };
            changes.Add(new PairChange(other, row, after) { Machine = MachineImage.Store });
        }

        return Finish("spread", reviewer, changes, skipped, dryRun);
    }

    /// <summary>How many pairs <see cref="Spread"/> would change.</summary>
    public int CountOthers(SegmentRow source) =>
        review.CountMachines(source.Pair.Segment.Key) - (ReviewRules.IsMachines(source) ? 1 : 0);

    /// <summary>Undoes an action. Pairs that changed since are left alone and named.</summary>
    /// <returns>Null when the action is not on record any more.</returns>
    public BulkResult? Undo(long operation, string reviewer)
    {
        if (operations.Find(operation) is not { } undone)
            return null;
        var (changes, skipped) = (new List<PairChange>(), new List<SkippedPair>());
        foreach (var (document, segment, rev, image) in operations.PairsOf(operation))
        {
            if (review.Find(document, segment) is not { } row || row.Pair.Rev != rev)
                skipped.Add(new SkippedPair(document, segment, ChangedSince));
            else if (EditVerdict.Allowed("undo", row, image.On(row)) is { After: { } after } verdict)
                changes.Add(new PairChange(document, row, after) { Machine = verdict.Machine });
        }

        return Finish("undo", reviewer, changes, skipped, dryRun: false, operation, undone.Name is { } name ? NameChoice.Read(name, undone.Former) : null);
    }

    /// <summary>Adds a comment to a pair; null when there is no such pair.</summary>
    public CommentRow? Comment(long document, string segment, string text, string reviewer)
    {
        if (review.Find(document, segment) is null)
            return null;
        var added = comments.Add(document, segment, reviewer, text);
        Commented(document, segment, reviewer);
        return added;
    }

    /// <summary>Removes a person's own comment; false when there is none of that number, or it is another's.</summary>
    public bool RemoveComment(long id, long document, string segment, string reviewer)
    {
        if (!comments.Remove(id, document, segment, reviewer))
            return false;
        Commented(document, segment, reviewer);
        return true;
    }

    /// <summary>Makes changes that were judged already, and tells of them.</summary>
    internal OperationResult Apply(string action, string reviewer, IReadOnlyList<PairChange> changes, long? undoes = null, NameChoice? choice = null)
    {
        var result = operations.Apply(action, reviewer, changes, undoes, choice);
        foreach (var (document, version) in result.Versions)
        {
            var rows = result.Done.Where(d => d.Document == document).Select(d => d.After).ToList();
            outlines.Known(document)?.Follow(rows, version - 1);
            if (result.Done.Any(d => d.Document == document && d.After.Pair.Translation.Text != d.Before.Pair.Translation.Text))
                whole.Note(document);
            events.RowsChanged(document, [.. rows.Select(r => r.Pair.Segment.Id)], reviewer, result.Operation);
        }

        return result;
    }

    /// <summary>Makes judged changes, or says what would come of them.</summary>
    internal BulkResult Finish(
        string action, string reviewer, List<PairChange> changes, List<SkippedPair> skipped, bool dryRun, long? undoes = null, NameChoice? choice = null)
    {
        if (dryRun)
            return new BulkResult(null, changes.Count, skipped, [.. changes.Select(c => c.Document).Distinct()]);
        var result = Apply(action, reviewer, Checked(action, changes), undoes, choice);
        var done = result.Done.Select(d => (d.Document, d.Before.Pair.Segment.Id)).ToHashSet();
        skipped.AddRange(changes.Where(c => !done.Contains((c.Document, c.Before.Pair.Segment.Id))).Select(c => new SkippedPair(c.Document, c.Before.Pair.Segment.Id, ChangedSince)));
        return new BulkResult(result.Operation, result.Done.Count, skipped, [.. result.Versions.Keys]);
    }

    private EditVerdict Judge(SegmentRow row, long document, BulkAction action, string? code, string reviewer) => action switch
    {
        BulkAction.Approve when row.Pair.Translation.State == PairState.Stale => EditVerdict.Refused("Its source changed after a person worked on it; look at it and approve it by itself."),
        BulkAction.Approve => ReviewRules.Judge(row, null, new PairEdit { State = PairState.Approved }, reviewer),
        BulkAction.NeedsWork => ReviewRules.Judge(row, null, new PairEdit { State = PairState.NeedsWork }, reviewer),
        BulkAction.Ignore => ReviewRules.Judge(row, null, new PairEdit { Ignore = [code ?? ""] }, reviewer),
        _ => ReviewRules.TakeBackMark(row, operations.Machine(document, row.Pair.Segment.Id), reviewer),
    };

    /// <summary>In bulk an approval or a mark needs no new check: its text is the one that was checked.</summary>
    private IReadOnlyList<PairChange> Checked(string action, List<PairChange> changes) => action switch
    {
        "undo" => changes,
        "approve" => [.. changes.Select(c => c with { After = c.After with { Pair = c.After.Pair with { Score = 1 } } })],
        "needs-work" => changes,
        _ => recheck.CheckMany(changes),
    };

    private SegmentRow Checked(long document, SegmentRow before, SegmentRow after) =>
        after.Pair.Translation == before.Pair.Translation ? after : after with { Pair = recheck.Check(document, before.Pair with { Flags = after.Pair.Flags }, after.Pair) };

    private IEnumerable<(long Document, SegmentRow Row)> Others(long document, SegmentRow source) =>
        review.WithKey(source.Pair.Segment.Key).Where(x => x.Document != document || x.Row.Pair.Segment.Id != source.Pair.Segment.Id);

    private void Commented(long document, string segment, string reviewer)
    {
        outlines.Known(document)?.Follow(segment, comments.Of(document, segment).Count);
        events.RowsChanged(document, [segment], reviewer, null);
    }

    private static string NameOf(BulkAction action) => action switch
    {
        BulkAction.Approve => "approve",
        BulkAction.NeedsWork => "needs-work",
        BulkAction.TakeBack => "take-back",
        _ => "flags",
    };
}
