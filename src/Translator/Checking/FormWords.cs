using System.Collections.Frozen;

namespace Translator.Checking;

/// <summary>
/// Small words that mean the same kind of thing on both sides: persons, questions, joints, tenses. None says what a
/// sentence is about, but together they tell a short sentence from its neighbour, where content words are few.
/// </summary>
internal static class FormWords
{
    /// <summary>The bit of words that deny. They weigh elsewhere, since a lost "not" is a fault of its own.</summary>
    public const uint Denies = 1u << 31;

    // What it says, as a logarithm of odds, that both texts have the kind, the Urdu alone, the English alone: measured on
    // translations by people and the same texts shuffled, and made smaller, since the kinds hang together.
    private static readonly (string English, string Urdu, double Both, double UrduOnly, double EnglishOnly)[] Kinds =
    [
        ("i i'd i'll i'm i've me mine my myself", "مجھ مجھے میرا میری میرے میں ہوں", 0.6, -0.1, -0.9),
        ("you you'd you'll you're you've your yours yourself", "آپ تجھے تم تمھارا تمھاری تمھارے تمھیں تمہارا تمہاری تمہارے تمہیں تو تیرا تیری تیرے ہو", 1.0, -0.4, -0.9),
        ("let's our ours ourselves us we we'll we're we've", "ہم ہمارا ہماری ہمارے ہمیں ہیں", 0.8, -0.1, -0.9),
        ("he he'd he'll he's her hers herself him himself his she she'd she'll she's", "اس اسکا اسکی اسکے اسے انہوں وہ", 0.5, -0.1, -0.6),
        ("their theirs them these they they're those", "ان انھوں انھیں انہوں انہیں وہ یہ", 0.6, -0.1, -0.6),
        ("it it's its this", "اس اسے یہ", 0.7, -0.4, -0.6),
        ("why", "کیوں", 1.5, -0.5, -0.5),
        ("where", "جہاں کدھر کہاں", 1.5, -0.6, -0.8),
        ("who whom whose", "جس جن جو کس کسی کون", 0.7, -0.1, -0.6),
        ("when", "جب کب", 1.5, -0.6, -0.5),
        ("how", "کتنا کتنی کتنے کس کیسا کیسی کیسے", 1.5, -0.5, -0.7),
        ("what what's which", "جو کس کون کونسا کونسی کیا", 0.7, -0.1, -0.4),
        ("and", "اور", 0.5, -0.9, -0.9),
        ("or", "یا", 1.4, -0.9, -0.9),
        ("if", "اگر", 1.5, -0.9, -0.9),
        ("but however", "تاہم لیکن مگر پر", 0.7, -0.1, -0.9),
        ("because", "کیونکہ", 1.5, -0.6, -0.3),
        ("so too very", "اتنا اتنی بہت زیادہ کافی", 0.7, -0.1, -0.3),
        ("more most", "زیادہ سب مزید", 1.1, -0.2, -0.5),
        ("all every everybody everyone everything", "تمام سارا ساری سارے سب ہر", 1.4, -0.4, -0.6),
        ("he'll i'll shall she'll they'll we'll will you'll", "گا گی گے", 1.5, -0.6, -0.9),
        ("did had was were", "تھا تھی تھے", 0.7, -0.6, -0.4),
        ("can can't could", "سکتا سکتی سکتے سکوں سکیں سکے", 1.5, -0.6, -0.7),
        ("want wanted wants", "چاہئے چاہتا چاہتی چاہتے چاہیے", 1.5, -0.4, -0.7),
        ("here", "ادھر یہاں", 1.5, -0.5, -0.9),
        ("there", "ادھر وہاں", 1.2, -0.3, 0.0),
        ("after", "بعد", 1.5, -0.4, -0.9),
        ("with", "ساتھ", 1.2, -0.7, -0.2),
    ];

    private static readonly FrozenDictionary<ulong, uint> EnglishKinds = Masks(kind => kind.English);
    private static readonly FrozenDictionary<ulong, uint> UrduKinds = Masks(kind => kind.Urdu);

    /// <summary>A bit for each kind that an English word, given by its key, is of.</summary>
    public static uint OfEnglish(ulong key) => EnglishKinds.GetValueOrDefault(key);

    /// <summary>A bit for each kind that an Urdu word, given by its key, is of.</summary>
    public static uint OfUrdu(ulong key) => UrduKinds.GetValueOrDefault(key);

    /// <summary>The evidence for two texts with words of these kinds; 0 when neither has any.</summary>
    public static double Between(uint urdu, uint english)
    {
        var evidence = 0.0;
        for (var left = (urdu | english) & ~Denies; left != 0; left &= left - 1)
        {
            var kind = System.Numerics.BitOperations.TrailingZeroCount(left);
            var bit = 1u << kind;
            evidence += (urdu & bit) == 0 ? Kinds[kind].EnglishOnly : (english & bit) == 0 ? Kinds[kind].UrduOnly : Kinds[kind].Both;
        }

        return evidence;
    }

    private static FrozenDictionary<ulong, uint> Masks(Func<(string English, string Urdu, double, double, double), string> side)
    {
        var masks = new Dictionary<ulong, uint>();
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            foreach (var word in side(Kinds[kind]).Split(' '))
            {
                var key = WordKey.Of(Segmenting.UrduKey.Of(word));
                masks[key] = masks.GetValueOrDefault(key) | (1u << kind);
            }
        }

        return masks.ToFrozenDictionary();
    }
}
