namespace Translator.Checking.Rules;

/// <summary>
/// The English must speak of what the Urdu speaks of. Alone a pair is only called a stranger when nearly everything is
/// against it; when it and a sentence close by fit much better with their English changed over, the two were swapped or
/// shifted, and less is enough.
/// </summary>
internal sealed class MismatchRule(double threshold) : IPairRule
{
    // Measured: two good pairs are never so much better with their English changed over.
    private const double MuchBetter = 4.0;

    // A pair with so much for it, and with most of its known words found, need not be held against its neighbours.
    private const double Plenty = 8.0;
    private const double MostlyFound = 0.6;

    public string Code => "mismatch";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "The English seems to be the translation of another sentence.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || pair.English.LatinWords == 0 || (pair.Evidence >= Plenty && pair.Coverage.Share >= MostlyFound))
            return;
        if (pair.Near.Exists(near => IsBetterWith(near, pair)))
            flags.Add(this.OnAll(PairSide.Target, pair.English, "The English of a sentence close by fits this Urdu better: the two may be swapped or shifted."));
        else if (pair.Evidence < threshold)
            flags.Add(this.OnAll(PairSide.Target, pair.English, "Hardly a word or name of the Urdu is found in the English: it may belong to another sentence."));
    }

    // Both ways: what one Urdu finds by chance in a neighbour's English, the neighbour would have to give up.
    private static bool IsBetterWith(PairView near, PairView pair)
    {
        if (near.IsCopy || near.English.LatinWords == 0)
            return false;
        var gained = pair.EvidenceFor(near) - pair.Evidence;
        return gained > 0 && gained + near.EvidenceFor(pair) - near.Evidence > MuchBetter;
    }
}
