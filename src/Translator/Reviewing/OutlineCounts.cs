using Translator.Ledger;
using Translator.Writing;

namespace Translator.Reviewing;

/// <summary>How many pairs of a document there are of each kind.</summary>
/// <param name="State">By state.</param>
/// <param name="Warn">By the code of a flag that stands; a pair with several is in several.</param>
/// <param name="Comment">With a comment.</param>
public sealed record OutlineCounts(IReadOnlyDictionary<string, int> State, IReadOnlyDictionary<string, int> Warn, int Comment)
{
    private static readonly OutlineCounts None = new(new Dictionary<string, int>(), new Dictionary<string, int>(), 0);

    /// <summary>The counts of some pairs.</summary>
    public static OutlineCounts Of(IEnumerable<RowSketch> rows, int comments) => None.Add(rows, 1) with { Comment = comments };

    /// <summary>The counts with these pairs more.</summary>
    public OutlineCounts With(IEnumerable<RowSketch> rows) => Add(rows, 1);

    /// <summary>The counts without these pairs.</summary>
    public OutlineCounts Without(IEnumerable<RowSketch> rows) => Add(rows, -1);

    private OutlineCounts Add(IEnumerable<RowSketch> rows, int by)
    {
        var (states, warnings) = (new Dictionary<string, int>(State, StringComparer.Ordinal), new Dictionary<string, int>(Warn, StringComparer.Ordinal));
        foreach (var row in rows)
        {
            Count(states, PairNames.Of(row.State), by);
            if (row.Flags.Count == 0)
                continue;
            foreach (var code in row.Flags.Where(f => !f.Ignored).Select(f => f.Code).Distinct())
                Count(warnings, code, by);
        }

        return this with { State = states, Warn = warnings };
    }

    private static void Count(Dictionary<string, int> counts, string name, int by)
    {
        var now = counts.GetValueOrDefault(name) + by;
        if (now == 0)
            counts.Remove(name);
        else
            counts[name] = now;
    }
}
