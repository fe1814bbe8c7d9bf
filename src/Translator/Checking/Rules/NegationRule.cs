using System.Collections.Frozen;

namespace Translator.Checking.Rules;

/// <summary>What the Urdu denies or forbids the English must not say.</summary>
internal sealed class NegationRule : IPairRule
{
    private static readonly FrozenSet<ulong> UrduNegations =
        WordKey.SetOf("نہیں نہ مت بغیر نھیں نہی");

    // English has many ways to deny; any of them answers the Urdu's. Words that stand beside a denial as often as for one
    // (but, only, any, out, whether) are left out: with them in, a lost "not" would stay unseen.
    private static readonly FrozenSet<ulong> EnglishNegations = WordKey.SetOf("""
        not no never without nor none nothing nobody nowhere neither cannot non nope
        cant dont wont didnt doesnt isnt wasnt shouldnt couldnt wouldnt arent aint havent hasnt hadnt
        hardly barely scarcely rarely seldom few little unless until except exception excepting beyond against rather instead
        lack lacks lacked lacking fail fails failed failing failure refuse refuses refused refusing deny denies denied denying
        avoid avoids avoided avoiding prevent prevents prevented preventing absence absent miss missed exclude excludes excluded
        reject rejects rejected rejecting prohibit prohibits prohibited forbid forbids forbidden dislike dislikes disliked negative
        """);

    // How words begin that deny: unable, impossible, disagree, asymptomatic.
    private static readonly string[] Denying =
    [
        "un", "nonex", "nons", "asympt", "dislik", "disobe", "disagr", "disallow", "disapprov", "disbelie", "disconnect", "disregard",
        "inadequ", "inabil", "inact", "inaccur", "inaccess", "ineff", "inelig", "infrequ", "incomp", "incorrect", "incapab", "insuffic",
        "invalid", "invisib", "impossib", "improb", "impract", "illegal", "illegitim", "irregular", "irrelevan", "irrespons",
    ];

    private static readonly string[] NotDenying = ["under", "uni", "unfortunat", "unlike", "unesco"];

    public string Code => "negation";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "The Urdu denies something, the English does not.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || pair.English.LatinWords == 0)
            return;
        var at = Negation(pair.Urdu);
        if (at < 0 || Denies(pair.English))
            return;
        ref readonly var word = ref pair.Urdu.Words[at];
        flags.Add(this.On(PairSide.Source, word, $"The Urdu says “{pair.Urdu.Exact(word)}”; nothing in the English denies it."));
    }

    private static int Negation(TextView urdu)
    {
        for (var i = 0; i < urdu.Words.Length; i++)
        {
            ref readonly var word = ref urdu.Words[i];
            if (word.Kind == WordKind.Arabic && UrduNegations.Contains(word.Key) && !IsIdiom(urdu, i))
                return i;
        }

        return -1;
    }

    // "some or other", "not only", "why not", "or not?", "who knows", "yes or no", "Sikhism": the word denies nothing that English would.
    private static bool IsIdiom(TextView urdu, int index)
    {
        if (urdu.Is(index, "نہ"))
        {
            if (index > 0 && index + 1 < urdu.Words.Length && SameStem(urdu, index - 1, index + 1))
                return true;
            return urdu.Is(index + 1, "صرف") || urdu.Is(index - 1, "کیوں") || urdu.Is(index + 1, "ہی") || urdu.Is(index + 1, "جانے") || urdu.Is(index - 1, "تک");
        }

        if (urdu.Is(index, "مت"))
            return urdu.Is(index - 1, "سکھ") || urdu.Is(index - 1, "ہندو") || urdu.Is(index - 1, "بدھ") || urdu.Is(index - 1, "جین");
        return urdu.Is(index, "نہیں")
            && (urdu.Is(index - 1, "یا") || urdu.Is(index - 1, "ہاں") || urdu.Is(index - 1, "پتہ") || urdu.Is(index - 1, "پتا")
                || urdu.Is(index - 1, "کیوں") || urdu.Is(index + 1, "صرف") || urdu.Is(index + 1, "تو"));
    }

    private static bool SameStem(TextView urdu, int one, int other)
    {
        var before = urdu.Folded(urdu.Words[one]);
        var after = urdu.Folded(urdu.Words[other]);
        return before.SequenceEqual(after) || (before.Length > 1 && after.Length > 1 && before[..2].SequenceEqual(after[..2]));
    }

    private static bool Denies(TextView english)
    {
        foreach (ref readonly var word in english.Words)
        {
            if (word.Kind == WordKind.Latin && (EnglishNegations.Contains(word.Key) || Denies(english.Folded(word))))
                return true;
        }

        return false;
    }

    private static bool Denies(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("n't") || (word.EndsWith("less") && word.Length > 5))
            return true;
        return word.Length > 5 && StartsWithAny(word, Denying) && !(StartsWithAny(word, NotDenying) && !word.StartsWith("unlikely"));
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
}
