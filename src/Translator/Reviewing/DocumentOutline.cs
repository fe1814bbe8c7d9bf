using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>The pairs of one document without their texts, kept in memory while it is being worked on, so that filters and counts take no time.</summary>
public sealed class DocumentOutline(long document, long version, IReadOnlyList<RowSketch> rows, IReadOnlyDictionary<string, int> comments, ReviewTable review)
{
    private const int RememberedResults = 8;

    private readonly Lock _guard = new();
    private readonly RowSketch[] _rows = [.. rows];
    private readonly Dictionary<string, int> _places = rows.Select((r, i) => (r.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _comments = new(comments, StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<int>> _results = new(StringComparer.Ordinal);
    private readonly int[] _all = [.. rows.Select(r => r.Sequence)];
    private OutlineCounts? _counts;
    private long _version = version;

    /// <summary>The document.</summary>
    public long Document { get; } = document;

    /// <summary>Which version of the document's pairs it shows.</summary>
    public long Version
    {
        get
        {
            lock (_guard)
                return _version;
        }
    }

    /// <summary>All its pairs.</summary>
    public int Count => _rows.Length;

    /// <summary>How many comments a pair has.</summary>
    public int CommentsOn(string segment)
    {
        lock (_guard)
            return _comments.GetValueOrDefault(segment);
    }

    /// <summary>How many pairs there are of each kind, in the whole document.</summary>
    public OutlineCounts Counts()
    {
        lock (_guard)
            return _counts ??= OutlineCounts.Of(_rows, _comments.Count);
    }

    /// <summary>The places, counted from 1, of the pairs that a filter lets through, in its order.</summary>
    /// <exception cref="FormatException">The filter cannot be used.</exception>
    public IReadOnlyList<int> Select(RowFilter filter)
    {
        if (filter.IsNone)
            return _all;
        lock (_guard)
        {
            if (_results.TryGetValue(filter.Key, out var known))
                return known;
        }

        var found = filter.Matcher() is { } matcher ? review.Search(Document, matcher).ToHashSet() : null;
        lock (_guard)
        {
            var passed = _rows.Where(r => (found is null || found.Contains(r.Sequence)) && filter.Passes(r, _comments.ContainsKey(r.Id)));
            // Sorting is stable, so equals stay in the document's order.
            int[] places = [.. (filter.ByRisk ? passed.OrderBy(r => r.State == Translating.PairState.Approved ? 2 : r.Score ?? 0) : passed).Select(r => r.Sequence)];
            if (_results.Count >= RememberedResults)
                _results.Clear();
            return _results[filter.Key] = places;
        }
    }

    /// <summary>The ids of pairs by their places.</summary>
    public IReadOnlyList<string> IdsAt(IEnumerable<int> places) => [.. places.Select(p => _rows[p - 1].Id)];

    /// <summary>The place of a pair, counted from 1; null when there is none.</summary>
    public int? PlaceOf(string segment) => _places.TryGetValue(segment, out var place) ? place + 1 : null;

    /// <summary>Follows a change, if it is the next one.</summary>
    /// <param name="changed">The pairs as they are now.</param>
    /// <param name="from">The version before the change.</param>
    public void Follow(IEnumerable<SegmentRow> changed, long from)
    {
        lock (_guard)
        {
            if (_version != from)
                return;
            _version = from + 1;
            List<RowSketch>? gone = null, come = null;
            foreach (var pair in changed.Select(r => r.Pair))
            {
                if (!_places.TryGetValue(pair.Segment.Id, out var place))
                    continue;
                var before = _rows[place];
                _rows[place] = before with { State = pair.Translation.State, Score = pair.Score, Flags = pair.Flags, Reviewer = pair.Reviewer };
                (gone ??= []).Add(before);
                (come ??= []).Add(_rows[place]);
            }

            _results.Clear();
            // Counting a book anew after every save would cost more than the save.
            if (gone is not null)
                _counts = _counts?.Without(gone).With(come!);
        }
    }

    /// <summary>Follows a comment that was added or removed.</summary>
    public void Follow(string segment, int comments)
    {
        lock (_guard)
        {
            _comments.Remove(segment);
            if (comments > 0)
                _comments[segment] = comments;
            _results.Clear();
            _counts = _counts is { } known ? known with { Comment = _comments.Count } : null;
        }
    }
}
