using System.Runtime.CompilerServices;

namespace Translator.Translating.Embedded;

/// <summary>Rows of the lexicon by the hash of a key: small, without the keys themselves. Who looks a row up compares its key.</summary>
internal sealed class RowIndex(int capacity)
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private readonly int[] _buckets = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity)];
    private (uint Hash, int Row, int Next)[] _places = new (uint, int, int)[capacity];

    // Most of what is asked for is not there: this says so without a look at the rows.
    private readonly HashFilter _filter = new(4 * capacity);
    private int _count;

    /// <summary>Hash of a key, or of a key that goes on from <paramref name="seed"/>.</summary>
    // Loading runs through these once for every row: compiled well at once, they cost a third.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Hash(ReadOnlySpan<char> key, uint seed = Offset)
    {
        foreach (var c in key)
            seed = (seed ^ c) * Prime;
        return seed;
    }

    /// <summary>Notes a row under a hash; rows come in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(uint hash, int row)
    {
        if (_count == _places.Length)
            Array.Resize(ref _places, 2 * _count);
        _filter.Add(hash);
        ref var bucket = ref _buckets[Bucket(hash)];
        _places[_count] = (hash, row, bucket - 1);
        bucket = ++_count;
    }

    /// <summary>The first row under the hash that comes after the given one; -1 for none.</summary>
    public int After(uint hash, int row)
    {
        var found = -1;
        if (!_filter.MayHold(hash))
            return found;
        for (var at = _buckets[Bucket(hash)] - 1; at >= 0; at = _places[at].Next)
        {
            // Later rows stand first in the chain.
            if (_places[at].Row <= row)
                break;
            if (_places[at].Hash == hash)
                found = _places[at].Row;
        }

        return found;
    }

    private int Bucket(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(_buckets.Length - 1));
}
