namespace Translator.Benchmarks.Embedded;

/// <summary>How two series go together, from -1 to 1.</summary>
internal static class Correlation
{
    /// <summary>Of the values.</summary>
    public static double Pearson(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var (x, y) = (a.Average(), b.Average());
        var (both, one, other) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Count; i++)
        {
            both += (a[i] - x) * (b[i] - y);
            one += (a[i] - x) * (a[i] - x);
            other += (b[i] - y) * (b[i] - y);
        }

        return one * other == 0 ? 0 : both / Math.Sqrt(one * other);
    }

    /// <summary>Of the ranks; equal values share theirs.</summary>
    public static double Spearman(IReadOnlyList<double> a, IReadOnlyList<double> b) => Pearson(Ranks(a), Ranks(b));

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToList();
        var ranks = new double[values.Count];
        for (var i = 0; i < order.Count;)
        {
            var end = i;
            while (end < order.Count && values[order[end]] == values[order[i]])
                end++;
            for (var j = i; j < end; j++)
                ranks[order[j]] = (i + end - 1) / 2.0;
            i = end;
        }

        return ranks;
    }
}
