namespace Translator.Translating.Embedded;

/// <summary>Picks one wording for every place, so that neighbours go well together: the cheapest path from start to end.</summary>
internal sealed class SlotChooser(Counts counts)
{
    private const float Weight = 0.35f;
    // Words inside one wording always go well together: that must not make the longer wording the better one.
    private const float InnerShare = 0.15f;

    /// <summary>Most wordings of a place that are looked at.</summary>
    internal const int Most = 5;

    private const int MostRemembered = 1 << 14;

    // One wording for each place; threads may overwrite each other's.
    private readonly Ending?[] _endings = new Ending?[MostRemembered];

    /// <summary>A wording's first and last word, by number, and how well the words inside it follow each other.</summary>
    internal sealed record Ending(string Text, int First, int Last, float Inner);

    /// <summary>Index of the chosen wording of each place.</summary>
    public int[] Choose(List<Slot> slots)
    {
        var back = new byte[slots.Count * Most];
        Span<float> cost = stackalloc float[Most];
        Span<float> nextCost = stackalloc float[Most];
        Span<int> tail = stackalloc int[Most];
        Span<int> nextTail = stackalloc int[Most];
        cost[0] = 0f;
        tail[0] = counts.Number("<s>");
        var width = 1;
        for (var i = 0; i < slots.Count; i++)
        {
            var options = slots[i].Options;
            var count = Math.Min(options.Length, Most);
            for (var o = 0; o < count; o++)
            {
                var empty = options[o].Length == 0;
                var (_, first, last, inner) = empty ? Nothing : Ends(options[o]);
                var best = float.MaxValue;
                for (var p = 0; p < width; p++)
                {
                    var total = cost[p] + slots[i].Costs[o] + (empty ? 0f : -Weight * (inner + counts.Follows(tail[p], first)));
                    if (total < best)
                    {
                        best = total;
                        back[(i * Most) + o] = (byte)p;
                        nextTail[o] = empty ? tail[p] : last;
                    }
                }

                nextCost[o] = best;
            }

            nextCost.CopyTo(cost);
            nextTail.CopyTo(tail);
            width = count;
        }

        return Trace(slots.Count, back, cost[..width]);
    }

    private static int[] Trace(int count, byte[] back, ReadOnlySpan<float> cost)
    {
        var chosen = new int[count];
        var at = 0;
        for (var o = 1; o < cost.Length; o++)
        {
            if (cost[o] < cost[at])
                at = o;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            chosen[i] = at;
            at = back[(i * Most) + at];
        }

        return chosen;
    }

    private static readonly Ending Nothing = new("", 0, 0, 0f);

    /// <summary>The ends of a wording, looked up once while it is in use.</summary>
    internal Ending Ends(string option)
    {
        ref var place = ref _endings[Place(option)];
        if (place is { } known && ((object)known.Text == option || known.Text == option))
            return known;
        var first = -1;
        var last = -1;
        var inner = 0f;
        foreach (var range in option.AsSpan().Split(' '))
        {
            var number = counts.Number(option.AsSpan()[range]);
            if (range.Start.Value == 0)
                first = number;
            else
                inner += InnerShare * counts.Follows(last, number);
            last = number;
        }

        return place = new Ending(option, first, last, inner);
    }

    private static int Place(string text)
    {
        var hash = RowIndex.Hash(text);
        return (int)((hash ^ (hash >> 15)) & (MostRemembered - 1));
    }
}
