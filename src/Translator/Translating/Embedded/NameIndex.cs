namespace Translator.Translating.Embedded;

/// <summary>Known English words by the consonants they sound with, to find the one that an Urdu spelling stands for.</summary>
internal sealed class NameIndex
{
    private const int LeastSeen = 2;

    // What nobody put into the lexicon is likelier a name than a common word.
    private const float CommonWord = 0.15f;

    private readonly Counts _counts;

    // Words of the lexicon that were not counted; numbered behind those that were.
    private readonly string[] _others;

    // Hash of the consonants in the upper half, number of the word in the lower; sorted.
    private readonly List<ulong> _keys;

    /// <summary>Indexes the counted words and the English side of the lexicon.</summary>
    public NameIndex(Counts counts, IEnumerable<string> senses)
    {
        _counts = counts;
        var others = new HashSet<string>(StringComparer.Ordinal);
        var known = others.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var sense in senses)
        {
            foreach (var range in sense.AsSpan().Split(' '))
            {
                if (sense.AsSpan()[range] is { Length: > 2 } part && !IsCounted(counts.Number(part), part))
                    known.Add(part);
            }
        }

        _others = [.. others];
        _keys = Keys();
    }

    /// <summary>The English word that the Urdu letters spell, or null when none is close enough.</summary>
    public string? Find(string urdu)
    {
        var hash = Sounds.UrduKey(urdu);
        var at = _keys.BinarySearch((ulong)hash << 32);
        string? best = null;
        var least = Limit(urdu);
        for (at = at < 0 ? ~at : at; at < _keys.Count && (uint)(_keys[at] >> 32) == hash; at++)
        {
            var (word, seen) = Word((int)(uint)_keys[at]);
            var cost = Sounds.Distance(urdu, word) - (0.05f * MathF.Log(seen)) + (char.IsUpper(word[0]) ? 0f : CommonWord);
            if (cost < least)
            {
                least = cost;
                best = word;
            }
        }

        return best;
    }

    private static float Limit(string urdu) => urdu.Length switch { <= 2 => 0.05f, 3 => 0.35f, 4 => 0.55f, 5 => 0.75f, _ => 0.95f };

    private bool IsCounted(int number) => _counts.Seen(number) >= LeastSeen && _counts.Words[number].Length > 2;

    // As it is written here: "Turkey" is not "turkey".
    private bool IsCounted(int number, ReadOnlySpan<char> word) => number >= 0 && IsCounted(number) && word.SequenceEqual(_counts.Words[number]);

    private (string Word, int Seen) Word(int number) =>
        number < _counts.Words.Count ? (_counts.Words[number], _counts.Seen(number)) : (_others[number - _counts.Words.Count], LeastSeen);

    private List<ulong> Keys()
    {
        var words = _counts.Words.Count + _others.Length;
        var keys = new List<ulong>(2 * words);
        Span<uint> sounds = stackalloc uint[Sounds.MostKeys];
        for (var i = 0; i < words; i++)
        {
            if (i < _counts.Words.Count && !IsCounted(i))
                continue;
            foreach (var key in sounds[..Sounds.EnglishKeys(Word(i).Word, sounds)])
                keys.Add(((ulong)key << 32) | (uint)i);
        }

        keys.Sort();
        return keys;
    }
}
