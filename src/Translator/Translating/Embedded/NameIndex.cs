namespace Translator.Translating.Embedded;

/// <summary>Known English words by the consonants they sound with, to find the one that an Urdu spelling stands for.</summary>
internal sealed class NameIndex
{
    private const int LeastSeen = 2;

    // What nobody put into the lexicon is likelier a name than a common word.
    private const float CommonWord = 0.15f;

    private readonly (string Word, int Seen)[] _words;

    // Hash of the consonants in the upper half, number of the word in the lower; sorted.
    private readonly ulong[] _keys;

    /// <summary>Indexes the counted words and the English side of the lexicon.</summary>
    public NameIndex(Counts counts, IEnumerable<string> senses)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < counts.Words.Count; i++)
        {
            if (counts.Seen(i) >= LeastSeen && counts.Words[i].Length > 2)
                words[counts.Words[i]] = counts.Seen(i);
        }

        foreach (var sense in senses)
        {
            foreach (var part in sense.Split(' '))
            {
                if (part.Length > 2)
                    words.TryAdd(part, 2);
            }
        }

        _words = [.. words.Select(w => (w.Key, w.Value))];
        var keys = new List<ulong>(2 * _words.Length);
        for (var i = 0; i < _words.Length; i++)
        {
            foreach (var key in Sounds.EnglishKeys(_words[i].Word))
                keys.Add(((ulong)RowIndex.Hash(key) << 32) | (uint)i);
        }

        keys.Sort();
        _keys = [.. keys];
    }

    /// <summary>The English word that the Urdu letters spell, or null when none is close enough.</summary>
    public string? Find(string urdu)
    {
        var hash = RowIndex.Hash(Sounds.UrduKey(urdu));
        var at = Array.BinarySearch(_keys, (ulong)hash << 32);
        string? best = null;
        var least = Limit(urdu);
        for (at = at < 0 ? ~at : at; at < _keys.Length && (uint)(_keys[at] >> 32) == hash; at++)
        {
            var (word, seen) = _words[(int)(uint)_keys[at]];
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
}
