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

    /// <summary>Finds the words of one pair that sound alike: index in the Urdu, index in the English.</summary>
    internal static void Find(TextView urdu, EnglishContent english, List<(int Urdu, int English)> names)
    {
        names.Clear();
        for (var i = 0; english.NameCount > 0 && i < english.Words.Length; i++)
        {
            if (!english.Names[i] || english.Sounds[i].Length < LeastSounds)
                continue;
            // Two Urdu words that fit leave it open which is the name.
            var found = -1;
            for (var j = 0; j < urdu.UrduSounds.Length && found > -2; j++)
            {
                if (urdu.UrduSounds[j].Matches(english.Sounds[i]))
                    found = found < 0 ? j : -2;
            }

            if (found >= 0)
                names.Add((found, english.Words[i]));
        }
    }

    private Dictionary<string, int> Spellings(string urdu)
    {
        if (!_spellings.TryGetValue(urdu, out var spellings))
            _spellings[urdu] = spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        return spellings;
    }
}
