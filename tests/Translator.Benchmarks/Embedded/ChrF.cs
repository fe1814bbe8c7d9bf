namespace Translator.Benchmarks.Embedded;

/// <summary>chrF of one sentence as sacreBLEU defines it: letters in runs of one to six, spaces left out, recall twice as heavy as precision.</summary>
internal static class ChrF
{
    private const int Longest = 6;
    private const double Beta = 2;

    /// <summary>From 0 to 1.</summary>
    public static double Of(string draft, string reference)
    {
        var (precision, recall, orders) = (0.0, 0.0, 0);
        for (var n = 1; n <= Longest; n++)
        {
            var made = Grams(draft, n);
            var meant = Grams(reference, n);
            if (made.Count == 0 || meant.Count == 0)
                continue;
            double matched = made.Sum(g => Math.Min(g.Value, meant.GetValueOrDefault(g.Key)));
            precision += matched / made.Values.Sum();
            recall += matched / meant.Values.Sum();
            orders++;
        }

        return precision + recall == 0 ? 0 : (1 + (Beta * Beta)) * precision * recall / (((Beta * Beta * precision) + recall) * orders);
    }

    private static Dictionary<string, int> Grams(string text, int length)
    {
        var letters = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + length <= letters.Length; i++)
            grams[letters.Substring(i, length)] = grams.GetValueOrDefault(letters.Substring(i, length)) + 1;
        return grams;
    }
}
