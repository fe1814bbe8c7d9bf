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
    /// <summary>Most sentences in a call that only asks whether the service is back: what it may cost is in doubt.</summary>
    private const int ProbeElements = 20;

    private readonly BatchSender _sender;
    private readonly TranslatingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<SentenceQueue> _logger;
    private readonly CancellationTokenSource _stopping = new();

    // Guarded by _guard.
    private readonly Lock _guard = new();
    private readonly WaitingSentences _waiting;
    private readonly Dictionary<string, SentenceJob> _jobs = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _calls = [];
    private readonly WakeUp _change = new();
    private Task? _dispatching;
    private bool _disposed;

    /// <summary>Creates the queue of one engine.</summary>
    public SentenceQueue(ITranslationEngine engine, IntentTable intents, LedgerOptions ledger, IOptions<TranslatingOptions> options, TimeProvider time, ILogger<SentenceQueue> logger, ILoggerFactory? telemetry = null)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
        _sender = new BatchSender(engine, intents, ledger, _options, time, logger, telemetry);
        // Half the window, so that one call is always on its way while the other half frees itself.
        _waiting = new WaitingSentences(
            engine.Info.MaxElements,
            _sender.CharactersPerMinute is { } perMinute ? Math.Min(engine.Info.MaxCharacters, Math.Max(1, perMinute / 2)) : engine.Info.MaxCharacters);
    }

    /// <summary>Batches whose intent is written and that wait for their call.</summary>
    internal int Ready => _sender.Ready;

    /// <summary>Batches that were begun and are not over.</summary>
    internal int UnderWay
    {
        get { lock (_guard) return _calls.Count; }
    }

    /// <summary>True when the next batch may begin at once.</summary>
    internal bool MayStart
    {
        get
        {
            lock (_guard)
                return _calls.Count < _sender.MostBatches && _waiting.DueIn(_time, _options.Linger) == TimeSpan.Zero;
        }
    }

    /// <summary>Asks for the English of one sentence; a sentence that is already on its way is not sent again.</summary>
    internal Task<SentenceOutcome> EnqueueAsync(string key, EngineSentence sentence, long document)
    {
        lock (_guard)
        {
            if (_stopping.IsCancellationRequested)
                return Task.FromCanceled<SentenceOutcome>(new CancellationToken(canceled: true));
            if (_jobs.TryGetValue(key, out var known) && known.IsForAll)
                return known.Document == document ? known.Outcome : ShareAsync(known, document);
            var job = new SentenceJob(key, sentence, document, _time.GetTimestamp());
            if (_sender.Halted is { } pause)
            {
                job.Settle(SentenceOutcome.Paused(pause));
                return job.Outcome;
            }

            // In the place of one that paused and whose batch is still at work: a pause is for those who asked before it.
            _jobs[key] = job;
            Wait(job);
            _dispatching ??= Task.Run(DispatchAsync);
            return job.Outcome;
        }
    }

    /// <summary>Waits for what another document asked for. That one's cap is not this one's: it then asks for itself.</summary>
    private async Task<SentenceOutcome> ShareAsync(SentenceJob known, long document) =>
        await known.Outcome is var outcome && outcome.CapOf == known.Document ? await EnqueueAsync(known.Key, known.Sentence, document) : outcome;

    /// <summary>More sentences are about to come, until what is returned is disposed: a request that they can fill waits for them.</summary>
    internal IDisposable Expect()
    {
        Expect(1);
        return new Expectation(() => Expect(-1));
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
            _waiting.TakeAll();
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

    private void Expect(int documents)
    {
        lock (_guard)
        {
            _waiting.Expected += documents;
            _change.Set();
        }
    }

    private async Task DispatchAsync()
    {
        var stopping = _stopping.Token;
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan? wait;
            Task changed;
            lock (_guard)
                (changed, wait) = (_change.Next(), TryStart());

            if (wait != TimeSpan.Zero)
                await WakeUp.WaitAsync(changed, wait, _time, stopping);
        }
    }

    /// <summary>Starts a call if there is a reason to. Zero: look again at once; a time: then; null: when something changes.</summary>
    private TimeSpan? TryStart()
    {
        if (_calls.Count >= _sender.MostBatches)
            return null;
        if (_waiting.DueIn(_time, _options.Linger) is var due && due != TimeSpan.Zero)
            return due;

        var batch = _waiting.TakeBatch(_sender.IsProbing ? ProbeElements : int.MaxValue);
        var call = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Add(call.Task);
        _ = Task.Run(() => RunAsync(batch, call));
        return TimeSpan.Zero;
    }

    private async Task RunAsync(List<SentenceJob> batch, TaskCompletionSource call)
    {
        IReadOnlyList<SentenceJob> back = [];
        try
        {
            back = await _sender.SendAsync(batch, _stopping.Token);
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
            var sentences = Counted.Of(batch.Count, "sentence");
            Log.BatchBroke(_logger, sentences, error);
            foreach (var job in batch)
                job.Break(error);
        }
        finally
        {
            lock (_guard)
            {
                foreach (var job in batch)
                    Forget(job);
                foreach (var job in back)
                {
                    _jobs.Add(job.Key, job);
                    Wait(job);
                }

                if (_sender.Halted is { } pause)
                {
                    foreach (var job in _waiting.TakeAll())
                    {
                        job.Settle(SentenceOutcome.Paused(pause));
                        Forget(job);
                    }
                }

                _calls.Remove(call.Task);
                _change.Set();
            }

            call.SetResult();
        }
    }

    private void Forget(SentenceJob job)
    {
        if (_jobs.GetValueOrDefault(job.Key) == job)
            _jobs.Remove(job.Key);
    }

    /// <summary>Puts a sentence in line and wakes the dispatcher where that can change what it does.</summary>
    private void Wait(SentenceJob job)
    {
        job.Doubts = _sender.DoubtsAbout(job.Key);
        var wasFull = _waiting.IsFull;
        _waiting.Add(job);
        if (_waiting.Count == 1 || _waiting.IsFull != wasFull)
            _change.Set();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Sentences} broke off unexpectedly.")]
        public static partial void BatchBroke(ILogger logger, string sentences, Exception error);
    }
}
