namespace Translator.Translating;

/// <summary>
/// How the service is at this moment, as its answers tell: well, asking for a pause, or out of order. Out of order nothing is sent until the
/// pause is over, and then one call at a time, once each, until one succeeds.
/// </summary>
internal sealed class ServiceCondition(string engine, TranslatingOptions options, EngineResilience resilience, InFlightLimit inFlight, TimeProvider time)
{
    private volatile Pause? _halt;
    private long _successes;
    private long _notBefore;

    /// <summary>Why nothing is sent at present, if so.</summary>
    public Pause? Halted => _halt is { } pause && (pause.Resumes is null || pause.Resumes > time.GetUtcNow()) ? pause : null;

    /// <summary>True while it is out of order: the next call asks whether it is back.</summary>
    public bool IsProbing => resilience.Probing;

    /// <summary>How many calls succeeded so far.</summary>
    public long Successes => Interlocked.Read(ref _successes);

    /// <summary>How long the service wants to be left alone still; zero or less when it does not.</summary>
    public TimeSpan Wait => new DateTimeOffset(Interlocked.Read(ref _notBefore), TimeSpan.Zero) - time.GetUtcNow();

    /// <summary>A call was answered.</summary>
    public void Succeeded(TimeSpan latency)
    {
        Interlocked.Increment(ref _successes);
        resilience.Probing = false;
        inFlight.Succeeded(latency);
    }

    /// <summary>The service asked for fewer calls, and perhaps for a wait. It speaks of the whole resource: no other call goes earlier either.</summary>
    public void Throttled(TimeSpan? retryAfter)
    {
        inFlight.Throttled();
        if (retryAfter is not { } wait)
            return;
        var until = (time.GetUtcNow() + wait).UtcTicks;
        for (var seen = Interlocked.Read(ref _notBefore); until > seen; seen = Interlocked.Read(ref _notBefore))
        {
            if (Interlocked.CompareExchange(ref _notBefore, until, seen) == seen)
                return;
        }
    }

    /// <summary>The pause of a batch that is given up.</summary>
    /// <param name="failure">What it ended with.</param>
    /// <param name="successesBefore"><see cref="Successes"/> when it began: if none came since, the fault is not the batch's own.</param>
    public Pause GiveUp(EngineException failure, long successesBefore)
    {
        var now = time.GetUtcNow();
        var pause = failure.Failure switch
        {
            EngineFailure.Credentials or EngineFailure.Configuration => new Pause(Pause.Credentials, failure.Message, failure.Hint, null),
            EngineFailure.Quota => new Pause(Pause.Quota, failure.Message, failure.Hint, failure.RetryAfter is { } after ? now + after : NextMonth(now)),
            _ => new Pause(Pause.Service, failure.Message, failure.Hint, now + (failure.RetryAfter is { } wait && wait > options.BreakDuration ? wait : options.BreakDuration)),
        };
        if (pause.Cause is Pause.Credentials or Pause.Quota || successesBefore == Successes)
            Halt(pause);
        return pause;
    }

    /// <summary>The pause while the circuit breaker is open.</summary>
    public Pause Broken(TimeSpan? retryAfter)
    {
        var pause = new Pause(
            Pause.Service,
            $"{engine} failed again and again and is left alone for a while.",
            "Nothing to do: work goes on by itself.",
            time.GetUtcNow() + (retryAfter ?? options.BreakDuration));
        if (Halted is null)
            Halt(pause);
        return pause;
    }

    private void Halt(Pause pause)
    {
        _halt = pause;
        resilience.Probing = true;
        inFlight.Suspended();
    }

    private static DateTimeOffset NextMonth(DateTimeOffset now) => new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
}
