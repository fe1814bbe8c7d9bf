using System.Collections.Frozen;

namespace Translator.Checking.Rules;

/// <summary>What the Urdu denies or forbids the English must not say.</summary>
internal sealed class NegationRule : IPairRule
{
    // How many words may stand between کہیں and its نہ.
    private const int LestReach = 8;

    private static readonly FrozenSet<ulong> Do = WordKey.SetOf("do does did");

    // What follows "do" in a question or where it is the verb itself, and what stands before it there.
    private static readonly FrozenSet<ulong> AfterOtherDo = WordKey.SetOf("""
        i you he she it we they this that these those there the a an my your his her its our their so to in on at by as for with from of and or but if
        some any anything something everything nothing all both each every one what who which it's well better much more most less best very too
        business work research things homework good harm
        """);

    private static readonly FrozenSet<ulong> BeforeOtherDo = WordKey.SetOf("""
        to can could will would shall should may might must not please what why how when where who which whom let's or than as n't
        """);

    private static readonly FrozenSet<ulong> UrduInsisting = WordKey.SetOf("ضرور واقعی یقینا لازمی واقعتا");

    public string Code => "negation";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "The Urdu denies something, the English does not.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || pair.English.LatinWords == 0)
            return;
        var (at, count, conditional) = Denied(pair);
        if (count == 0)
            return;
        var answers = Negations.CountEnglish(pair.English);
        if (answers >= count)
            return;
        var isAnswered = answers > 0 || DenyingWords.Answer(pair.Urdu, pair.English, conditional == count);
        if (isAnswered && (!HasEmphasis(pair.English) || Insists(pair.Urdu)))
            return;
        ref readonly var word = ref pair.Urdu.Words[at];
        flags.Add(this.On(PairSide.Source, word, $"The Urdu says “{pair.Urdu.Exact(word)}”; nothing in the English denies it."));
    }

    // The first word of the Urdu that English must answer, how many there are, and how many of them follow "as long as".
    private static (int First, int Count, int Conditional) Denied(PairView pair)
    {
        var urdu = pair.Urdu;
        var (first, count, conditional) = (-1, 0, 0);
        var inClause = false;
        for (var i = 0; i < urdu.Words.Length; i++)
        {
            ref readonly var word = ref urdu.Words[i];
            inClause |= urdu.Is(i, "تک") && urdu.Is(i - 1, "جب");
            if (!Negations.IsUrdu(word) || IsIdiom(pair, i))
                continue;
            first = first < 0 ? i : first;
            count++;
            conditional += inClause ? 1 : 0;
            inClause = false;
        }

        return (first, count, conditional);
    }

    // "some or other", "not only", "why not", "or not?", "who knows", "yes or no", "Sikhism": the word denies nothing that
    // English would. But where the English begins as one of them does, it must go on so: "only … but" lacks its "not".
    private static bool IsIdiom(PairView pair, int index)
    {
        var urdu = pair.Urdu;
        if (urdu.Is(index - 1, "کیوں"))
            return !Has(pair.English, "why");
        if (urdu.Is(index + 1, "صرف"))
            return !(Has(pair.English, "only") && Has(pair.English, "but"));
        if (urdu.Is(index, "نہ"))
        {
            if (index > 0 && index + 1 < urdu.Words.Length && SameStem(urdu, index - 1, index + 1))
                return true;
            return urdu.Is(index + 1, "جانے") || FollowsLest(urdu, index);
        }

        if (urdu.Is(index, "مت"))
            return urdu.Is(index - 1, "سکھ") || urdu.Is(index - 1, "ہندو") || urdu.Is(index - 1, "بدھ") || urdu.Is(index - 1, "جین");
        if (!urdu.Is(index, "نہیں"))
            return false;
        if (urdu.Is(index + 1, "تو"))
            return Has(pair.English, "otherwise") || Has(pair.English, "or") || Has(pair.English, "else");
        if (urdu.Is(index - 1, "تو") && (Has(pair.English, "whether") || Has(pair.English, "if")))
            return true;
        if (urdu.Is(index - 1, "یا"))
            return !WhetherOr(pair.English);
        return urdu.Is(index - 1, "ہاں") || urdu.Is(index - 1, "کہ") || urdu.Is(index - 1, "پتہ") || urdu.Is(index - 1, "پتا");
    }

    // کہیں … نہ: lest it should, for fear that it may. What is feared comes before anything else begins.
    private static bool FollowsLest(TextView urdu, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - LestReach; i--)
        {
            if (urdu.Is(i, "کہیں"))
                return true;
        }

        return false;
    }

    private static bool SameStem(TextView urdu, int one, int other)
    {
        var before = urdu.Folded(urdu.Words[one]);
        var after = urdu.Folded(urdu.Words[other]);
        return before.SequenceEqual(after) || (before.Length > 1 && after.Length > 1 && before[..2].SequenceEqual(after[..2]));
    }

    // English says "do" before a verb to deny, to ask or to insist. Where the Urdu denies, insisting is a lost "not".
    private static bool HasEmphasis(TextView english)
    {
        var words = english.Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            ref readonly var next = ref words[i + 1];
            if (Do.Contains(words[i].Key) && next.Kind == WordKind.Latin && !next.Capital && next.Start == words[i].End + 1
                && !Negations.IsEnglish(english, next) && !AfterOtherDo.Contains(next.Key) && !BeforeOtherDo.Contains(words[i - 1].Key))
                return true;
        }

        return false;
    }

    private static bool Insists(TextView urdu)
    {
        foreach (ref readonly var word in urdu.Words)
        {
            if (UrduInsisting.Contains(word.Key))
                return true;
        }

        return false;
    }

    private static bool WhetherOr(TextView english)
    {
        for (var i = 0; i + 2 < english.Words.Length; i++)
        {
            if (english.Is(i, "whether") && english.Is(i + 1, "or") && !english.Is(i + 2, "not"))
                return true;
        }

        return false;
    }

    private static bool Has(TextView english, ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < english.Words.Length; i++)
        {
            if (english.Is(i, folded))
                return true;
        }

        return false;
    }
}
