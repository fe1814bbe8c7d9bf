using System.Collections.Concurrent;

namespace Translator.Tests.Translating;

/// <summary>A clock that knows how many timers taken from it still run: how many requests a server holds back at present.</summary>
internal sealed class CountedDelays(TimeProvider clock) : TimeProvider
{
    private readonly ConcurrentDictionary<Counted, bool> _running = new();

    /// <summary>Timers that have not fired.</summary>
    public int Running => _running.Count;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Counted(this);
        _running[timer] = true;
        timer.Inner = clock.CreateTimer(
            s =>
            {
                _running.TryRemove(timer, out _);
                callback(s);
            },
            state, dueTime, period);
        return timer;
    }

    private sealed class Counted(CountedDelays delays) : ITimer
    {
        public ITimer? Inner { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Inner!.Change(dueTime, period);

        public void Dispose()
        {
            delays._running.TryRemove(this, out _);
            Inner?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
