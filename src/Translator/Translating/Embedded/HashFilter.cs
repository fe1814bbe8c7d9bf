using System.Numerics;

namespace Translator.Translating.Embedded;

/// <summary>
/// Remembers hashes in so few bits that they stay near the processor: what it does not hold was never added,
/// what it holds may be another of the same bits. Who asks looks the matter up after a yes.
/// </summary>
/// <param name="bits">How many bits at least; several for each hash.</param>
internal sealed class HashFilter(int bits)
{
    private readonly ulong[] _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)bits) / 64];

    /// <summary>Adds a hash.</summary>
    public void Add(uint hash) => _words[Word(hash)] |= Bit(hash);

    /// <summary>False when the hash was never added.</summary>
    public bool MayHold(uint hash) => (_words[Word(hash)] & Bit(hash)) != 0;

    private int Word(uint hash) => (int)((hash ^ (hash >> 15)) >> 6) & (_words.Length - 1);

    private static ulong Bit(uint hash) => 1UL << (int)(hash ^ (hash >> 15));
}
