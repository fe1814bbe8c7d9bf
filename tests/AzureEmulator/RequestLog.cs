namespace AzureEmulator;

/// <summary>Every translation request, and how many were under way at once. Safe for several threads.</summary>
public sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly List<ReceivedRequest> requests = [];
    private int inFlight;
    private int peak;

    /// <summary>The requests that have been answered or dropped, in the order of their end.</summary>
    public IReadOnlyList<ReceivedRequest> All
    {
        get { lock (gate) return [.. requests]; }
    }

    /// <summary>The most requests that were under way at once.</summary>
    public int PeakInFlight
    {
        get { lock (gate) return peak; }
    }

    internal void Begin()
    {
        lock (gate)
            peak = Math.Max(peak, ++inFlight);
    }

    internal void End(ReceivedRequest request)
    {
        lock (gate)
        {
            inFlight--;
            requests.Add(request);
        }
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
