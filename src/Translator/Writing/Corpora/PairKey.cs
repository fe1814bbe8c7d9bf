using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Translator.Checking;
using Translator.Segmenting;

namespace Translator.Writing.Corpora;

/// <summary>The forms of a pair by which a corpus compares it with others; look-up only, never written.</summary>
internal static class PairKey
{
    /// <summary>128 bits of a hash over both normalised texts: the same pair, however it is typed, has the same.</summary>
    public static UInt128 Of(SegmentPair pair)
    {
        var key = $"{pair.Segment.Key}\n{UrduKey.Of(pair.Translation.Text).ToLowerInvariant()}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        // UTF-16 bytes, because a lone surrogate has no UTF-8 form of its own.
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>
    /// The different words of a text, without case and marks; every number is one word, since a sentence with another figure in it
    /// is the same sentence to a learner. A text without words is one word by itself.
    /// </summary>
    public static HashSet<string> Words(string text)
    {
        var key = UrduKey.Of(text).ToLowerInvariant();
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < key.Length; i++)
        {
            var start = i;
            var number = true;
            for (; i < key.Length && char.IsLetterOrDigit(key[i]); i++)
                number &= char.IsDigit(key[i]);
            if (i > start)
                words.Add(number ? "0" : key[start..i]);
        }

        if (words.Count == 0)
            words.Add(key);
        return words;
    }

    /// <summary>Share of common words in all words of two texts, 0 to 1.</summary>
    public static double Similarity(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }
}
