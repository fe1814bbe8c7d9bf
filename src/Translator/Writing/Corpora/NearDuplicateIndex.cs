namespace Translator.Writing.Corpora;

/// <summary>
/// Finds, among the texts it was given, every one whose words are as like another text's as a limit says. It is exact, with no chance
/// involved: two sets that have at least the share t of their words in common also have a word in common among the rarest
/// |set| − ⌈t·|set|⌉ + 1 of each, so it is enough to look those up.
/// </summary>
/// <param name="limit">Share of common words in all words of the two texts, above 0, at most 1.</param>
internal sealed class NearDuplicateIndex(double limit)
{
    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly List<int[]> _texts = [];
    private readonly Dictionary<int, List<int>> _byRareWord = [];
    private int[] _ranks = [];
    private int[] _asked = [];
    private int _question;

    /// <summary>Adds a text, before <see cref="Build"/>.</summary>
    /// <returns>Its number: 0, 1, 2 …</returns>
    public int Add(IReadOnlySet<string> words)
    {
        var numbers = new int[words.Count];
        var i = 0;
        foreach (var word in words)
        {
            if (!_vocabulary.TryGetValue(word, out var number))
            {
                number = _vocabulary.Count;
                _vocabulary.Add(word, number);
                _counts.Add(0);
            }

            _counts[number]++;
            numbers[i++] = number;
        }

        _texts.Add(numbers);
        return _texts.Count - 1;
    }

    /// <summary>Orders the words by rarity; nothing is added afterwards.</summary>
    public void Build()
    {
        var byRarity = Enumerable.Range(0, _counts.Count).OrderBy(word => _counts[word]).ThenBy(word => word).ToArray();
        _ranks = new int[byRarity.Length];
        for (var rank = 0; rank < byRarity.Length; rank++)
            _ranks[byRarity[rank]] = rank;
        _asked = new int[_texts.Count];
        for (var text = 0; text < _texts.Count; text++)
        {
            var words = _texts[text];
            for (var i = 0; i < words.Length; i++)
                words[i] = _ranks[words[i]];
            Array.Sort(words);
            foreach (var word in words.AsSpan(0, Rarest(words.Length)))
            {
                if (!_byRareWord.TryGetValue(word, out var texts))
                    _byRareWord.Add(word, texts = []);
                texts.Add(text);
            }
        }
    }

    /// <summary>The numbers of all texts that are as like these words as the limit says, each once.</summary>
    public IEnumerable<int> Near(IReadOnlySet<string> words)
    {
        var known = new List<int>(words.Count);
        foreach (var word in words)
        {
            if (_vocabulary.TryGetValue(word, out var number))
                known.Add(_ranks[number]);
        }

        known.Sort();
        _question++;
        // A word that no text has is the rarest of all: it comes first and finds nothing.
        var toLookUp = Math.Min(known.Count, Rarest(words.Count) - (words.Count - known.Count));
        for (var i = 0; i < toLookUp; i++)
        {
            if (!_byRareWord.TryGetValue(known[i], out var texts))
                continue;
            foreach (var text in texts)
            {
                if (_asked[text] == _question)
                    continue;
                _asked[text] = _question;
                if (Similarity(_texts[text], known, words.Count) >= limit)
                    yield return text;
            }
        }
    }

    private int Rarest(int count) => count - (int)Math.Ceiling((limit * count) - 1e-9) + 1;

    private static double Similarity(int[] one, List<int> other, int otherCount)
    {
        var common = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Count;)
        {
            var order = one[i].CompareTo(other[j]);
            if (order == 0)
                common++;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)common / (one.Length + otherCount - common);
    }
}
