using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Translator.Segmenting;

/// <summary>Names segments by what they say, so that an edit elsewhere in the document renames none of them.</summary>
internal sealed class SegmentIds
{
    private const int HashLength = 12;

    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>Short hash of the key and how often the document had that hash so far, counted from 1: <c>3f2a9c01b7de-1</c>.</summary>
    public string Of(string key)
    {
        // UTF-16 bytes, because a lone surrogate has no UTF-8 form of its own.
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), hash);
        var name = Convert.ToHexStringLower(hash)[..HashLength];
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, name, out _);
        count++;
        return string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
    }
}
