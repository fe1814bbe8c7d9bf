using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Checking;

/// <summary>A segment beside its English, with what is known of the two: the unit of every output.</summary>
public sealed record SegmentPair(Segment Segment, Translation Translation, IReadOnlyList<Flag> Flags)
{
    /// <summary>Estimated quality, 0 (look at this first) to 1; null before it is checked.</summary>
    public double? Score { get; init; }

    /// <summary>Who edited or approved it last.</summary>
    public string? Reviewer { get; init; }

    /// <summary>A person's comment, or why there is no English.</summary>
    public string? Note { get; init; }

    /// <summary>Counts the changes since the first English, people's and later engines'; 0 before the first.</summary>
    public int Rev { get; init; }

    /// <summary>The document it stands in, where a file holds pairs of several; null where the file is one document's.</summary>
    public PairDocument? Document { get; init; }
}
