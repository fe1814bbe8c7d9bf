namespace Translator.Checking.Rules;

/// <summary>The English must speak of what the Urdu speaks of: it may be the translation of another sentence.</summary>
internal sealed class MismatchRule(double threshold) : IPairRule
{
    public string Code => "mismatch";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "The English seems to be the translation of another sentence.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.Coverage.Evidence >= threshold || pair.IsCopy || pair.English.LatinWords == 0)
            return;
        flags.Add(this.OnAll(PairSide.Target, pair.English,
            "Hardly a word or name of the Urdu is found in the English: it may belong to another sentence."));
    }
}
