namespace AzureEmulator;

/// <summary>Every translation request, and how many were under way at once. Safe for several threads.</summary>
public sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly List<ReceivedRequest> requests = [];
    private int inFlight;
    private int peak;

    /// <summary>The requests in the order in which they came, those under way included.</summary>
    public IReadOnlyList<ReceivedRequest> All
    {
        get { lock (gate) return [.. requests]; }
    }

    /// <summary>The most requests that were under way at once.</summary>
    public int PeakInFlight
    {
        get { lock (gate) return peak; }
    }

    internal void Begin(ReceivedRequest request)
    {
        lock (gate)
        {
            peak = Math.Max(peak, ++inFlight);
            requests.Add(request);
        }
    }

    internal void Replace(ReceivedRequest before, ReceivedRequest after)
    {
        lock (gate)
        {
            // Searched from the end, where those under way stand; not there any more after a reset.
            var index = requests.FindLastIndex(request => request.Id == before.Id);
            if (index >= 0)
                requests[index] = after;
        }
    }

    internal void End()
    {
        lock (gate)
            inFlight--;
    }

    internal void Reset()
    {
        lock (gate)
        {
            requests.Clear();
            peak = inFlight;
        }
    }
}
