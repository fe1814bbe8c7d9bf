using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Ledger;

namespace Translator.Translating;

/// <summary>
/// Sentences of all documents on their way to a paid engine: each distinct one once, packed across documents in the order in which they
/// came, as many calls under way as the service bears. What becomes of a batch is <see cref="BatchSender"/>'s business.
/// </summary>
public sealed partial class SentenceQueue : IAsyncDisposable
{
    private readonly BatchSender _sender;
    private readonly TranslatingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<SentenceQueue> _logger;
    private readonly int _maxElements;
    private readonly long _maxCharacters;
    private readonly CancellationTokenSource _stopping = new();

    // Guarded by _guard.
    private readonly Lock _guard = new();
    private readonly LinkedList<SentenceJob> _waiting = new();
    private readonly Dictionary<string, SentenceJob> _jobs = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _calls = [];
    private long _waitingCharacters;
    private Task? _dispatching;
    private bool _disposed;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Creates the queue of one engine.</summary>
    public SentenceQueue(ITranslationEngine engine, IntentTable intents, LedgerOptions ledger, IOptions<TranslatingOptions> options, TimeProvider time, ILogger<SentenceQueue> logger, ILoggerFactory? telemetry = null)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
        _sender = new BatchSender(engine, intents, ledger, _options, time, logger, telemetry);
        _maxElements = engine.Info.MaxElements;
        // Half the window, so that one call is always on its way while the other half frees itself.
        _maxCharacters = _sender.CharactersPerMinute is { } perMinute ? Math.Min(engine.Info.MaxCharacters, Math.Max(1, perMinute / 2)) : engine.Info.MaxCharacters;
    }

    /// <summary>Asks for the English of one sentence; a sentence that is already on its way is not sent again.</summary>
    internal Task<SentenceOutcome> EnqueueAsync(string key, string text, long document)
    {
        lock (_guard)
        {
            if (_jobs.TryGetValue(key, out var known))
                return known.Outcome;
            var job = new SentenceJob(key, text, document, _time.GetTimestamp());
            if (_sender.Halted is { } pause)
            {
                job.Settle(SentenceOutcome.Paused(pause));
                return job.Outcome;
            }

            _jobs.Add(key, job);
            _waiting.AddLast(job);
            _waitingCharacters += text.Length;
            _dispatching ??= Task.Run(DispatchAsync);
            Signal();
            return job.Outcome;
        }
    }

    /// <summary>Stops sending, lets calls under way finish and commit, and gives up on what still waits.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        Task[] calls;
        lock (_guard)
            calls = [.. _calls, _dispatching ?? Task.CompletedTask];
        try
        {
            await Task.WhenAll(calls);
        }
        catch (OperationCanceledException)
        {
            // Waits between attempts end this way.
        }

        lock (_guard)
        {
            foreach (var job in _jobs.Values)
                job.Cancel(_stopping.Token);
            _jobs.Clear();
            _waiting.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await StopAsync();
        _stopping.Dispose();
        _sender.Dispose();
    }

    private async Task DispatchAsync()
    {
        var stopping = _stopping.Token;
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan? wait;
            Task changed;
            lock (_guard)
            {
                changed = _changed.Task;
                wait = TryStart();
            }

            if (wait == TimeSpan.Zero)
                continue;
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var tick = wait is { } linger ? Task.Delay(linger, _time, timer.Token) : Task.Delay(Timeout.InfiniteTimeSpan, _time, timer.Token);
            await Task.WhenAny(changed, tick);
            await timer.CancelAsync();
        }
    }

    /// <summary>Starts a call if there is a reason to. Zero: look again at once; a time: then; null: when something changes.</summary>
    private TimeSpan? TryStart()
    {
        if (_changed.Task.IsCompleted)
            _changed = NewSignal();
        if (_waiting.Count == 0 || _calls.Count >= _sender.InFlight.Current)
            return null;
        var age = _time.GetElapsedTime(_waiting.First!.Value.Enqueued);
        if (!BatchPacker.IsFull(_waiting.Count, _waitingCharacters, _maxElements, _maxCharacters) && age < _options.Linger)
            return _options.Linger - age;

        var batch = new List<SentenceJob>(BatchPacker.Take(_waiting.Select(j => j.Text.Length), _maxElements, _maxCharacters));
        for (var i = 0; i < batch.Capacity; i++)
        {
            batch.Add(_waiting.First!.Value);
            _waiting.RemoveFirst();
        }

        _waitingCharacters -= batch.Sum(j => (long)j.Text.Length);
        var call = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Add(call.Task);
        _ = Task.Run(() => RunAsync(batch, call));
        return TimeSpan.Zero;
    }

    private async Task RunAsync(List<SentenceJob> batch, TaskCompletionSource call)
    {
        try
        {
            await _sender.SendAsync(batch, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            foreach (var job in batch)
                job.Cancel(_stopping.Token);
        }
        catch (LedgerUnavailableException error)
        {
            // Nothing was sent without its intent on the disk; the documents wait and ask again.
            foreach (var job in batch)
                job.Break(error);
        }
        catch (Exception error)
        {
            // Whoever waits for these sentences sees it; the queue itself goes on.
            Log.BatchBroke(_logger, batch.Count, error);
            foreach (var job in batch)
                job.Break(error);
        }
        finally
        {
            lock (_guard)
            {
                foreach (var job in batch)
                    _jobs.Remove(job.Key);
                if (_sender.Halted is { } pause)
                {
                    foreach (var job in _waiting)
                    {
                        job.Settle(SentenceOutcome.Paused(pause));
                        _jobs.Remove(job.Key);
                    }

                    _waiting.Clear();
                    _waitingCharacters = 0;
                }

                _calls.Remove(call.Task);
                Signal();
            }

            call.SetResult();
        }
    }

    private void Signal() => _changed.TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Count} sentences broke off unexpectedly.")]
        public static partial void BatchBroke(ILogger logger, int count, Exception error);
    }
}
