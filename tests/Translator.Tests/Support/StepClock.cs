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
        timer.Inner = base.CreateTimer(
            s =>
            {
                _due.TryRemove(timer, out _);
                callback(s);
            },
            state, dueTime, period);
        timer.Note(dueTime);
        return timer;
    }

    /// <summary>Lets the clock jump until the task ends.</summary>
    public async Task RunUntilAsync(Task task)
    {
        for (var idle = 0; !task.IsCompleted; idle++)
        {
            var before = _due.Count;
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(2), System));
            var next = _due.Values.Order().FirstOrDefault();
            if (task.IsCompleted || _due.Count != before || next == default || next > GetUtcNow() + Horizon)
                continue;
            if (next > GetUtcNow())
                SetUtcNow(next);
        }

        await task;
    }

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
