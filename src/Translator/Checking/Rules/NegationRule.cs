using System.Collections.Frozen;

namespace Translator.Checking.Rules;

/// <summary>What the Urdu denies or forbids the English must not say.</summary>
internal sealed class NegationRule : IPairRule
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UrduNegations =
        Words("نہیں نہ مت بغیر نھیں نہی");

    // English has many ways to deny; any of them answers the Urdu's.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishNegations = Words("""
        not no never without nor none nothing nobody nowhere neither cannot non un hardly barely scarcely rarely seldom few little only
        unless until lack lacks lacked lacking fail fails failed failing failure refuse refuses refused refusing deny denies denied
        avoid avoids avoided avoiding prevent prevents prevented preventing stop stops stopped stopping except exception but too
        absence absent miss missing missed instead rather far least otherwise against away free zero before lest exclude excluded
        reject rejected rejecting prohibit prohibited ban banned forbid forbidden quit cease ceased ignore ignored forget forgot
        dislike hate beyond regardless doubt doubtful nay nope cant dont wont didnt doesnt isnt wasnt shouldnt couldnt wouldnt arent aint havent hasnt
        false wrong any anything anyone minus off out alone negative exempt poorly minimal less whatever matter whether
        """);

    // Beginnings and endings that deny: unable, impossible, disagree, nonsense, useless.
    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "mis"];

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
            if (word.Kind == WordKind.Arabic && UrduNegations.Contains(urdu.Folded(word)) && !IsIdiom(urdu, i))
                return i;
        }

        return -1;
    }

    // "some or other", "not only", "why not", "or not?": here the word denies nothing that English would.
    private static bool IsIdiom(TextView urdu, int index)
    {
        if (urdu.Is(index, "نہ"))
        {
            if (index > 0 && index + 1 < urdu.Words.Length && SameStem(urdu, index - 1, index + 1))
                return true;
            return urdu.Is(index + 1, "صرف") || urdu.Is(index - 1, "کیوں") || urdu.Is(index + 1, "ہی") || urdu.Is(index + 1, "جانے") || urdu.Is(index - 1, "تک");
        }

        return urdu.Is(index, "نہیں")
            && (urdu.Is(index - 1, "یا") || urdu.Is(index - 1, "کیوں") || urdu.Is(index + 1, "صرف") || urdu.Is(index + 1, "تو"));
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
            if (word.Kind == WordKind.Latin && Denies(english.Folded(word)))
                return true;
        }

        return false;
    }

    private static bool Denies(ReadOnlySpan<char> word)
    {
        if (EnglishNegations.Contains(word) || word.EndsWith("n't") || (word.EndsWith("less") && word.Length > 5))
            return true;
        if (word.Length < 6)
            return false;
        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix))
                return prefix is not ("in" or "im" or "un") || !FalsePrefix(word);
        }

        return false;
    }

    // Words that only look denied.
    private static bool FalsePrefix(ReadOnlySpan<char> word) =>
        word.StartsWith("inter") || word.StartsWith("inv") || word.StartsWith("inf") && !word.StartsWith("inform") || word.StartsWith("inform")
        || word.StartsWith("inc") && !word.StartsWith("incor") && !word.StartsWith("incap") && !word.StartsWith("incom")
        || word.StartsWith("ind") && !word.StartsWith("indef") || word.StartsWith("ins") && !word.StartsWith("insuf")
        || word.StartsWith("int") || word.StartsWith("inn") || word.StartsWith("inj") || word.StartsWith("inh")
        || word.StartsWith("imp") && !word.StartsWith("impos") && !word.StartsWith("imper") || word.StartsWith("imm")
        || word.StartsWith("imag") || word.StartsWith("uni") || word.StartsWith("under");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
