namespace Translator.Checking.Rules;

/// <summary>There must be English.</summary>
internal sealed class EmptyRule : IPairRule
{
    public string Code => "empty";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "There is no English.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (string.IsNullOrWhiteSpace(pair.English.Text))
            flags.Add(this.OnAll(PairSide.Target, pair.English, "There is no English for this sentence."));
    }
}
