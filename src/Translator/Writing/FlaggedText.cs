using Translator.Checking;

namespace Translator.Writing;

/// <summary>Cuts a text where the flags of its side begin and end, so that a page can mark what each speaks of. Pure.</summary>
internal static class FlaggedText
{
    /// <summary>The text in runs, in order and without a gap; each with the gravest flag over it, or null.</summary>
    /// <remarks>A flag over the whole text marks nothing: it speaks of the pair, and the list beside it says so.</remarks>
    public static IEnumerable<(int Start, int End, FlagSeverity? Gravest)> Runs(string text, PairSide side, IReadOnlyList<Flag> flags)
    {
        var spans = flags.Where(flag => flag.Side == side && flag.Start >= 0 && flag.Start < flag.End && flag.End <= text.Length && flag.End - flag.Start < text.Length).ToList();
        if (spans.Count == 0)
        {
            yield return (0, text.Length, null);
            yield break;
        }

        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var span in spans)
        {
            cuts.Add(Whole(text, span.Start));
            cuts.Add(Whole(text, span.End));
        }

        var start = -1;
        foreach (var cut in cuts)
        {
            if (start >= 0)
            {
                var (from, to) = (start, cut);
                var over = spans.Where(span => Whole(text, span.Start) <= from && Whole(text, span.End) >= to);
                yield return (from, to, over.Select(span => (FlagSeverity?)span.Severity).Max());
            }

            start = cut;
        }
    }

    // Never between the two halves of a character.
    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
