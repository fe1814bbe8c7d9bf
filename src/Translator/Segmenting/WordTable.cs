using System.Numerics;

namespace Translator.Segmenting;

/// <summary>Words and their traits, found by a hash that comes with the folding of a word: the look-up of the inner loop.</summary>
internal sealed class WordTable
{
    private readonly (string? Word, WordTraits Traits)[] _slots;
    private readonly uint _mask;

    public WordTable(Dictionary<string, WordTraits> words)
    {
        // At most a quarter of the slots is taken, so that a miss is mostly seen at the first one.
        var size = BitOperations.RoundUpToPowerOf2((uint)(4 * words.Count) + 1);
        _slots = new (string?, WordTraits)[size];
        _mask = size - 1;
        foreach (var (word, traits) in words)
        {
            var slot = Hash(word) & _mask;
            while (_slots[slot].Word is not null)
                slot = (slot + 1) & _mask;
            _slots[slot] = (word, traits);
        }
    }

    /// <summary>The traits of a folded word; none when it is not listed.</summary>
    public WordTraits Find(ReadOnlySpan<char> word)
    {
        for (var slot = Hash(word) & _mask; ; slot = (slot + 1) & _mask)
        {
            ref readonly var found = ref _slots[slot];
            if (found.Word is null)
                return WordTraits.None;
            if (word.SequenceEqual(found.Word))
                return found.Traits;
        }
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var c in word)
            hash = (BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }
}
