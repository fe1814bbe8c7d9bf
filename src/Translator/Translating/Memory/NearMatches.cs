using Translator.Ledger;

namespace Translator.Translating.Memory;

/// <summary>Approved pairs that are nearly a sentence, as suggestions. The index is made when first asked for, and again when the memory has changed.</summary>
public sealed class NearMatches(MemoryTable memory)
{
    private readonly Lock _building = new();
    private (string Version, FuzzyIndex Index)? _current;

    /// <summary>The nearest approved pairs, best first, each with its similarity.</summary>
    /// <param name="key">The normalised sentence.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<(MemoryRow Row, double Similarity)> Find(string key, int most = 5) => Find(Index(), key, most);

    /// <summary>The nearest approved pairs of several sentences, each list best first; the memory's state is looked at once.</summary>
    /// <param name="keys">The normalised sentences.</param>
    /// <param name="most">How many at most for each.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<(MemoryRow Row, double Similarity)>> FindAll(IEnumerable<string> keys, int most = 5)
    {
        var index = Index();
        return keys.Distinct(StringComparer.Ordinal).ToDictionary(key => key, key => Find(index, key, most), StringComparer.Ordinal);
    }

    private IReadOnlyList<(MemoryRow Row, double Similarity)> Find(FuzzyIndex index, string key, int most)
    {
        var matches = index.Find(key, most: most);
        if (matches.Count == 0)
            return [];
        var rows = memory.Get([.. matches.Select(match => match.Unit)]);
        return [.. matches.Where(match => rows.ContainsKey(match.Unit)).Select(match => (rows[match.Unit], match.Similarity))];
    }

    private FuzzyIndex Index()
    {
        lock (_building)
        {
            var version = memory.Version();
            if (_current is not { } current || current.Version != version)
                _current = current = (version, FuzzyIndex.Build(memory.Keys()));
            return current.Index;
        }
    }
}
