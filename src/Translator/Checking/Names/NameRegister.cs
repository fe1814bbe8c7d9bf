namespace Translator.Checking.Names;

/// <summary>
/// Which English spellings the Urdu form of a name has in a collection. An Urdu word and a capitalised English word of
/// one pair are taken for the same name when they sound alike.
/// </summary>
public sealed class NameRegister
{
    private const int LeastSounds = 2;

    private readonly Dictionary<string, Dictionary<string, int>> _spellings = new(StringComparer.Ordinal);

    /// <summary>Fixes a name, for example one from the glossary: no frequency outweighs it.</summary>
    public void Fix(string urdu, string english) =>
        Spellings(Segmenting.UrduKey.Of(urdu))[english.ToLowerInvariant()] = int.MaxValue / 2;

    /// <summary>Counts a spelling.</summary>
    public void Count(string urdu, string english)
    {
        var spellings = Spellings(urdu);
        var count = spellings.GetValueOrDefault(english);
        if (count < int.MaxValue / 2)
            spellings[english] = count + 1;
    }

    /// <summary>
    /// The spelling that a name has nearly always: at least <paramref name="least"/> times and in at least
    /// <paramref name="share"/> of all; null when it has none.
    /// </summary>
    public string? Usual(string urdu, int least = 3, double share = 0.7)
    {
        if (!_spellings.TryGetValue(urdu, out var spellings) || spellings.Count < 2)
            return null;
        var most = spellings.MaxBy(spelling => spelling.Value);
        return most.Value >= least && most.Value >= share * spellings.Values.Sum(count => (double)count) ? most.Key : null;
    }

    /// <summary>Every name with its spellings and how often each stands, for a report.</summary>
    public IEnumerable<(string Urdu, IReadOnlyDictionary<string, int> Spellings)> All() =>
        _spellings.Select(entry => (entry.Key, (IReadOnlyDictionary<string, int>)entry.Value));

    /// <summary>The pairs of words of one pair that sound alike: index in the Urdu, index in the English.</summary>
    internal static IEnumerable<(int Urdu, int English)> Find(TextView urdu, TextView english)
    {
        var keys = Keys(urdu);
        for (var i = 1; i < english.Words.Length; i++)
        {
            if (!NameWords.IsName(english, i))
                continue;
            var key = SoundKey.OfEnglish(english.Folded(english.Words[i]));
            if (key.Length < LeastSounds)
                continue;
            // Two Urdu words that fit leave it open which is the name.
            var found = -1;
            for (var j = 0; j < keys.Length && found > -2; j++)
            {
                if (keys[j].Matches(key))
                    found = found < 0 ? j : -2;
            }

            if (found >= 0)
                yield return (found, i);
        }
    }

    private static SoundKey[] Keys(TextView urdu)
    {
        var keys = new SoundKey[urdu.Words.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (urdu.Words[i].Kind == WordKind.Arabic)
                keys[i] = SoundKey.OfUrdu(urdu.Folded(urdu.Words[i]));
        }

        return keys;
    }

    private Dictionary<string, int> Spellings(string urdu)
    {
        if (!_spellings.TryGetValue(urdu, out var spellings))
            _spellings[urdu] = spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        return spellings;
    }
}
