namespace Translator.Translating.Embedded;

/// <summary>
/// Remembers hashes in so few bits that they stay near the processor: what it does not hold was never added,
/// what it holds may be another of the same bits. Who asks looks the matter up after a yes.
/// </summary>
internal sealed class HashFilter
{
    private const int Bits = 1 << 17;

    private readonly ulong[] _words = new ulong[Bits / 64];

    /// <summary>Adds a hash.</summary>
    public void Add(uint hash) => _words[Place(hash) >> 6] |= 1UL << (int)Place(hash);

    /// <summary>False when the hash was never added.</summary>
    public bool MayHold(uint hash) => (_words[Place(hash) >> 6] & (1UL << (int)Place(hash))) != 0;

    private static uint Place(uint hash) => (hash ^ (hash >> 15)) & (Bits - 1);
}
