namespace Translator.Reviewing;

/// <summary>
/// When the files of a changed document are to be written: after some quiet moments, or a few times as long as writing them took the last
/// time where that is longer, and at last although somebody still changes it. Not for several threads at once.
/// </summary>
internal sealed class OutputPauses(TimeProvider time)
{
    /// <summary>How many times as long as the files took to write the last time nobody must have changed a document, where that is longer.</summary>
    public const int Patience = 4;

    private readonly Dictionary<long, (long First, long Last)> _changed = [];
    private readonly Dictionary<long, TimeSpan> _took = [];

    /// <summary>True when no changed document waits.</summary>
    public bool IsEmpty => _changed.Count == 0;

    /// <summary>Somebody changed a document now.</summary>
    public void Changed(long document)
    {
        var now = time.GetTimestamp();
        _changed[document] = (_changed.TryGetValue(document, out var known) ? known.First : now, now);
    }

    /// <summary>How long its files took to write.</summary>
    public void Took(long document, TimeSpan span) => _took[document] = span;

    /// <summary>Takes out the documents that are to be written now.</summary>
    /// <returns>They, and how long to wait for the next when there is none.</returns>
    public (IReadOnlyList<long> Due, TimeSpan Wait) Take()
    {
        var (due, wait) = (new List<long>(), OutputFollower.Quiet);
        foreach (var (document, (first, last)) in _changed)
        {
            var cost = Patience * _took.GetValueOrDefault(document);
            var left = (cost > OutputFollower.Quiet ? cost : OutputFollower.Quiet) - time.GetElapsedTime(last);
            if (left <= TimeSpan.Zero || time.GetElapsedTime(first) >= OutputFollower.Longest + (Patience * cost))
                due.Add(document);
            else
                wait = left < wait ? left : wait;
        }

        foreach (var document in due)
            _changed.Remove(document);
        return (due, wait);
    }
}
