using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Translator.Tests.Support;

/// <summary>A clock that stands still while anything works and jumps to the next timer when everything waits: long waits cost nothing.</summary>
public sealed class StepClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>A timer that is further away guards against something that does not happen; the clock does not jump there.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Watched, DateTimeOffset> _due = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Watched(this);
        // First: one that is due at once has fired before it is there.
        timer.Note(dueTime);
        timer.Inner = base.CreateTimer(
            s =>
            {
                _due.TryRemove(timer, out _);
                callback(s);
            },
            state, dueTime, period);
        return timer;
    }

    /// <summary>True while something works that has no timer here, such as a request on its way: the clock then stands still.</summary>
    public Func<bool> IsBusy { get; set; } = () => false;

    /// <summary>Looks in a row that must find nothing at work before the clock jumps; more where threads and disks take turns.</summary>
    public int Patience { get; set; } = 1;

    /// <summary>Lets the clock jump until the task ends.</summary>
    public async Task RunUntilAsync(Task task)
    {
        for (var quiet = 0; !task.IsCompleted;)
        {
            var before = _due.Count;
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(2), System));
            var next = _due.Values.Order().FirstOrDefault();
            quiet = _due.Count != before || IsBusy() ? 0 : quiet + 1;
            if (task.IsCompleted || quiet < Patience || next == default || next > GetUtcNow() + Horizon)
                continue;
            quiet = 0;
            if (next > GetUtcNow())
                SetUtcNow(next);
        }

        await task;
    }

    /// <summary>What it shows, and what it waits for.</summary>
    public override string ToString() => $"{GetUtcNow():HH:mm:ss.fffffff}, next {_due.Values.Order().FirstOrDefault():HH:mm:ss.fffffff} of {_due.Count}, busy: {IsBusy()}";

    private sealed class Watched(StepClock clock) : ITimer
    {
        public ITimer? Inner { get; set; }

        public void Note(TimeSpan dueTime)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
                clock._due.TryRemove(this, out _);
            else
                clock._due[this] = clock.GetUtcNow() + dueTime;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Note(dueTime);
            return Inner!.Change(dueTime, period);
        }

        public void Dispose()
        {
            clock._due.TryRemove(this, out _);
            Inner!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
