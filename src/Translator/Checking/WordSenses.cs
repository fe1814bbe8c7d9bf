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
    // Shares measured on translations by people and on the same texts shuffled: a known word finds its English in a
    // true pair about every second time, in a wrong one about every twentieth.
    private const double InTruePair = 0.55;
    private const double InWrongPair = 0.06;
    private const double NameInTruePair = 0.6;
    private const double NameInWrongPair = 0.08;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = """
        کا کی کے کو نے سے میں پر تک ہے ہیں تھا تھی تھے ہو ہوں ہوا ہوئی ہوئے ہونے ہونا ہوتا ہوتی ہوتے گا گی گے رہا رہی رہے
        اور یا کہ جو جس جن اس ان یہ وہ ہم آپ تم میں مجھے ہمیں انہیں انھیں اسے جسے اپنے اپنی اپنا ایک بھی ہی تو نہ نہیں لیے لئے
        کر کرنا کرنے کرتا کرتی کرتے کیا کیے کی جا جانا جاتا جاتی جاتے گیا گئی گئے دیا دی دیے دینے لیا لی لیے والے والی والا
        ساتھ بعد بارے طور جب تب اگر مگر لیکن بہت کچھ کوئی کسی سب وہاں یہاں اب پھر
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

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
    internal Coverage Measure(TextView urdu, TextView english)
    {
        Span<int> stems = stackalloc int[256];
        var stemCount = 0;
        foreach (ref readonly var word in english.Words)
        {
            if (word.Kind == WordKind.Latin && stemCount < stems.Length && !EnglishStem.IsCommon(english.Folded(word)))
                stems[stemCount++] = EnglishStem.Of(english.Folded(word));
        }

        stems = stems[..stemCount];
        var (known, matched) = (0, 0);
        foreach (ref readonly var word in urdu.Words)
        {
            if (word.Kind != WordKind.Arabic || Senses(urdu.Folded(word)) is not { } senses)
                continue;
            known++;
            if (stems.ContainsAny(senses))
                matched++;
        }

        var (names, namesMatched) = MeasureNames(urdu, english);
        return new Coverage(known, matched,
            Evidence(known, matched, InTruePair, InWrongPair) + Evidence(names, namesMatched, NameInTruePair, NameInWrongPair));
    }

    private int[]? Senses(ReadOnlySpan<char> word) =>
        word.Length < 2 || Common.Contains(word) ? null
        : _exact.TryGetValue(word, out var senses) || _stems.TryGetValue(UrduStem.Of(word), out senses) ? senses
        : null;

    private static (int Names, int Matched) MeasureNames(TextView urdu, TextView english)
    {
        Span<SoundKey> keys = stackalloc SoundKey[128];
        var keyCount = -1;
        var (names, matched) = (0, 0);
        for (var i = 1; i < english.Words.Length; i++)
        {
            ref readonly var word = ref english.Words[i];
            if (!NameWords.IsName(english, i))
                continue;
            var key = SoundKey.OfEnglish(english.Folded(word));
            if (key.Length < 2)
                continue;
            if (keyCount < 0)
                keyCount = UrduKeys(urdu, keys);
            names++;
            foreach (var candidate in keys[..keyCount])
            {
                if (!candidate.Matches(key))
                    continue;
                matched++;
                break;
            }
        }

        return (names, matched);
    }

    private static int UrduKeys(TextView urdu, Span<SoundKey> keys)
    {
        var count = 0;
        foreach (ref readonly var word in urdu.Words)
        {
            if (word.Kind != WordKind.Arabic || count == keys.Length)
                continue;
            var key = SoundKey.OfUrdu(urdu.Folded(word));
            if (key.Length >= 2)
                keys[count++] = key;
        }

        return count;
    }

    private static double Evidence(int known, int matched, double inTrue, double inWrong) =>
        (matched * Math.Log(inTrue / inWrong)) + ((known - matched) * Math.Log((1 - inTrue) / (1 - inWrong)));

    private static void Add(Dictionary<string, HashSet<int>> words, string word, int stem)
    {
        if (!words.TryGetValue(word, out var stems))
            words[word] = stems = [];
        stems.Add(stem);
    }

    private static Dictionary<string, int[]> Flat(Dictionary<string, HashSet<int>> words) =>
        words.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
}
