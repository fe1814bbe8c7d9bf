using System.Globalization;
using System.Text;
using Translator.Translating.Embedded;

namespace Translator.Benchmarks.Embedded;

/// <summary>
/// Fits the embedded engine's confidence to the chrF of its drafts: for every set of a folder, drafts of NAME.ur are
/// scored against NAME.en; each set is also judged by a fit to the others. Only weights leave this program, no text.
/// </summary>
internal static class ConfidenceFit
{
    private const double Penalty = 0.01;
    private const int Steps = 12;

    /// <summary>Reports the fit and, where a file is named, writes the weights to it.</summary>
    /// <param name="folder">Folder of the sets.</param>
    /// <param name="output">The engine's Grammar/confidence.tsv, or null.</param>
    public static void Run(string folder, string? output)
    {
        var engine = new EmbeddedEngine();
        var sets = Directory.GetFiles(folder, "*.ur").Order(StringComparer.Ordinal).Select(f => Read(engine, f)).ToList();
        var report = new StringBuilder();
        report.AppendLine("The embedded engine's confidence, fitted by the benchmarks' embedded-confidence (ridge regression, then isotonic steps) to the chrF of single drafts.");
        report.AppendLine("set: drafts; Pearson and Spearman of confidence with chrF where the set was left out of the fit; the same for the fit to all; share under the threshold and its mean chrF");
        var (all, steps) = Fit([.. sets.SelectMany(s => s.Cases)]);
        foreach (var (name, cases) in sets)
        {
            var (fit, calibration) = Fit([.. sets.Where(s => s.Name != name).SelectMany(s => s.Cases)]);
            var reached = cases.ConvertAll(c => c.Reached);
            var left = cases.ConvertAll(c => Apply(fit, calibration, c.Evidence));
            var own = cases.ConvertAll(c => Apply(all, steps, c.Evidence));
            var under = cases.Where((_, i) => own[i] < EmbeddedEngine.LeastConfidence).ToList();
            report.AppendLine(CultureInfo.InvariantCulture, $"{name}: {cases.Count}; {Correlation.Pearson(left, reached):0.000} {Correlation.Spearman(left, reached):0.000}; {Correlation.Pearson(own, reached):0.000} {Correlation.Spearman(own, reached):0.000}; {(double)under.Count / cases.Count:0.0%} {under.Select(c => c.Reached).DefaultIfEmpty(0).Average():0.000} (all {reached.Average():0.000})");
        }

        var everyone = sets.SelectMany(s => s.Cases).Select(c => (Said: Apply(all, steps, c.Evidence), c.Reached)).OrderBy(c => c.Said).ToList();
        report.AppendLine(CultureInfo.InvariantCulture, $"all: {everyone.Count}; {Correlation.Pearson([.. everyone.Select(c => c.Said)], [.. everyone.Select(c => c.Reached)]):0.000} {Correlation.Spearman([.. everyone.Select(c => c.Said)], [.. everyone.Select(c => c.Reached)]):0.000}");
        report.AppendLine("tenths, confidence and chrF: " + string.Join("; ", everyone.Chunk((everyone.Count + 9) / 10).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Average(c => c.Said):0.00} {t.Average(c => c.Reached):0.00}"))));
        Console.Write(report);
        if (output is not null)
            File.WriteAllText(output, Rows(report, all, steps));
    }

    private static (string Name, List<(double[] Evidence, double Reached)> Cases) Read(EmbeddedEngine engine, string file)
    {
        var references = File.ReadAllLines(Path.ChangeExtension(file, ".en"));
        var cases = File.ReadAllLines(file).Zip(references, (ur, en) => (Draft: engine.Make(ur), en)).Where(c => c.Draft.Text.Length > 0).Select(c => (c.Draft.Evidence, ChrF.Of(c.Draft.Text, c.en))).ToList();
        return (Path.GetFileNameWithoutExtension(file), cases);
    }

    private static ((double Base, double[] Weights) Fit, List<(double Sum, double Reached)> Steps) Fit(List<(double[] Evidence, double Reached)> cases)
    {
        var fit = Ridge.Fit(cases.ConvertAll(c => c.Evidence), cases.ConvertAll(c => c.Reached), Penalty);
        var sums = cases.Select(c => (Sum: Sum(fit, c.Evidence), c.Reached)).OrderBy(c => c.Sum).Chunk((cases.Count + Steps - 1) / Steps);
        var steps = sums.Select(c => (Sum: c.Average(x => x.Sum), Reached: c.Average(x => x.Reached), Count: 1)).ToList();
        // Isotonic: what falls is joined with what stands before it.
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i].Reached > steps[i - 1].Reached)
                continue;
            var (a, b) = (steps[i - 1], steps[i]);
            steps[i - 1] = (((a.Sum * a.Count) + (b.Sum * b.Count)) / (a.Count + b.Count), ((a.Reached * a.Count) + (b.Reached * b.Count)) / (a.Count + b.Count), a.Count + b.Count);
            steps.RemoveAt(i);
            i = Math.Max(0, i - 2);
        }

        return (fit, steps.ConvertAll(s => (s.Sum, s.Reached)));
    }

    private static double Sum((double Base, double[] Weights) fit, double[] evidence) => fit.Base + fit.Weights.Zip(evidence, (w, e) => w * e).Sum();

    private static double Apply((double Base, double[] Weights) fit, List<(double Sum, double Reached)> steps, double[] evidence) => Confidence.Calibrated(Sum(fit, evidence), steps);

    private static string Rows(StringBuilder report, (double Base, double[] Weights) fit, List<(double Sum, double Reached)> steps)
    {
        var rows = new StringBuilder();
        foreach (var line in report.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            rows.Append("# ").Append(line.TrimEnd('\r')).Append('\n');
        rows.Append(CultureInfo.InvariantCulture, $"base\t{fit.Base:0.00000}\n");
        for (var i = 0; i < Evidence.Names.Length; i++)
            rows.Append(CultureInfo.InvariantCulture, $"{Evidence.Names[i]}\t{fit.Weights[i]:0.00000}\n");
        foreach (var (sum, reached) in steps)
            rows.Append(CultureInfo.InvariantCulture, $"step\t{sum:0.0000}\t{reached:0.0000}\n");
        return rows.ToString();
    }
}
