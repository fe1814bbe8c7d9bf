namespace Translator.Checking;

/// <summary>Walks through pairs with the ones before and after each at hand.</summary>
internal static class Neighbourhood
{
    private const int Reach = 2;

    /// <summary>Every pair with those up to two places away and itself; the list is the same object each time.</summary>
    public static IEnumerable<(SegmentPair Pair, IReadOnlyList<SegmentPair> Near)> Of(IEnumerable<SegmentPair> pairs)
    {
        var near = new List<SegmentPair>((2 * Reach) + 2);
        var current = 0;
        foreach (var pair in pairs)
        {
            near.Add(pair);
            if (near.Count - current <= Reach)
                continue;
            yield return (near[current], near);
            if (current == Reach)
                near.RemoveAt(0);
            else
                current++;
        }

        for (; current < near.Count; current++)
            yield return (near[current], near);
    }
}
