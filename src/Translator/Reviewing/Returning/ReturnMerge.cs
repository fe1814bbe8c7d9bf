using Translator.Ledger;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Reviewing.Returning;

/// <summary>
/// Three sides of a pair: as it was exported, as it stands, and as it came back. What only the file changed is taken; what both changed is
/// left and told. Pure.
/// </summary>
public static class ReturnMerge
{
    /// <summary>Judges a row.</summary>
    /// <param name="row">As it came back.</param>
    /// <param name="current">As it stands.</param>
    /// <param name="versions">Every version on record, asked only when the row differs.</param>
    /// <param name="person">Whom the file or the command names; null for nobody.</param>
    /// <param name="file">The file's name, for who is not named.</param>
    public static MergeVerdict Judge(ReturnedRow row, SegmentRow current, Func<IReadOnlyList<HistoryRow>> versions, string? person, string file)
    {
        var pair = current.Pair;
        if (row.Urdu is not null && Plain(row.Urdu) != Plain(pair.Segment.Text))
            return new MergeVerdict(ReturnOutcome.AlteredUrdu, "Its Urdu is not that of the source; its English was not taken.");

        var wanted = WantedState(row.State);
        var sameText = string.IsNullOrWhiteSpace(row.English) ? !PairFields.IsTranslation(pair) : Same(row.English, pair.Translation.Text);
        if (sameText && (wanted is null || wanted == pair.Translation.State) && SaysNothingNew(row.Note, pair.Note, pair.Translation.Note))
            return new MergeVerdict(ReturnOutcome.Unchanged);

        var origin = Base(row, current, versions());
        var (baseText, baseState) = origin is { } known ? (known.English, (PairState?)known.State) : (null, null);
        if (string.IsNullOrWhiteSpace(row.English))
        {
            return origin is null || !HadTranslation(baseText, baseState) ? new MergeVerdict(ReturnOutcome.Unchanged)
                : new MergeVerdict(ReturnOutcome.Emptied, "Its English was removed; the pair keeps what it has. To send a pair back, set its state to needs-work.") { Base = baseText };
        }

        var textChanged = !sameText && (origin is null || !Same(row.English, baseText));
        var stateChanged = wanted is not null && (baseState is null ? wanted != pair.Translation.State : wanted != baseState);
        var noteChanged = !SaysNothingNew(row.Note, pair.Note, pair.Translation.Note) && (origin is null || !SaysNothingNew(row.Note, origin.Value.Note, pair.Translation.Note));
        if (!textChanged && !stateChanged && !noteChanged)
            return new MergeVerdict(ReturnOutcome.Unchanged, pair.Rev == row.Rev ? "" : "The pair has changed since the export and stays.") { Base = baseText };

        var theirsChanged = origin is null ? KeptWork.IsWorkOfPeople(current) : !Same(pair.Translation.Text, baseText);
        var theirsDecided = baseState is not null && pair.Translation.State != baseState && KeptWork.IsWorkOfPeople(current);
        if ((textChanged || stateChanged) && (theirsChanged || (theirsDecided && pair.Translation.State != wanted)))
        {
            return new MergeVerdict(
                ReturnOutcome.Conflict,
                $"The pair was changed by {pair.Reviewer ?? "an engine"} after the export, and it is {PairNames.Of(pair.Translation.State)} now.")
            {
                Base = baseText,
            };
        }

        return Taken(row, current, textChanged, stateChanged ? wanted : null, noteChanged, person, file) with { Base = baseText };
    }

    /// <summary>A text as office programs leave it alone: no byte order mark, one kind of line end and space, none at the ends.</summary>
    public static string Plain(string text)
    {
        var folded = TextFiles.Folded(text.Replace("\uFEFF", "", StringComparison.Ordinal)).Trim();
        return string.Join(' ', folded.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static MergeVerdict Taken(ReturnedRow row, SegmentRow current, bool text, PairState? state, bool note, string? person, string file)
    {
        var (outcome, detail) = (text ? ReturnOutcome.Edited : ReturnOutcome.Marked, "");
        var named = row.Reviewer is { Length: > 0 } own ? own : person;
        if (state == PairState.Approved && named is null)
        {
            (outcome, detail) = (ReturnOutcome.NotApproved, "It asks for an approval and names nobody; write a name into the reviewer column, or give it back with --reviewer NAME.");
            state = null;
        }
        else if (state == PairState.Approved)
        {
            outcome = ReturnOutcome.Approved;
        }
        else if (state is not (null or PairState.Edited or PairState.NeedsWork or PairState.Machine))
        {
            detail = $"A file cannot make a pair {PairNames.Of(state.Value)}.";
            state = null;
            outcome = text || note ? outcome : ReturnOutcome.Refused;
        }

        if (!text && state is null && !note)
            return new MergeVerdict(outcome, detail);
        return new MergeVerdict(outcome, detail)
        {
            Edit = new PairEdit { English = text ? row.English!.Trim('\uFEFF') : null, State = state, Note = note ? row.Note : null },
            // The row's reviewer is the one of the export unless the file approves; a change by somebody unnamed must not go by that name.
            Reviewer = outcome == ReturnOutcome.Approved ? named! : person ?? (row.Reviewer is { Length: > 0 } other && other != current.Pair.Reviewer ? other : $"file {file}"),
        };
    }

    /// <summary>The version that the file was made from: the one of its revision; without one, the version that the row still says.</summary>
    private static (string? English, PairState State, string? Note)? Base(ReturnedRow row, SegmentRow current, IReadOnlyList<HistoryRow> versions)
    {
        var pair = current.Pair;
        var now = (pair.Translation.Text, pair.Translation.State, pair.Note);
        if (row.Rev is { } rev)
        {
            // Engines may have given a revision several texts; the row's own is then the one that it was made from.
            var candidates = versions.Where(v => v.Rev == rev).ToList();
            if (rev == pair.Rev && (candidates.Count == 0 || Same(row.English, pair.Translation.Text) || !candidates.Any(v => Same(row.English, v.English))))
                return now;
            var found = candidates.LastOrDefault(v => Same(row.English, v.English)) ?? candidates.LastOrDefault();
            return found is null ? null : (found.English, StateOf(found.State), found.Note);
        }

        if (Same(row.English, pair.Translation.Text) || versions.Count == 0)
            return now;
        return versions.LastOrDefault(v => Same(row.English, v.English)) is { } same ? (same.English, StateOf(same.State), same.Note) : null;
    }

    private static bool Same(string? a, string? b) => Plain(a ?? "") == Plain(b ?? "");

    private static bool HadTranslation(string? text, PairState? state) =>
        !string.IsNullOrEmpty(text) && state is not (PairState.Draft or PairState.Untranslated or PairState.Failed);

    private static bool SaysNothingNew(string? said, string? note, string? remark) =>
        said is null || Same(said, string.IsNullOrEmpty(note) ? remark : note) || Same(said, note);

    private static PairState? WantedState(string? name) => name is not null && PairNames.TryState(name, out var state) ? state : null;

    private static PairState StateOf(string name) => PairNames.TryState(name, out var state) ? state : PairState.Machine;
}
