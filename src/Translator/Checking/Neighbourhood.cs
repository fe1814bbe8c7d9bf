namespace Translator.Checking;

/// <summary>Walks through pairs with the ones before and after each at hand. Every pair is loaded and measured once; the views are used again.</summary>
internal static class Neighbourhood
{
    private const int Reach = 2;
    private const int Width = (2 * Reach) + 1;

    /// <summary>A view of every pair in order, with its <see cref="PairView.Near"/> filled; valid until the next is asked for.</summary>
    public static IEnumerable<PairView> Of(IEnumerable<SegmentPair> pairs, EnglishWords dictionary, WordEvidence evidence)
    {
        var ring = new PairView[Width];
        var count = 0;
        foreach (var pair in pairs)
        {
            var view = ring[count % Width] ??= new PairView(dictionary);
            view.Load(pair);
            view.Measure(evidence);
            if (++count > Reach)
                yield return At(ring, count - 1 - Reach, count);
        }

        for (var i = Math.Max(0, count - Reach); i < count; i++)
            yield return At(ring, i, count);
    }

    private static PairView At(PairView[] ring, int index, int count)
    {
        var view = ring[index % Width];
        view.Near.Clear();
        for (var i = Math.Max(0, index - Reach); i <= Math.Min(count - 1, index + Reach); i++)
        {
            if (i != index)
                view.Near.Add(ring[i % Width]);
        }

        return view;
    }
}
