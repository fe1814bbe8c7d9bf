using System.Text.Json.Serialization;
using Translator.Checking;
using Translator.Translating;

namespace Translator.Writing;

/// <summary>How many pairs a document has, in all, by state, by origin, and with warnings.</summary>
public sealed record SegmentCounts
{
    /// <summary>All pairs.</summary>
    public int Total { get; init; }

    /// <summary>Without English.</summary>
    public int Untranslated { get; init; }

    /// <summary>With a draft only.</summary>
    public int Draft { get; init; }

    /// <summary>With machine translation that nobody has looked at.</summary>
    public int Machine { get; init; }

    /// <summary>Sent back by a person.</summary>
    [JsonPropertyName("needs-work")]
    public int NeedsWork { get; init; }

    /// <summary>Changed by a person and not approved.</summary>
    public int Edited { get; init; }

    /// <summary>Approved by a person.</summary>
    public int Approved { get; init; }

    /// <summary>Whose source changed after a person's work.</summary>
    public int Stale { get; init; }

    /// <summary>Refused by the engine.</summary>
    public int Failed { get; init; }

    /// <summary>With a warning or an error. What only says that a draft is a draft singles nothing out.</summary>
    public int Flagged { get; init; }

    /// <summary>By origin: <c>mt</c>, <c>tm</c>, <c>human</c>, <c>copy</c>, <c>none</c>; they add up to the total.</summary>
    public IReadOnlyDictionary<string, int> Origins { get; init; } = new Dictionary<string, int>();

    /// <summary>Counts the pairs of a document in one pass.</summary>
    public static SegmentCounts Of(IEnumerable<SegmentPair> pairs)
    {
        var states = new int[Enum.GetValues<PairState>().Length];
        var origins = new int[Enum.GetValues<TranslationOrigin>().Length];
        var flagged = 0;
        foreach (var pair in pairs)
        {
            states[(int)pair.Translation.State]++;
            origins[(int)pair.Translation.Origin]++;
            if (pair.Flags.Any(flag => flag.Severity > FlagSeverity.Info))
                flagged++;
        }

        return new SegmentCounts
        {
            Total = states.Sum(),
            Untranslated = states[(int)PairState.Untranslated],
            Draft = states[(int)PairState.Draft],
            Machine = states[(int)PairState.Machine],
            NeedsWork = states[(int)PairState.NeedsWork],
            Edited = states[(int)PairState.Edited],
            Approved = states[(int)PairState.Approved],
            Stale = states[(int)PairState.Stale],
            Failed = states[(int)PairState.Failed],
            Flagged = flagged,
            Origins = Enum.GetValues<TranslationOrigin>().ToDictionary(PairNames.Of, origin => origins[(int)origin]),
        };
    }

    /// <summary>What the header of every file should say of the English as a whole: the worst that stands in it first.</summary>
    public string Remark()
    {
        if (Total == 0)
            return "There is nothing in it to translate.";
        var parts = new List<string>(4);
        if (Draft > 0)
            parts.Add($"{Share(Draft)} a draft by an engine too weak to be trusted: do not rely on it or pass it on.");
        if (Machine > 0)
            parts.Add($"{Share(Machine)} machine output or reuse that no person has reviewed.");
        if (NeedsWork + Edited + Stale > 0)
            parts.Add($"{Share(NeedsWork + Edited + Stale)} in review and not approved.");
        if (Untranslated + Failed > 0)
            parts.Add($"{Untranslated + Failed} of {Counted.Of(Total, "sentence")} {(Untranslated + Failed == 1 ? "has" : "have")} no English.");
        if (Approved == Total)
            parts.Add("A person approved the English of every sentence.");
        else if (Approved > 0)
            parts.Add($"A person approved {Approved} of {Total}.");
        return string.Join(' ', parts);
    }

    private string Share(int count) =>
        count == Total ? "All of it is" : $"The English of {count} of {Counted.Of(Total, "sentence")} is";
}
