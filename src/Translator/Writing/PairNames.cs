using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Writing;

/// <summary>The words that stand in files for states, origins, kinds and severities: lower case, with hyphens.</summary>
public static class PairNames
{
    /// <summary>All states as files name them, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Enum.GetValues<PairState>().Select(Of)];

    /// <summary>A state as files name it, for example <c>needs-work</c>.</summary>
    public static string Of(PairState state) => state switch
    {
        PairState.Untranslated => "untranslated",
        PairState.Draft => "draft",
        PairState.Machine => "machine",
        PairState.NeedsWork => "needs-work",
        PairState.Edited => "edited",
        PairState.Approved => "approved",
        PairState.Stale => "stale",
        PairState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a name."),
    };

    /// <summary>An origin as files name it.</summary>
    public static string Of(TranslationOrigin origin) => origin switch
    {
        TranslationOrigin.None => "none",
        TranslationOrigin.Mt => "mt",
        TranslationOrigin.Tm => "tm",
        TranslationOrigin.Human => "human",
        TranslationOrigin.Copy => "copy",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "An origin without a name."),
    };

    /// <summary>A kind as files name it, for example <c>list-item</c>.</summary>
    public static string Of(SegmentKind kind) => kind switch
    {
        SegmentKind.Sentence => "sentence",
        SegmentKind.Heading => "heading",
        SegmentKind.ListItem => "list-item",
        SegmentKind.VerseLine => "verse-line",
        SegmentKind.TableRow => "table-row",
        SegmentKind.Caption => "caption",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name."),
    };

    /// <summary>A severity as files name it.</summary>
    public static string Of(FlagSeverity severity) => severity switch
    {
        FlagSeverity.Info => "info",
        FlagSeverity.Warning => "warning",
        FlagSeverity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity without a name."),
    };

    /// <summary>A side as files name it: <c>ur</c> or <c>en</c>.</summary>
    public static string Of(PairSide side) => side == PairSide.Source ? "ur" : "en";

    /// <summary>Reads a state's name, in either case.</summary>
    /// <returns>False when there is no state of that name.</returns>
    public static bool TryState(string name, out PairState state)
    {
        foreach (var candidate in Enum.GetValues<PairState>())
        {
            if (!Of(candidate).Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            state = candidate;
            return true;
        }

        state = default;
        return false;
    }
}
