using Translator.Hosting;

namespace Translator.Translating;

/// <summary>Wakes a loop that waits for a change or for a time. Its owner's lock guards it.</summary>
internal sealed class WakeUp
{
    private TaskCompletionSource _changed = New();

    /// <summary>Something changed.</summary>
    public void Set() => _changed.TrySetResult();

    /// <summary>Ends with the first change from now on.</summary>
    public Task Next()
    {
        if (_changed.Task.IsCompleted)
            _changed = New();
        return _changed.Task;
    }

    /// <summary>Waits for a change, for a time at most where one is given, or for the end.</summary>
    public static async Task WaitAsync(Task changed, TimeSpan? atMost, TimeProvider time, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(changed, time.WaitFullyAsync(atMost ?? Timeout.InfiniteTimeSpan, over.Token));
        await over.CancelAsync();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
