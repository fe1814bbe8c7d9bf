namespace Translator.Translating;

/// <summary>Sentences in line for their requests: first come first packed, those whose calls ended in doubt behind all others and in ever smaller batches.</summary>
/// <param name="maxElements">Most sentences to a request.</param>
/// <param name="maxCharacters">Most UTF-16 units to a request; a single longer sentence still goes, alone.</param>
internal sealed class WaitingSentences(int maxElements, long maxCharacters)
{
    private readonly PriorityQueue<SentenceJob, (int Doubts, long Order)> _line = new();
    private long _order;
    private long _size;

    /// <summary>How many wait.</summary>
    public int Count => _line.Count;

    /// <summary>True when waiting longer could not put more into the next request.</summary>
    public bool IsFull => _line.Count >= maxElements || _size >= maxCharacters;

    /// <summary>How many documents are about to bring more.</summary>
    public int Expected { get; set; }

    /// <summary>When the next request may leave: zero at once; null when that depends on what comes.</summary>
    /// <param name="time">The clock that the sentences were stamped with.</param>
    /// <param name="linger">How long a request that is not full waits for more.</param>
    public TimeSpan? DueIn(TimeProvider time, TimeSpan linger) =>
        _line.Count == 0 ? null
        : IsFull ? TimeSpan.Zero
        : Expected > 0 ? null
        : linger - time.GetElapsedTime(_line.Peek().Enqueued) is { Ticks: > 0 } left ? left
        : TimeSpan.Zero;

    /// <summary>Puts a sentence in line.</summary>
    public void Add(SentenceJob job)
    {
        _line.Enqueue(job, (job.Doubts, _order++));
        _size += job.Size;
    }

    /// <summary>Takes the next request out of the line.</summary>
    /// <param name="most">Most sentences at present; the engine's limit holds in any case.</param>
    public List<SentenceJob> TakeBatch(int most)
    {
        var batch = new List<SentenceJob>();
        var size = 0L;
        while (_line.TryPeek(out var next, out _))
        {
            // Halved with each call in doubt: the one that breaks the service is alone before long.
            most = Math.Min(most, Math.Max(1, maxElements >> Math.Min(next.Doubts, 30)));
            if (batch.Count > 0 && (batch.Count >= most || size + next.Size > maxCharacters))
                break;
            batch.Add(_line.Dequeue());
            size += next.Size;
        }

        _size -= size;
        return batch;
    }

    /// <summary>Empties the line.</summary>
    public List<SentenceJob> TakeAll()
    {
        var all = _line.UnorderedItems.Select(item => item.Element).ToList();
        _line.Clear();
        _size = 0;
        return all;
    }
}
