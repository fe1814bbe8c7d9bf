using System.Collections.Frozen;
using Translator.Segmenting;

namespace Translator.Checking;

/// <summary>
/// What Urdu words may become in English, for measuring how far two texts say the same. It needs no grammar: a rough
/// stem on each side is enough to tell a translation from a stranger.
/// </summary>
public sealed class WordSenses
{
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

    /// <summary>The English stems that a folded Urdu word may become; none when it is not known.</summary>
    internal int[] Of(ReadOnlySpan<char> word, ulong key) => Senses(word, key) ?? [];

    private int[]? Senses(ReadOnlySpan<char> word, ulong key) =>
        _exact.TryGetValue(key, out var senses) || _stems.TryGetValue(WordKey.Of(UrduStem.Of(word)), out senses) ? senses : null;

    /// <summary>True for an Urdu word, given by its key, that stands in almost every sentence and so speaks for none.</summary>
    internal static bool IsCommon(ulong key) => Common.Contains(key);

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
