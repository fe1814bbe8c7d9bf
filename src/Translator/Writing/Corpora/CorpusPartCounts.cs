using Translator.Checking;

namespace Translator.Writing.Corpora;

/// <summary>What a part of a corpus holds.</summary>
public sealed record CorpusPartCounts
{
    /// <summary><c>train</c>, <c>dev</c> or <c>test</c>.</summary>
    public required string Part { get; init; }

    /// <summary>Documents with at least one pair in it.</summary>
    public int Documents { get; init; }

    /// <summary>Its pairs.</summary>
    public int Pairs { get; init; }

    /// <summary>Words of its Urdu, by white space.</summary>
    public long UrduWords { get; init; }

    /// <summary>Words of its English, by white space.</summary>
    public long EnglishWords { get; init; }

    /// <summary>Its pairs by state.</summary>
    public SortedDictionary<string, int> States { get; init; } = new(StringComparer.Ordinal);
}
