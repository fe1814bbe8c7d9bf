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
    private const int Empty = 0;

    private readonly Dictionary<string, int> _numbers;
    private readonly string[] _words;
    private readonly int[] _counts;
    private readonly uint[] _pairs;
    private readonly byte[] _levels;
    private readonly float[] _logs;
    private readonly double _total;

    private Counts(ReadOnlySpan<byte> data)
    {
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

        var pairs = BinaryPrimitives.ReadInt32LittleEndian(data[at..]);
        at += 4;
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)pairs * 2);
        _pairs = new uint[capacity];
        _levels = new byte[capacity];
        while (at < data.Length)
        {
            var first = BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);
            var followers = BinaryPrimitives.ReadUInt16LittleEndian(data[(at + 2)..]);
            at += 4;
            for (var i = 0; i < followers; i++, at += 3)
                Put(Key(first, BinaryPrimitives.ReadUInt16LittleEndian(data[at..])), data[at + 2]);
        }

        _logs = new float[256];
        for (var i = 0; i < _logs.Length; i++)
            _logs[i] = MathF.Pow(1.25f, i);
    }

    /// <summary>The words, capitalised as usual, by number; the most frequent first.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The table inside this executable.</summary>
    public static Counts Load()
    {
        using var stream = Lexicon.GrammarStream("english-counts.bin");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new Counts(data);
    }

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
        var expected = (float)(_counts[first] * (double)_counts[second] / _total);
        return MathF.Log((Pair(first, second) + Smoothing) / (expected + Smoothing));
    }

    private float Pair(int first, int second)
    {
        var key = Key(first, second);
        for (var at = Hash(key); _pairs[at] != Empty; at = (at + 1) & (_pairs.Length - 1))
        {
            if (_pairs[at] == key)
                return _logs[_levels[at]];
        }

        return 0f;
    }

    private void Put(uint key, byte level)
    {
        var at = Hash(key);
        while (_pairs[at] != Empty)
            at = (at + 1) & (_pairs.Length - 1);
        _pairs[at] = key;
        _levels[at] = level;
    }

    // The pair of sentence start and sentence start never occurs, so 0 is free to mean an empty place.
    private static uint Key(int first, int second) => ((uint)first << 16) | (uint)second;

    private int Hash(uint key) => (int)((key * 2654435769u) >> (32 - System.Numerics.BitOperations.Log2((uint)_pairs.Length)));
}
