using System.Buffers.Binary;
using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>
/// How often English words occur and follow each other: the scoring model that picks among wordings, and the
/// spelling of known names. Counting/count.py makes the table and says how it is laid out.
/// </summary>
internal sealed class Counts
{
    private const float Smoothing = 1.5f;

    // Bytes before a word's followers, and of each.
    private const int Head = 4;
    private const int Follower = 3;
    private const int MostRecent = 1 << 14;

    private readonly Dictionary<string, int> _numbers;
    private readonly string[] _words;
    private readonly int[] _counts;
    private readonly ReadOnlyMemory<byte> _data;

    // Where each word's followers begin.
    private readonly int[] _followers;

    // Pairs that were looked at lately, each with its logarithm in the lower half: read and written whole, so threads may share them.
    private readonly ulong[] _recent = new ulong[MostRecent];
    private readonly float[] _logs;
    private readonly double _total;

    private Counts(ReadOnlyMemory<byte> table)
    {
        _data = table;
        var data = table.Span;
        if (data.Length < 12 || !data[..4].SequenceEqual("ENC1"u8))
            throw new FormatException("english-counts.bin is not a table of counts: make it again with Counting/count.py.");
        var size = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        _total = BinaryPrimitives.ReadInt32LittleEndian(data[8..]);
        var at = 12;
        _words = new string[size];
        _counts = new int[size];
        _numbers = new Dictionary<string, int>(size, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < size; i++)
        {
            var length = data[at];
            _words[i] = Encoding.UTF8.GetString(data.Slice(at + 1, length));
            _counts[i] = BinaryPrimitives.ReadInt32LittleEndian(data[(at + 1 + length)..]);
            _numbers[_words[i]] = i;
            at += 5 + length;
        }

        at += 4;
        _followers = new int[size + 1];
        for (var i = 0; i < size; i++)
        {
            _followers[i] = at;
            if (at < data.Length && BinaryPrimitives.ReadUInt16LittleEndian(data[at..]) == i)
                at += Head + (Follower * BinaryPrimitives.ReadUInt16LittleEndian(data[(at + 2)..]));
        }

        _followers[size] = at;
        _logs = new float[256];
        for (var i = 0; i < _logs.Length; i++)
            _logs[i] = MathF.Pow(1.25f, i);
    }

    /// <summary>The words, capitalised as usual, by number; the most frequent first.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The table inside this executable.</summary>
    public static Counts Load() => new(EmbeddedData.Of("Grammar", "english-counts.bin"));

    /// <summary>A word's number; -1 for one that was never counted. All figures count as one word.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return -1;
        if (char.IsAsciiDigit(word[0]))
            word = "0";
        return _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : -1;
    }

    /// <summary>How often the word was seen.</summary>
    public int Seen(int number) => number < 0 ? 0 : _counts[number];

    /// <summary>How much more (or less) often the second word follows the first than chance has it, as a natural logarithm.</summary>
    public float Follows(int first, int second)
    {
        if (first < 0 || second < 0)
            return 0f;
        var key = ((uint)first << 16) | (uint)second;
        ref var recent = ref _recent[(key * 2654435769u) >> 18];
        var known = Volatile.Read(ref recent);
        // The pair of sentence start and sentence start never occurs, so 0 is free to mean an empty place.
        if ((uint)(known >> 32) == key && key != 0)
            return BitConverter.UInt32BitsToSingle((uint)known);
        var expected = (float)(_counts[first] * (double)_counts[second] / _total);
        var follows = MathF.Log((Pair(first, second) + Smoothing) / (expected + Smoothing));
        Volatile.Write(ref recent, ((ulong)key << 32) | BitConverter.SingleToUInt32Bits(follows));
        return follows;
    }

    // Followers stand in the order of their numbers.
    private float Pair(int first, int second)
    {
        var followers = _data.Span[_followers[first].._followers[first + 1]];
        var low = 0;
        for (var high = ((followers.Length - Head) / Follower) - 1; low <= high;)
        {
            var middle = (low + high) >> 1;
            var at = Head + (Follower * middle);
            var number = BinaryPrimitives.ReadUInt16LittleEndian(followers[at..]);
            if (number == second)
                return _logs[followers[at + 2]];
            if (number < second)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return 0f;
    }
}
