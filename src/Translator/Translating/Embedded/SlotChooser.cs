namespace Translator.Translating.Embedded;

/// <summary>Picks one wording for every place, so that neighbours go well together: the cheapest path from start to end.</summary>
internal sealed class SlotChooser(Counts counts)
{
    private const float Weight = 0.35f;
    private const int Most = 4;

    /// <summary>Index of the chosen wording of each place.</summary>
    public int[] Choose(List<Slot> slots)
    {
        var back = new int[slots.Count][];
        var cost = new float[] { 0f };
        var tail = new[] { "<s>" };
        for (var i = 0; i < slots.Count; i++)
        {
            var options = slots[i].Options;
            var count = Math.Min(options.Length, Most);
            var nextCost = new float[count];
            var nextTail = new string[count];
            back[i] = new int[count];
            for (var o = 0; o < count; o++)
            {
                var (first, last, inner) = Ends(options[o]);
                var best = float.MaxValue;
                for (var p = 0; p < cost.Length; p++)
                {
                    var total = cost[p] + slots[i].Costs[o] + (first.Length == 0 ? 0f : inner - Weight * counts.Follows(tail[p], first));
                    if (total < best)
                    {
                        best = total;
                        back[i][o] = p;
                        nextTail[o] = first.Length == 0 ? tail[p] : last;
                    }
                }

                nextCost[o] = best;
            }

            cost = nextCost;
            tail = nextTail;
        }

        return Trace(slots, back, cost);
    }

    private static int[] Trace(List<Slot> slots, int[][] back, float[] cost)
    {
        var chosen = new int[slots.Count];
        var at = 0;
        for (var o = 1; o < cost.Length; o++)
        {
            if (cost[o] < cost[at])
                at = o;
        }

        for (var i = slots.Count - 1; i >= 0; i--)
        {
            chosen[i] = at;
            at = back[i][at];
        }

        return chosen;
    }

    private static (string First, string Last, float Inner) Ends(string option)
    {
        var space = option.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return (option, option, 0f);
        return (option[..space], option[(option.LastIndexOf(' ') + 1)..], 0f);
    }
}
