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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = """
        کا کی کے کو نے سے میں پر تک ہے ہیں تھا تھی تھے ہو ہوں ہوا ہوئی ہوئے ہونے ہونا ہوتا ہوتی ہوتے گا گی گے رہا رہی رہے
        اور یا کہ جو جس جن اس ان یہ وہ ہم آپ تم میں مجھے ہمیں انہیں انھیں اسے جسے اپنے اپنی اپنا ایک بھی ہی تو نہ نہیں لیے لئے
        کر کرنا کرنے کرتا کرتی کرتے کیا کیے کی جا جانا جاتا جاتی جاتے گیا گئی گئے دیا دی دیے دینے لیا لی لیے والے والی والا
        ساتھ بعد بارے طور جب تب اگر مگر لیکن بہت کچھ کوئی کسی سب وہاں یہاں اب پھر
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private const string BuiltInFolder = "Translator.Translating.Embedded.Lexicon.";

    private static readonly Lazy<WordSenses> BuiltInLists = new(() => Read(BuiltInLines()));

    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _exact;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _stems;

    private WordSenses(Dictionary<string, int[]> exact, Dictionary<string, int[]> stems)
    {
        _exact = exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        Count = exact.Count;
    }

    /// <summary>No words at all: only names speak for a pair then.</summary>
    public static WordSenses None { get; } = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    /// <summary>The word lists of the embedded engine, read once when first asked for; none when the program was built without.</summary>
    public static WordSenses BuiltIn => BuiltInLists.Value;

    /// <summary>How many Urdu words are known.</summary>
    public int Count { get; }

    /// <summary>Reads word lists: Urdu, a part of speech, English senses with <c>;</c> between them, and what follows, with tabs between.</summary>
    public static WordSenses Read(IEnumerable<string> lines)
    {
        var exact = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var stems = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (line.StartsWith('#') || cells.Length < 3)
                continue;
            // The first word of a phrase carries it: the others are light verbs or parts of a name.
            var word = UrduKey.Of(cells[0]).Split(' ')[0];
            if (word.Length < 2 || Common.Contains(word))
                continue;
            foreach (var english in cells[2].ToLowerInvariant().Split([' ', ';', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (EnglishStem.IsCommon(english))
                    continue;
                Add(exact, word, EnglishStem.Of(english));
                Add(stems, UrduStem.Of(word).ToString(), EnglishStem.Of(english));
            }
        }

        return new WordSenses(Flat(exact), Flat(stems));
    }

    /// <summary>How much of an Urdu text is found in an English one.</summary>
    internal Coverage Measure(TextView urdu, EnglishContent english, StemFrequencies frequencies)
    {
        var (known, matched, evidence) = (0, 0, 0.0);
        var namesHeard = 0;
        foreach (ref readonly var word in urdu.Words)
        {
            if (word.Kind != WordKind.Arabic || word.FoldedLength < 2 || Common.Contains(urdu.Folded(word)))
                continue;
            var folded = urdu.Folded(word);
            var heard = Heard(SoundKey.OfUrdu(folded), english, ref namesHeard);
            if (Senses(folded) is not { } senses)
            {
                // A loan or a name, perhaps: silence says little, a sound that fits says much.
                if (heard)
                    evidence += HeardEvidence;
                continue;
            }

            known++;
            var chance = 0.0;
            var best = 0.0;
            foreach (var stem in senses)
            {
                var stemChance = frequencies.Chance(stem);
                chance += stemChance;
                if (english.Stems.Contains(stem))
                    best = Math.Max(best, Math.Log(InTruePair / Math.Min(stemChance, 0.5)));
            }

            if (best == 0 && heard)
                best = HeardEvidence;
            if (best > 0)
                matched++;
            evidence += best > 0 ? Math.Min(best, MostEvidence) : Math.Log((1 - InTruePair) / (1 - Math.Min(chance, 0.5)));
        }

        var names = english.Names.Count(true);
        evidence += Math.Max(0, names - namesHeard) * NameUnheardEvidence;
        return new Coverage(known, matched, evidence);
    }

    private int[]? Senses(ReadOnlySpan<char> word) =>
        _exact.TryGetValue(word, out var senses) || _stems.TryGetValue(UrduStem.Of(word), out senses) ? senses : null;

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

    private static void Add(Dictionary<string, HashSet<int>> words, string word, int stem)
    {
        if (!words.TryGetValue(word, out var stems))
            words[word] = stems = [];
        stems.Add(stem);
    }

    private static Dictionary<string, int[]> Flat(Dictionary<string, HashSet<int>> words) =>
        words.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
}
