using System.Threading.Channels;

namespace Translator.Reviewing;

/// <summary>What happens while people look, told to every open page in order. The last events are kept for those that were away for a moment.</summary>
public sealed class ReviewEvents(TimeProvider time)
{
    private const int Remembered = 1_000;

    /// <summary>A page that reads nothing for so many events is told to begin anew.</summary>
    private const int Behind = 5_000;

    private readonly Lock _guard = new();
    private readonly Queue<ReviewEvent> _recent = new();
    private readonly HashSet<ChannelWriter<ReviewEvent>> _readers = [];

    // Numbers grow over restarts too, so that an old one is never taken for a new one.
    private long _last = time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000;

    /// <summary>Raised with a document's number when its pairs changed by people's work.</summary>
    public event Action<long>? Changed;

    /// <summary>True while somebody listens.</summary>
    public bool HasReaders
    {
        get
        {
            lock (_guard)
                return _readers.Count > 0;
        }
    }

    /// <summary>Tells that pairs changed.</summary>
    public void RowsChanged(long document, IReadOnlyList<string> ids, string by, long? operation)
    {
        Tell(new ReviewEvent("rows") { Document = document, Ids = ids, By = by, Operation = operation });
        if (operation is not null)
            Changed?.Invoke(document);
    }

    /// <summary>Tells that something about a document changed: its state, its progress, its counts.</summary>
    public void DocumentChanged(long document) => Tell(new ReviewEvent("document") { Document = document });

    /// <summary>Tells that somebody opened or closed a pair.</summary>
    public void Present(long document, string segment, string by, bool isOpen) =>
        Tell(new ReviewEvent("presence") { Document = document, Ids = [segment], By = by, IsOpen = isOpen });

    /// <summary>Begins to listen.</summary>
    /// <param name="after">The number of the last event that was seen; null for a new reader.</param>
    /// <returns>The reader; the number to begin with; whether something may have been missed; and what ends the listening.</returns>
    public (ChannelReader<ReviewEvent> Reader, long Last, bool Missed, Action End) Listen(long? after)
    {
        var channel = Channel.CreateBounded<ReviewEvent>(new BoundedChannelOptions(Behind) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        lock (_guard)
        {
            var missed = after is { } seen && seen != _last && !_recent.Any(e => e.Id == seen);
            if (after is not null && !missed)
            {
                foreach (var known in _recent.Where(e => e.Id > after))
                    channel.Writer.TryWrite(known);
            }

            _readers.Add(channel.Writer);
            return (channel.Reader, _last, missed, () => End(channel.Writer));
        }
    }

    private void Tell(ReviewEvent told)
    {
        lock (_guard)
        {
            told = told with { Id = ++_last };
            _recent.Enqueue(told);
            while (_recent.Count > Remembered)
                _recent.Dequeue();
            foreach (var reader in _readers.ToList())
            {
                // Whoever cannot keep up is cut off and begins anew when it comes back.
                if (!reader.TryWrite(told))
                    End(reader);
            }
        }
    }

    private void End(ChannelWriter<ReviewEvent> writer)
    {
        lock (_guard)
            _readers.Remove(writer);
        writer.TryComplete();
    }
}
