using Translator.Checking;
using Translator.Ledger;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Reviewing;

/// <summary>Which changes people may make to a pair, and what each makes of it. Pure; the flags are checked afterwards.</summary>
public static class ReviewRules
{
    /// <summary>Longest English, in UTF-16 units: what engines and readers take for one sentence at most.</summary>
    public const int MostCharacters = 50_000;

    /// <summary>Longest note.</summary>
    public const int MostNoteCharacters = 5_000;

    /// <summary>Judges an edit.</summary>
    /// <param name="row">The pair as it stands.</param>
    /// <param name="machine">The engine's own version, where people's work stands on one.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="reviewer">Who wants it.</param>
    public static EditVerdict Judge(SegmentRow row, PairImage? machine, PairEdit edit, string reviewer)
    {
        if (edit.English is { Length: > MostCharacters } || edit.Note is { Length: > MostNoteCharacters })
            return EditVerdict.Refused($"The English may have {MostCharacters} characters and the note {MostNoteCharacters}; shorten it.");
        if (edit.State is PairState.Machine)
            return TakeBack(row, machine);
        if (edit.State is not (null or PairState.Edited or PairState.NeedsWork or PairState.Approved))
            return EditVerdict.Refused($"A person cannot make a pair {PairNames.Of(edit.State.Value)}. The states to choose from are edited, needs-work, approved and machine.");

        var (pair, old) = (row.Pair, row.Pair.Translation);
        var typed = edit.English is { } english && english != (old.Text ?? "");
        var text = typed ? edit.English! : old.Text;
        var state = edit.State ?? (typed ? PairState.Edited : old.State);
        if (string.IsNullOrWhiteSpace(text) && (typed || edit.State is not null))
        {
            return EditVerdict.Refused(edit.State is PairState.Approved
                ? "There is no English to approve. Type it first."
                : "There is no English. Type it, or take the engine's own back.");
        }

        var decided = typed || state != old.State || (edit.State is PairState.Approved && row.FormerSource is not null);
        var after = decided ? Decided(row, machine, text, typed, state, reviewer) : row;
        if (edit.Note is { } note && note != (pair.Note ?? ""))
            after = after with { Pair = after.Pair with { Note = note.Length == 0 ? null : note } };
        var flags = after.Pair.Flags.Select(f =>
            edit.Ignore.Contains(f.Code) ? f with { Ignored = true } : edit.Unignore.Contains(f.Code) ? f with { Ignored = false } : f).ToList();
        if (!flags.SequenceEqual(after.Pair.Flags))
            after = after with { Pair = after.Pair with { Flags = flags } };
        return after == row ? EditVerdict.Unchanged : EditVerdict.Allowed(ActionOf(row, after, typed), row, after);
    }

    /// <summary>Takes back an approval or a mark: the text stays; it is the engine's again if it never changed.</summary>
    public static EditVerdict TakeBackMark(SegmentRow row, PairImage? machine, string reviewer)
    {
        if (row.Pair.Translation.State is not (PairState.Approved or PairState.NeedsWork))
            return EditVerdict.Refused("It is neither approved nor marked.");
        return machine is not null && machine.En == row.Pair.Translation.Text && machine.En is not null
            ? TakeBack(row, machine)
            : Judge(row, machine, new PairEdit { State = PairState.Edited }, reviewer);
    }

    /// <summary>True for what an engine gave and no person decided on: spreading and renaming may change these, and nothing else.</summary>
    public static bool IsMachines(SegmentRow row) => row.Pair.Translation.State is PairState.Machine or PairState.Draft && !KeptWork.IsWorkOfPeople(row);

    private static EditVerdict TakeBack(SegmentRow row, PairImage? machine)
    {
        if (!KeptWork.IsWorkOfPeople(row))
            return EditVerdict.Unchanged;
        if (machine is null)
            return EditVerdict.Refused("No English of an engine is on record for this sentence. Edit it, or have it translated again.");
        var own = machine.On(row);
        return EditVerdict.Allowed("take-back", row, own with { Pair = own.Pair with { Note = row.Pair.Note } });
    }

    private static SegmentRow Decided(SegmentRow row, PairImage? machine, string? text, bool typed, PairState state, string reviewer)
    {
        var translation = row.Pair.Translation with { State = state };
        if (typed)
        {
            var own = machine is not null && machine.En == text ? machine.Translation(row.Pair.Segment.Text) : null;
            // Word alignment, confidence and remarks speak of the engine's own words.
            translation = own is not null
                ? own with { State = state }
                : new Translation(text, state, TranslationOrigin.Human, translation.Engine);
        }

        // Stale work that a person goes over again speaks of the present sentence.
        var former = state == PairState.Stale ? row.FormerSource : null;
        return row with { Pair = row.Pair with { Translation = translation, Reviewer = reviewer }, FormerSource = former };
    }

    private static string ActionOf(SegmentRow before, SegmentRow after, bool typed)
    {
        if (after.Pair.Translation.State == PairState.Approved && (typed || before.Pair.Translation.State != PairState.Approved || before.FormerSource is not null))
            return "approve";
        if (after.Pair.Translation.State != before.Pair.Translation.State && after.Pair.Translation.State == PairState.NeedsWork)
            return "needs-work";
        if (typed)
            return "edit";
        if (after.Pair.Translation.State != before.Pair.Translation.State)
            return before.Pair.Translation.State == PairState.Approved ? "take-back" : "edit";
        return after.Pair.Note != before.Pair.Note ? "note" : "flags";
    }
}
