using System.Globalization;
using Translator.Checking;
using Translator.Translating;

namespace Translator.Writing;

/// <summary>The fields of a pair: the same names, order and values in every format that has names.</summary>
public static class PairFields
{
    /// <summary>The names in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "id", "doc", "block", "seq", "start", "end", "kind", "state", "origin", "engine",
        "score", "flags", "ur", "en", "reviewer", "note", "rev",
    ];

    /// <summary>All values of a pair as text, in the order of <see cref="Names"/>; what is missing is empty.</summary>
    public static string[] Values(BilingualDocument document, SegmentPair pair) =>
    [
        pair.Segment.Id,
        document.NameOf(pair),
        pair.Segment.Block.ToString(CultureInfo.InvariantCulture),
        pair.Segment.Sequence.ToString(CultureInfo.InvariantCulture),
        pair.Segment.Start.ToString(CultureInfo.InvariantCulture),
        pair.Segment.End.ToString(CultureInfo.InvariantCulture),
        PairNames.Of(pair.Segment.Kind),
        PairNames.Of(pair.Translation.State),
        PairNames.Of(pair.Translation.Origin),
        pair.Translation.Engine,
        Score(pair),
        FlagCodes(pair),
        pair.Segment.Text,
        pair.Translation.Text ?? "",
        pair.Reviewer ?? "",
        Note(pair) ?? "",
        pair.Rev.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>The score with two decimals; empty before the pair is checked.</summary>
    public static string Score(SegmentPair pair) =>
        pair.Score is { } score ? score.ToString("0.00", CultureInfo.InvariantCulture) : "";

    /// <summary>The codes of the flags, each once, with commas between them.</summary>
    public static string FlagCodes(SegmentPair pair) => pair.Flags switch
    {
        [] => "",
        [var only] => only.Code,
        var several => string.Join(',', several.Select(flag => flag.Code).Distinct()),
    };

    /// <summary>What a person noted, else what the engine did.</summary>
    public static string? Note(SegmentPair pair) =>
        string.IsNullOrEmpty(pair.Note) ? pair.Translation.Note : pair.Note;

    /// <summary>True when the English may stand as a translation in a tool's memory: there is some, and it is no draft.</summary>
    public static bool IsTranslation(SegmentPair pair) =>
        !string.IsNullOrEmpty(pair.Translation.Text)
        && pair.Translation.State is not (PairState.Draft or PairState.Untranslated or PairState.Failed);
}
