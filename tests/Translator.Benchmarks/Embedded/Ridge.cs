namespace Translator.Benchmarks.Embedded;

/// <summary>Least squares with a penalty on the weights, over figures brought to one scale.</summary>
internal static class Ridge
{
    /// <summary>Base and weights for figures as they come.</summary>
    /// <param name="rows">Figures of each case.</param>
    /// <param name="targets">What each case reached.</param>
    /// <param name="penalty">Weight of the penalty, as a share of the cases.</param>
    public static (double Base, double[] Weights) Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> targets, double penalty)
    {
        var size = rows[0].Length;
        var means = new double[size];
        var scales = new double[size];
        for (var i = 0; i < size; i++)
        {
            means[i] = rows.Average(r => r[i]);
            scales[i] = Math.Sqrt(rows.Average(r => (r[i] - means[i]) * (r[i] - means[i])));
        }

        var mean = targets.Average();
        var normal = new double[size, size + 1];
        var row = new double[size];
        for (var k = 0; k < rows.Count; k++)
        {
            for (var i = 0; i < size; i++)
                row[i] = scales[i] == 0 ? 0 : (rows[k][i] - means[i]) / scales[i];
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                    normal[i, j] += row[i] * row[j];
                normal[i, size] += row[i] * (targets[k] - mean);
            }
        }

        for (var i = 0; i < size; i++)
            normal[i, i] += penalty * rows.Count;
        var weights = Solve(normal, size);
        for (var i = 0; i < size; i++)
        {
            weights[i] = scales[i] == 0 ? 0 : weights[i] / scales[i];
            mean -= weights[i] * means[i];
        }

        return (mean, weights);
    }

    // Elimination without exchange: the penalty keeps the diagonal the heaviest.
    private static double[] Solve(double[,] system, int size)
    {
        for (var i = 0; i < size; i++)
        {
            for (var k = i + 1; k < size; k++)
            {
                var factor = system[k, i] / system[i, i];
                for (var j = i; j <= size; j++)
                    system[k, j] -= factor * system[i, j];
            }
        }

        var solution = new double[size];
        for (var i = size - 1; i >= 0; i--)
        {
            solution[i] = system[i, size];
            for (var j = i + 1; j < size; j++)
                solution[i] -= system[i, j] * solution[j];
            solution[i] /= system[i, i];
        }

        return solution;
    }
}
