using System.Runtime.InteropServices;

namespace Translator.Translating.Memory;

/// <summary>
/// Finds the sentences of a large memory that differ from a given one in a quarter of their words at most. Two such sentences share so many words
/// that they must share one among their rarest few; only those are indexed, in order of length, and what they lead to is measured exactly.
/// About 100 bytes a sentence. Made once, then only read; safe for several threads.
/// </summary>
public sealed class FuzzyIndex
{
    /// <summary>The least similarity that the index can answer for.</summary>
    public const double Floor = 0.75;

    private readonly Dictionary<string, int> _words;
    private readonly int[] _frequency;
    private readonly long[] _units;
    private readonly int[] _starts;
    private readonly int[] _tokens;
    private readonly int[] _byLength;
    private readonly int[] _postingStarts;
    private readonly int[] _postings;

    private FuzzyIndex(Dictionary<string, int> words, int[] frequency, long[] units, int[] starts, int[] tokens)
    {
        (_words, _frequency, _units, _starts, _tokens) = (words, frequency, units, starts, tokens);
        // Sentences stand by length; where no sentence has a length, the next longer one begins.
        _byLength = new int[(units.Length > 0 ? Length(units.Length - 1) : 0) + 2];
        for (var (length, place) = (0, 0); length < _byLength.Length; length++)
        {
            while (place < units.Length && Length(place) < length)
                place++;
            _byLength[length] = place;
        }

        (_postingStarts, _postings) = Postings();
    }

    /// <summary>How many sentences it holds.</summary>
    public int Count => _units.Length;

    /// <summary>Makes an index.</summary>
    /// <param name="units">Numbers and normalised texts.</param>
    public static FuzzyIndex Build(IEnumerable<(long Unit, string Key)> units)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (numbers, starts, tokens, frequency) = (new List<long>(), new List<int> { 0 }, new List<int>(), new List<int>());
        foreach (var (unit, key) in units)
        {
            foreach (var range in Words.Of(key))
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, key.AsSpan(range), out var known);
                if (!known)
                {
                    id = frequency.Count;
                    frequency.Add(0);
                }

                frequency[id]++;
                tokens.Add(id);
            }

            if (tokens.Count == starts[^1])
                continue;
            numbers.Add(unit);
            starts.Add(tokens.Count);
        }

        // By length, so that the lengths that can match are one stretch of every list.
        var order = Enumerable.Range(0, numbers.Count).ToArray();
        var lengths = order.Select(i => starts[i + 1] - starts[i]).ToArray();
        Array.Sort(lengths, order);
        var (sortedUnits, sortedStarts, sortedTokens) = (new long[order.Length], new int[order.Length + 1], new int[tokens.Count]);
        var source = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i < order.Length; i++)
        {
            sortedUnits[i] = numbers[order[i]];
            sortedStarts[i + 1] = sortedStarts[i] + lengths[i];
            source.Slice(starts[order[i]], lengths[i]).CopyTo(sortedTokens.AsSpan(sortedStarts[i]));
        }

        return new FuzzyIndex(words, [.. frequency], sortedUnits, sortedStarts, sortedTokens);
    }

    /// <summary>The nearest sentences, best first.</summary>
    /// <param name="key">The normalised text asked for.</param>
    /// <param name="least">Least similarity, <see cref="Floor"/> or more.</param>
    /// <param name="most">How many to give at most.</param>
    public IReadOnlyList<FuzzyMatch> Find(string key, double least = Floor, int most = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, Floor);
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var asked = new List<int>();
        foreach (var range in Words.Of(key))
            asked.Add(lookup.TryGetValue(key.AsSpan(range), out var id) ? id : -1);
        if (asked.Count == 0 || Count == 0)
            return [];

        var first = FirstOfLength((int)Math.Ceiling((asked.Count * least) - 1e-9));
        var last = FirstOfLength((int)Math.Floor((asked.Count / least) + 1e-9) + 1);
        var found = new PriorityQueue<FuzzyMatch, double>();
        var distance = new WordDistance(asked);
        var seen = new HashSet<int>();
        foreach (var word in Rarest(asked))
        {
            if (word < 0)
                continue;
            var posting = _postings.AsSpan(_postingStarts[word].._postingStarts[word + 1]);
            var at = posting.BinarySearch(first);
            for (at = at < 0 ? ~at : at; at < posting.Length && posting[at] < last; at++)
            {
                var place = posting[at];
                if (!seen.Add(place))
                    continue;
                var tokens = _tokens.AsSpan(_starts[place].._starts[place + 1]);
                var similarity = 1 - (distance.To(tokens) / (double)Math.Max(asked.Count, tokens.Length));
                if (similarity < least)
                    continue;
                if (found.Count < most)
                    found.Enqueue(new FuzzyMatch(_units[place], similarity), similarity);
                else
                    found.EnqueueDequeue(new FuzzyMatch(_units[place], similarity), similarity);
            }
        }

        return [.. found.UnorderedItems.Select(item => item.Element).OrderByDescending(match => match.Similarity).ThenBy(match => match.Unit)];
    }

    private int Length(int place) => _starts[place + 1] - _starts[place];

    private int FirstOfLength(int length) => length >= _byLength.Length ? _units.Length : _byLength[length];

    /// <summary>The rarest words of a sentence, one of which every sentence that is near enough has among its own rarest.</summary>
    private IEnumerable<int> Rarest(IReadOnlyList<int> tokens) =>
        tokens.OrderBy(word => word < 0 ? 0 : _frequency[word]).ThenBy(word => word).Take(tokens.Count - (int)Math.Ceiling((Floor * tokens.Count) - 1e-9) + 1).Distinct();

    /// <summary>For each word the sentences among whose rarest it is, in order.</summary>
    private (int[] Starts, int[] Postings) Postings()
    {
        var starts = new int[_frequency.Length + 1];
        for (var place = 0; place < Count; place++)
        {
            foreach (var word in Rarest(new ArraySegment<int>(_tokens, _starts[place], Length(place))))
                starts[word + 1]++;
        }

        for (var word = 0; word < _frequency.Length; word++)
            starts[word + 1] += starts[word];
        var (postings, next) = (new int[starts[^1]], starts[..^1]);
        for (var place = 0; place < Count; place++)
        {
            foreach (var word in Rarest(new ArraySegment<int>(_tokens, _starts[place], Length(place))))
                postings[next[word]++] = place;
        }

        return (starts, postings);
    }
}
