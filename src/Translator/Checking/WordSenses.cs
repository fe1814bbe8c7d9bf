using System.Collections.Frozen;
using Translator.Checking.Names;
using Translator.Segmenting;

namespace Translator.Checking;

/// <summary>
/// What Urdu words may become in English, for measuring how far two texts say the same. It needs no grammar: a rough
/// stem on each side is enough to tell a translation from a stranger.
/// </summary>
public sealed class WordSenses
{
    // Measured on translations by people and on the same texts shuffled: how often a known word finds its English in a
    // true pair, and what a sound that fits, or a name that nothing sounds like, says for or against the pair.
    private const double InTruePair = 0.5;
    private const double MostEvidence = 4.5;
    private const double HeardEvidence = 2.0;
    private const double NameUnheardEvidence = -0.5;

    private static readonly FrozenSet<ulong> Common = WordKey.SetOf("""
        کا کی کے کو نے سے میں پر تک ہے ہیں تھا تھی تھے ہو ہوں ہوا ہوئی ہوئے ہونے ہونا ہوتا ہوتی ہوتے گا گی گے رہا رہی رہے
        اور یا کہ جو جس جن اس ان یہ وہ ہم آپ تم میں مجھے ہمیں انہیں انھیں اسے جسے اپنے اپنی اپنا ایک بھی ہی تو نہ نہیں لیے لئے
        کر کرنا کرنے کرتا کرتی کرتے کیا کیے کی جا جانا جاتا جاتی جاتے گیا گئی گئے دیا دی دیے دینے لیا لی لیے والے والی والا
        ساتھ بعد بارے طور جب تب اگر مگر لیکن بہت کچھ کوئی کسی سب وہاں یہاں اب پھر
        """);

    private const string BuiltInFolder = "Translator.Translating.Embedded.Lexicon.";

    private static readonly Lazy<WordSenses> BuiltInLists = new(() => Read(BuiltInLines()));

    private readonly Dictionary<ulong, int[]> _exact;
    private readonly Dictionary<ulong, int[]> _stems;

    private WordSenses(Dictionary<ulong, int[]> exact, Dictionary<ulong, int[]> stems) => (_exact, _stems) = (exact, stems);

    /// <summary>No words at all: only names speak for a pair then.</summary>
    public static WordSenses None { get; } = new([], []);

    /// <summary>The word lists of the embedded engine, read once when first asked for; none when the program was built without.</summary>
    public static WordSenses BuiltIn => BuiltInLists.Value;

    /// <summary>How many Urdu words are known.</summary>
    public int Count => _exact.Count;

    /// <summary>Reads word lists: Urdu, a part of speech, English senses with <c>;</c> between them, and what follows, with tabs between.</summary>
    public static WordSenses Read(IEnumerable<string> lines)
    {
        var exact = new Dictionary<ulong, HashSet<int>>();
        var stems = new Dictionary<ulong, HashSet<int>>();
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (line.StartsWith('#') || cells.Length < 3)
                continue;
            // The first word of a phrase carries it: the others are light verbs or parts of a name.
            var word = UrduKey.Of(cells[0]).Split(' ')[0];
            if (word.Length < 2 || Common.Contains(WordKey.Of(word)))
                continue;
            foreach (var english in cells[2].ToLowerInvariant().Split([' ', ';', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (EnglishStem.IsCommon(WordKey.Of(english)))
                    continue;
                Add(exact, WordKey.Of(word), EnglishStem.Of(english));
                Add(stems, WordKey.Of(UrduStem.Of(word)), EnglishStem.Of(english));
            }
        }

        return new WordSenses(Flat(exact), Flat(stems));
    }

    /// <summary>How much of an Urdu text is found in an English one.</summary>
    internal Coverage Measure(TextView urdu, EnglishContent english, StemFrequencies frequencies)
    {
        var (known, matched, evidence) = (0, 0, 0.0);
        var namesHeard = 0;
        for (var i = 0; i < urdu.Words.Length; i++)
        {
            ref readonly var word = ref urdu.Words[i];
            if (word.Kind != WordKind.Arabic || word.FoldedLength < 2 || Common.Contains(word.Key))
                continue;
            var senses = Senses(urdu.Folded(word), word.Key);
            var (found, stranger) = senses is null ? (0.0, 0.0) : Weigh(senses, english, frequencies);
            if (found == 0 && Heard(urdu.UrduSounds[i], english, ref namesHeard))
                found = HeardEvidence;
            // A word that is not known may be a loan or a name: its silence says nothing.
            evidence += found > 0 ? found : stranger;
            known += senses is null ? 0 : 1;
            matched += senses is not null && found > 0 ? 1 : 0;
        }

        evidence += Math.Max(0, english.NameCount - namesHeard) * NameUnheardEvidence;
        return new Coverage(known, matched, evidence);
    }

    // What a known word says for the pair when its English is there, and against it when it is not.
    private static (double Found, double Stranger) Weigh(int[] senses, EnglishContent english, StemFrequencies frequencies)
    {
        var found = 0.0;
        foreach (var stem in senses)
        {
            if (english.Stems.Contains(stem))
                found = Math.Max(found, Math.Log(InTruePair / Math.Min(frequencies.Chance(stem), 0.5)));
        }

        if (found > 0)
            return (Math.Min(found, MostEvidence), 0);
        var chance = 0.0;
        foreach (var stem in senses)
            chance += frequencies.Chance(stem);
        return (0, Math.Log((1 - InTruePair) / (1 - Math.Min(chance, 0.5))));
    }

    /// <summary>The English stems that a folded Urdu word may become; none when it is not known.</summary>
    internal int[] Of(ReadOnlySpan<char> word, ulong key) => Senses(word, key) ?? [];

    private int[]? Senses(ReadOnlySpan<char> word, ulong key) =>
        _exact.TryGetValue(key, out var senses) || _stems.TryGetValue(WordKey.Of(UrduStem.Of(word)), out senses) ? senses : null;

    private static bool Heard(SoundKey key, EnglishContent english, ref int names)
    {
        if (key.Length < 2)
            return false;
        for (var i = 0; i < english.Sounds.Length; i++)
        {
            // A name may be spelt freely, a loan word must fit exactly and have sounds enough.
            if (english.Names[i] ? english.Sounds[i].Matches(key) : key.Length >= 3 && english.Sounds[i].IsSame(key))
            {
                names += english.Names[i] ? 1 : 0;
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> BuiltInLines()
    {
        var assembly = typeof(WordSenses).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(BuiltInFolder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
                yield return line;
        }
    }

    private static void Add(Dictionary<ulong, HashSet<int>> words, ulong word, int stem)
    {
        if (!words.TryGetValue(word, out var stems))
            words[word] = stems = [];
        stems.Add(stem);
    }

    private static Dictionary<ulong, int[]> Flat(Dictionary<ulong, HashSet<int>> words) =>
        words.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());
}
