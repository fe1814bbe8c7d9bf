using System.Globalization;

namespace Translator.Translating.Embedded;

/// <summary>
/// How near a reference a draft is likely to come: the chrF that drafts like it reached, from 0 to 1. The weights and the
/// steps of its calibration are fitted to development sets by the benchmarks' <c>embedded-confidence</c>,
/// which writes them to Grammar/confidence.tsv and says there how well they do on sets left out of the fit.
/// </summary>
internal sealed class Confidence
{
    private readonly double _base;
    private readonly double[] _weights = new double[Evidence.Names.Length];

    // What the weighted sum promises and what such drafts reached, both rising.
    private readonly List<(double Sum, double Reached)> _steps = [];

    private Confidence(string rows)
    {
        foreach (var row in rows.Split('\n').Where(r => r.Length > 0 && r[0] != '#').Select(r => r.TrimEnd('\r').Split('\t')))
        {
            var value = double.Parse(row[^1], CultureInfo.InvariantCulture);
            if (row[0] == "base")
                _base = value;
            else if (row[0] == "step")
                _steps.Add((double.Parse(row[1], CultureInfo.InvariantCulture), value));
            else
                _weights[Array.IndexOf(Evidence.Names, row[0]) is >= 0 and var at ? at : throw new FormatException($"confidence.tsv weighs '{row[0]}', which no draft has: fit it again.")] = value;
        }
    }

    /// <summary>The weights inside this executable.</summary>
    public static Confidence Load() => new(Lexicon.Grammar("confidence.tsv"));

    /// <summary>Expected chrF, 0 to 1.</summary>
    /// <param name="evidence">The draft's figures.</param>
    public double Of(double[] evidence)
    {
        var sum = _base;
        for (var i = 0; i < evidence.Length; i++)
            sum += _weights[i] * evidence[i];
        return Math.Clamp(Calibrated(sum, _steps), 0, 1);
    }

    /// <summary>What a weighted sum stands for: straight lines between the steps, as it is above and below them.</summary>
    internal static double Calibrated(double sum, List<(double Sum, double Reached)> steps)
    {
        if (steps.Count == 0)
            return sum;
        var above = steps.FindIndex(s => s.Sum >= sum);
        if (above <= 0)
            return sum + (above == 0 ? steps[0].Reached - steps[0].Sum : steps[^1].Reached - steps[^1].Sum);
        var (low, high) = (steps[above - 1], steps[above]);
        return low.Reached + ((high.Reached - low.Reached) * (sum - low.Sum) / (high.Sum - low.Sum));
    }
}
