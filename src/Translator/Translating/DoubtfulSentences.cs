using System.Collections.Concurrent;
using Translator.Ledger;

namespace Translator.Translating;

/// <summary>
/// Sentences whose calls ended in doubt again and again, by the ledger's account, so that a restart forgets none. One of them may be what the service
/// breaks on: they wait behind all others and go in ever smaller batches, until the one stands alone, and that one is not sent for ever.
/// </summary>
internal sealed class DoubtfulSentences(IntentTable intents, TimeProvider time)
{
    /// <summary>Calls in doubt, of its own and of larger batches, after which a sentence that is sent alone is given up.</summary>
    public const int MostCalls = 10;

    /// <summary>A service that answers nobody is out of order, and the sentence not to blame; but no sentence is paid for longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lazy<ConcurrentDictionary<string, DoubtRow>> _rows = new(() => new(intents.Doubts(), StringComparer.Ordinal));

    /// <summary>How many calls with the sentence ended in doubt when that was last looked up; 0 for nearly all.</summary>
    public int CallsWith(string key) => _rows.Value.TryGetValue(key, out var row) ? row.Calls : 0;

    /// <summary>A batch was given up in doubt: what the ledger says of its sentences is looked up.</summary>
    public void Note(IReadOnlyList<SentenceJob> jobs)
    {
        foreach (var (key, row) in intents.Doubts([.. jobs.Select(j => j.Key)]))
            _rows.Value[key] = row;
    }

    /// <summary>The sentence has its English, or failed.</summary>
    public void Forget(string key)
    {
        if (!_rows.Value.IsEmpty)
            _rows.Value.TryRemove(key, out _);
    }

    /// <summary>Why a sentence that was just given up alone is not sent again; null when it may be.</summary>
    public string? Verdict(SentenceJob job) =>
        _rows.Value.TryGetValue(job.Key, out var row) && row.Calls >= MostCalls && (row.OthersPassed || time.GetUtcNow() - row.First >= Longest)
            ? $"{row.Calls} calls with this sentence ended without an answer, the last ones with it alone"
                + (row.OthersPassed ? ", while the service answered others" : $", for more than {Longest.TotalHours:0} hours")
                + "; what they may have cost is counted as in doubt."
            : null;
}
