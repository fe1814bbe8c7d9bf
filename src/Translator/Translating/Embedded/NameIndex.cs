namespace Translator.Translating.Embedded;

/// <summary>Known English words by the consonants they sound with, to find the one that an Urdu spelling stands for.</summary>
internal sealed class NameIndex
{
    private const int LeastSeen = 2;

    // What nobody put into the lexicon is likelier a name than a common word.
    private const float CommonWord = 0.15f;

    private readonly Dictionary<string, List<(string Word, int Seen)>> _byKey = new(StringComparer.Ordinal);

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

        foreach (var (word, seen) in words)
        {
            foreach (var key in Sounds.EnglishKeys(word))
            {
                if (!_byKey.TryGetValue(key, out var list))
                    _byKey.Add(key, list = []);
                list.Add((word, seen));
            }
        }
    }

    /// <summary>The English word that the Urdu letters spell, or null when none is close enough.</summary>
    public string? Find(string urdu)
    {
        if (!_byKey.TryGetValue(Sounds.UrduKey(urdu), out var candidates))
            return null;
        string? best = null;
        var least = Limit(urdu);
        foreach (var (word, seen) in candidates)
        {
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
