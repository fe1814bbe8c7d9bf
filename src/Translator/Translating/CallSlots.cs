namespace Translator.Translating;

/// <summary>
/// Places for calls under way, as many as <see cref="InFlightLimit"/> allows at the moment. A batch takes one when its intent is on the disk and
/// gives it back when the answer is there, so that the ledger's work on one batch never keeps the service waiting for the next.
/// </summary>
internal sealed class CallSlots(InFlightLimit limit)
{
    private readonly Lock _guard = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private int _taken;

    /// <summary>Batches that are ready and wait for a place.</summary>
    public int Waiting
    {
        get
        {
            lock (_guard)
                return _waiting.Count;
        }
    }

    /// <summary>Takes a place, first come first served.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_guard)
        {
            if (_waiting.Count == 0 && _taken < limit.Current)
            {
                _taken++;
                return;
            }

            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            await place.Value.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_guard)
            {
                if (place.List is not null)
                    _waiting.Remove(place);
                else
                    _taken--;
                Admit();
            }

            throw;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave()
    {
        lock (_guard)
        {
            _taken--;
            Admit();
        }
    }

    private void Admit()
    {
        while (_waiting.First is { } first && _taken < limit.Current)
        {
            _waiting.RemoveFirst();
            _taken++;
            first.Value.SetResult();
        }
    }
}
