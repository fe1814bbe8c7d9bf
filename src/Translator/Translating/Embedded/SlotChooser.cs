namespace Translator.Translating.Embedded;

/// <summary>Picks one wording for every place, so that neighbours go well together: the cheapest path from start to end.</summary>
internal sealed class SlotChooser(Counts counts)
{
    private const float Weight = 0.35f;
    // Words inside one wording always go well together: that must not make the longer wording the better one.
    private const float InnerShare = 0.15f;

    /// <summary>Most wordings of a place that are looked at.</summary>
    internal const int Most = 5;

    private const int PlaceBits = 14;

    // Pairs of places beside each other, the newest wording in the first, so that two in use do not drive each other out. Threads share them: who
    // writes holds the lock, who reads looks at the text before and after.
    private readonly Remembered[] _remembered = new Remembered[1 << PlaceBits];
    private readonly Lock _writing = new();

    /// <summary>A wording's first and last word, by number, and how well the words inside it follow each other.</summary>
    internal readonly record struct Ending(int First, int Last, float Inner);

    private struct Remembered
    {
        public string? Text;
        public ulong Ends;
    }

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
                var (first, last, inner) = empty ? default : Ends(options[o]);
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

    /// <summary>The ends of a wording, looked up once while it is in use.</summary>
    internal Ending Ends(string option)
    {
        var place = Place(option);
        if (Known(ref _remembered[place], option, out var known) || Known(ref _remembered[place ^ 1], option, out known))
            return Unpacked(known);
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

        var ending = new Ending(first, last, inner);
        lock (_writing)
        {
            Write(ref _remembered[place ^ 1], _remembered[place].Text, _remembered[place].Ends);
            Write(ref _remembered[place], option, Packed(ending));
        }

        return ending;
    }

    private static bool Known(ref Remembered place, string option, out ulong ends)
    {
        var text = Volatile.Read(ref place.Text);
        ends = Volatile.Read(ref place.Ends);
        return text == option && (object?)Volatile.Read(ref place.Text) == text;
    }

    private static void Write(ref Remembered place, string? text, ulong ends)
    {
        Volatile.Write(ref place.Text, null);
        Volatile.Write(ref place.Ends, ends);
        Volatile.Write(ref place.Text, text);
    }

    // Numbers of words take 16 bits, as in the table of counts; none is all ones.
    private static ulong Packed(Ending ending) =>
        ((ulong)BitConverter.SingleToUInt32Bits(ending.Inner) << 32) | ((ulong)(ushort)ending.First << 16) | (ushort)ending.Last;

    private static Ending Unpacked(ulong ends) => new(Number((ushort)(ends >> 16)), Number((ushort)ends), BitConverter.UInt32BitsToSingle((uint)(ends >> 32)));

    private static int Number(ushort packed) => packed == ushort.MaxValue ? -1 : packed;

    // Length and four letters tell wordings apart well enough, and cost the same however long they are.
    private static int Place(string text)
    {
        var letters = ((ulong)text[0] << 48) ^ ((ulong)text[text.Length / 3] << 32) ^ ((ulong)text[text.Length * 2 / 3] << 16) ^ text[^1] ^ ((ulong)text.Length << 8);
        return (int)((letters * 0x9E3779B97F4A7C15) >> (64 - PlaceBits));
    }
}
