using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>What the rules say to an edit: the row as it will be, or why not.</summary>
public sealed record EditVerdict
{
    private EditVerdict()
    {
    }

    /// <summary>What it is called in the history, for example <c>approve</c>.</summary>
    public string Action { get; private init; } = "";

    /// <summary>The row as it will be; null when it is refused or nothing would change.</summary>
    public SegmentRow? After { get; private init; }

    /// <summary>What becomes of the engine's own English.</summary>
    public MachineImage Machine { get; private init; }

    /// <summary>Why it cannot be, and what to do; null when it can.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The edit may happen.</summary>
    public static EditVerdict Allowed(string action, SegmentRow before, SegmentRow after)
    {
        var (was, will) = (KeptWork.IsWorkOfPeople(before), IsWorkOfPeople(after));
        return new() { Action = action, After = after, Machine = !will ? MachineImage.Drop : !was ? MachineImage.Store : MachineImage.Keep };
    }

    /// <summary>The pair is as the edit wants it already.</summary>
    public static EditVerdict Unchanged { get; } = new();

    /// <summary>The edit is refused.</summary>
    public static EditVerdict Refused(string why) => new() { Refusal = why };

    // The revision is counted on when it is written.
    private static bool IsWorkOfPeople(SegmentRow after) => KeptWork.IsWorkOfPeople(after with { Pair = after.Pair with { Rev = after.Pair.Rev + 1 } });
}
