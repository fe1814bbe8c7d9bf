namespace Translator.Checking.Rules;

/// <summary>
/// The English must speak of what the Urdu speaks of. Alone a pair is only called a stranger when nearly everything is
/// against it; when a sentence close by fits much better, the two were shifted or swapped, and less is enough.
/// </summary>
internal sealed class MismatchRule(double threshold) : IPairRule
{
    // Measured: a good pair seldom has less than the first, and its neighbours never fit it so much better.
    private const double Doubtful = 10.0;
    private const double MuchBetter = 4.0;

    // A pair whose known words are found for the most part is no stranger, however common the words are.
    private const double MostlyFound = 0.75;

    public string Code => "mismatch";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "The English seems to be the translation of another sentence.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.Coverage.Evidence >= Doubtful || pair.Coverage.Share >= MostlyFound || pair.IsCopy || pair.English.LatinWords == 0)
            return;
        var evidence = pair.Coverage.Evidence + Agreement.Between(pair, pair);
        if (pair.BestNeighbour() > evidence + MuchBetter)
            flags.Add(this.OnAll(PairSide.Target, pair.English, "The English of a sentence close by fits this Urdu better: the two may be swapped or shifted."));
        else if (evidence < threshold)
            flags.Add(this.OnAll(PairSide.Target, pair.English, "Hardly a word or name of the Urdu is found in the English: it may belong to another sentence."));
    }
}
