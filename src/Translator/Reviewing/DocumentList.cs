using System.Collections.Concurrent;
using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>The documents with what their pairs amount to. Counting a document anew costs a look at all its pairs, so counts are kept until it changes.</summary>
public sealed class DocumentList(DocumentTable documents, ReviewTable review)
{
    private readonly ConcurrentDictionary<long, (long Version, DocumentCounts Counts)> _known = new();
    private static readonly DocumentCounts None = new(new Dictionary<string, int>(), 0, 0);

    /// <summary>All documents, those with the most to look at first.</summary>
    public IReadOnlyList<(DocumentRow Row, DocumentCounts Counts)> All()
    {
        var versions = review.Versions();
        var missing = versions.Where(v => !_known.TryGetValue(v.Key, out var known) || known.Version != v.Value).ToList();
        if (missing.Count > 1)
        {
            var counted = review.Counts();
            foreach (var (id, version) in missing)
                _known[id] = (version, counted.GetValueOrDefault(id, None));
        }

        return [.. documents.All().Select(row => (row, CountsOf(row.Id))).OrderByDescending(x => x.Item2.Risk).ThenBy(x => x.row.Path, StringComparer.Ordinal)];
    }

    /// <summary>One document; null when there is none.</summary>
    public (DocumentRow Row, DocumentCounts Counts)? Find(long id) => documents.Find(id) is { } row ? (row, CountsOf(id)) : null;

    private DocumentCounts CountsOf(long id)
    {
        var version = review.Version(id) ?? 0;
        if (_known.TryGetValue(id, out var known) && known.Version == version)
            return known.Counts;
        var counts = review.Counts(id).GetValueOrDefault(id, None);
        _known[id] = (version, counts);
        return counts;
    }
}
