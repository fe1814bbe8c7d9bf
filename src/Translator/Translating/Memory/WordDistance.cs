namespace Translator.Translating.Memory;

/// <summary>Words to change, put in or take out between one sentence and many others: 64 words at a time by bits, longer ones by the table.</summary>
internal sealed class WordDistance
{
    private const int Bits = 64;
    private readonly IReadOnlyList<int> _asked;
    private readonly Dictionary<int, ulong>? _places;

    public WordDistance(IReadOnlyList<int> asked)
    {
        _asked = asked;
        if (asked.Count > Bits)
            return;
        _places = [];
        for (var i = 0; i < asked.Count; i++)
            _places[asked[i]] = _places.GetValueOrDefault(asked[i]) | (1UL << i);
    }

    /// <summary>The distance to a sentence.</summary>
    public int To(ReadOnlySpan<int> tokens) => _places is null ? ByTable(tokens) : ByBits(_places, tokens);

    /// <summary>Myers' bit vectors (1999), as Hyyrö put them for whole distances (2003).</summary>
    private int ByBits(Dictionary<int, ulong> places, ReadOnlySpan<int> tokens)
    {
        var (up, down, distance, last) = (ulong.MaxValue, 0UL, _asked.Count, 1UL << (_asked.Count - 1));
        foreach (var token in tokens)
        {
            var match = token >= 0 && places.TryGetValue(token, out var bits) ? bits : 0;
            var diagonal = (((match & up) + up) ^ up) | match | down;
            var right = down | ~(diagonal | up);
            var left = diagonal & up;
            distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            right = (right << 1) | 1;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
        }

        return distance;
    }

    private int ByTable(ReadOnlySpan<int> tokens)
    {
        var row = new int[_asked.Count + 1];
        for (var i = 0; i < row.Length; i++)
            row[i] = i;
        for (var j = 1; j <= tokens.Length; j++)
        {
            var diagonal = row[0];
            row[0] = j;
            for (var i = 1; i < row.Length; i++)
                (diagonal, row[i]) = (row[i], Math.Min(Math.Min(row[i], row[i - 1]) + 1, diagonal + (_asked[i - 1] == tokens[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
