using System.Collections.Frozen;

namespace Translator.Checking.Rules;

/// <summary>
/// English words that deny by what they mean: refuse, lack, unknown. One of them answers an Urdu "not" only when no
/// word of the Urdu is there that it already translates: beside انکار, "refused" is no answer to نہیں.
/// </summary>
internal static class DenyingWords
{
    private const int None = -1;
    private const int Prefixed = 0;
    private const int Until = 1;

    private static readonly (string English, string Urdu)[] Groups =
    [
        // Words with a denying beginning or end are found by it, on both sides.
        ("", "عدم بے غیر"),
        ("until", "تک"),
        ("unless", ""),
        ("refuse refuses refused refusing deny denies denied denying reject rejects rejected rejecting", "انکار مسترد رد منع"),
        ("avoid avoids avoided avoiding prevent prevents prevented preventing", "گریز پرہیز اجتناب بچ بچنے بچانے بچاؤ بچاو بچا بچائیں بچیں روک روکنے روکا روکتا روکتی"),
        ("lack lacks lacked lacking absence absent", "کمی فقدان قلت عدم غیرحاضر غیرموجودگی"),
        ("fail fails failed failing failure", "ناکام ناکامی فیل قاصر"),
        ("against", "خلاف مخالفت مقابلے مقابلہ"),
        ("except exception excepting exclude excludes excluded", "علاوہ سوائے سوا ماسوا خارج"),
        ("rather instead", "بجائے بلکہ"),
        ("hardly barely scarcely rarely seldom few little", "کم مشکل بمشکل شاذ چند تھوڑا تھوڑی تھوڑے کبھار"),
        ("miss missed missing", "محروم محرومی لاپتہ غائب مس گمشدہ"),
        ("prohibit prohibited forbid forbids forbidden illegal", "ممنوع منع پابندی ناجائز"),
        ("negative", "منفی"),
        ("dislike dislikes disliked", "ناپسند نفرت"),
        ("beyond", "باہر پار آگے پرے"),
    ];

    private static readonly FrozenDictionary<ulong, int> English = Keys(group => group.English);
    private static readonly FrozenDictionary<ulong, int> Urdu = Keys(group => group.Urdu);

    // How English words begin that deny: unable, impossible, disagree, asymptomatic.
    private static readonly string[] Beginnings =
    [
        "un", "nonex", "nons", "asympt", "dislik", "disobe", "disagr", "disallow", "disapprov", "disbelie", "disconnect", "disregard",
        "inadequ", "inabil", "inact", "inaccur", "inaccess", "ineff", "inelig", "infrequ", "incomp", "incorrect", "incapab", "insuffic",
        "invalid", "invisib", "impossib", "improb", "impract", "illegal", "illegitim", "irregular", "irrelevan", "irrespons",
    ];

    private static readonly string[] NotDenying = ["under", "uni", "unfortunat", "unlike", "unesco"];

    /// <summary>True when a word of the English denies and none of the Urdu is there for it.</summary>
    /// <param name="urdu">The Urdu.</param>
    /// <param name="english">The English.</param>
    /// <param name="only">True when all that the Urdu denies stands in a clause of "as long as": "until" answers that, but nothing else.</param>
    public static bool Answer(TextView urdu, TextView english, bool only)
    {
        Span<int> left = stackalloc int[Groups.Length];
        Count(urdu, left);
        if (only)
            left[Until] = 0;
        for (var i = 0; i < english.Words.Length; i++)
        {
            ref readonly var word = ref english.Words[i];
            if (word.Kind == WordKind.Latin && Group(english.Folded(word), word.Key) is >= 0 and var group && --left[group] < 0)
                return true;
            // What is yet to come is not there.
            if (english.Is(i, "yet") && english.Is(i + 1, "to"))
                return true;
        }

        return false;
    }

    private static int Group(ReadOnlySpan<char> word, ulong key)
    {
        if (English.TryGetValue(key, out var group))
            return group;
        var isPrefixed = (word.Length > 5 && word.EndsWith("less"))
            || (word.Length > 5 && StartsWithAny(word, Beginnings) && !(StartsWithAny(word, NotDenying) && !word.StartsWith("unlikely")));
        return isPrefixed ? Prefixed : None;
    }

    // How many words of each group the Urdu has.
    private static void Count(TextView urdu, Span<int> words)
    {
        foreach (ref readonly var word in urdu.Words)
        {
            if (word.Kind != WordKind.Arabic)
                continue;
            var folded = urdu.Folded(word);
            if (Urdu.TryGetValue(word.Key, out var group))
                words[group]++;
            else if (folded.Length > 4 && (folded.StartsWith("نا") || folded.StartsWith("غیر") || folded.StartsWith("بے") || folded.StartsWith("لا")))
                words[Prefixed]++;
        }
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning))
                return true;
        }

        return false;
    }

    private static FrozenDictionary<ulong, int> Keys(Func<(string English, string Urdu), string> side) =>
        Groups.SelectMany((group, i) => side(group).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Key: WordKey.Of(Segmenting.UrduKey.Of(word)), i)))
            .DistinctBy(entry => entry.Key).ToFrozenDictionary(entry => entry.Key, entry => entry.i);
}
