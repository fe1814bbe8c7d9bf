namespace Translator.Checking.Rules;

/// <summary>The two texts must be of like length; short ones may differ more.</summary>
internal sealed class LengthRule(double tolerance) : IPairRule
{
    // English needs about as many letters as Urdu; the spread narrows with length. Both measured on translations by people.
    private const double MeanLogRatio = 0.03;
    private const double BaseSpread = 0.16;
    private const double ShortSpread = 1.1;

    public string Code => "length";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "One text is much longer than the other.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || string.IsNullOrWhiteSpace(pair.English.Text))
            return;
        var (urdu, english) = (pair.Urdu.Text.Length, pair.English.Text.Length);
        var deviation = Deviation(urdu, english);
        if (Math.Abs(deviation) <= tolerance)
            return;
        flags.Add(this.OnAll(PairSide.Target, pair.English, deviation < 0
            ? $"The English is very short for this Urdu: {Counted.Of(english, "character")} against {urdu}. Something may be missing."
            : $"The English is very long for this Urdu: {Counted.Of(english, "character")} against {urdu}. Something may have been added."));
    }

    /// <summary>By how many standard deviations the English is longer than usual; below 0 when it is shorter.</summary>
    internal static double Deviation(int urdu, int english) =>
        (Math.Log((english + 1.0) / (urdu + 1.0)) - MeanLogRatio) / (BaseSpread + (ShortSpread / Math.Sqrt(urdu + 1.0)));
}
