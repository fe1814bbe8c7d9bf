using Translator.Checking;
using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>Flags that a person set aside stay set aside while they speak of the same words at the same place. Pure.</summary>
public static class IgnoredFlags
{
    /// <summary>The new flags of a pair, those set aside marked as the old ones were.</summary>
    public static IReadOnlyList<Flag> Carry(SegmentPair old, SegmentPair now)
    {
        if (!old.Flags.Any(f => f.Ignored))
            return now.Flags;
        var aside = old.Flags.Where(f => f.Ignored).Select(f => Place(f, old)).ToHashSet();
        return [.. now.Flags.Select(f => aside.Contains(Place(f, now)) ? f with { Ignored = true } : f)];
    }

    /// <summary>The same for a whole document, in place: sentences that are still there keep what was set aside.</summary>
    public static void Carry(IReadOnlyList<SegmentRow> old, IList<SegmentPair> pairs)
    {
        var aside = old.Where(r => r.Pair.Flags.Any(f => f.Ignored)).ToDictionary(r => r.Pair.Segment.Id, r => r.Pair, StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count && aside.Count > 0; i++)
        {
            if (aside.TryGetValue(pairs[i].Segment.Id, out var known))
                pairs[i] = pairs[i] with { Flags = Carry(known, pairs[i]) };
        }
    }

    private static (string Code, PairSide Side, int Start, string Words) Place(Flag flag, SegmentPair pair)
    {
        var text = flag.Side == PairSide.Source ? pair.Segment.Text : pair.Translation.Text ?? "";
        var start = Math.Clamp(flag.Start, 0, text.Length);
        return (flag.Code, flag.Side, flag.Start, text[start..Math.Clamp(flag.End, start, text.Length)]);
    }
}
