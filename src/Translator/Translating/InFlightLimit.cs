namespace Translator.Translating;

/// <summary>
/// How many calls may be under way: one until the first success, so that a wrong key costs one request; then eight, and one more after each success,
/// which doubles them with every round; once the service has throttled or slowed down, one more after a round of them while latency holds; half as
/// many when it throttles. Pure arithmetic.
/// </summary>
internal sealed class InFlightLimit(int most)
{
    private const int AfterFirstSuccess = 8;
    private readonly Lock _guard = new();
    private double _limit = 1;
    private double _bestLatency = double.MaxValue;
    private bool _proved;
    private bool _careful;

    /// <summary>Calls allowed at this moment.</summary>
    public int Current
    {
        get
        {
            lock (_guard)
                return (int)_limit;
        }
    }

    /// <summary>A call came back well.</summary>
    public void Succeeded(TimeSpan latency)
    {
        lock (_guard)
        {
            if (!_proved)
            {
                _proved = true;
                _limit = Math.Min(AfterFirstSuccess, most);
            }

            _bestLatency = Math.Min(_bestLatency, latency.TotalMilliseconds);
            // A call that takes twice as long as the best one says that more of them would only queue.
            if (latency.TotalMilliseconds <= (_bestLatency * 2) + 20)
                _limit = Math.Min(most, _limit + (_careful ? 1 / _limit : 1));
            else
                _careful = true;
        }
    }

    /// <summary>The service is out of order: one call at a time asks whether it is back.</summary>
    public void Suspended()
    {
        lock (_guard)
        {
            _proved = false;
            _limit = 1;
        }
    }

    /// <summary>The service asked for less.</summary>
    public void Throttled()
    {
        lock (_guard)
        {
            _careful = true;
            _limit = Math.Max(1, _limit / 2);
        }
    }
}
