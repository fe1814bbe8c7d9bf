using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Translator.Ledger;

namespace Translator.Translating;

/// <summary>
/// Sends one batch by the ledger's protocol: intent on the disk, call, result and bill on the disk. A batch that is refused is cut in
/// halves until the one bad sentence stands alone; an answer that does not fit is asked for again in halves and then singly.
/// Whatever happens, every sentence ends with its English, a reason, or a pause; none is shifted, none is guessed.
/// </summary>
internal sealed partial class BatchSender : IDisposable
{
    private readonly ITranslationEngine _engine;
    private readonly IntentTable _intents;
    private readonly EngineResilience _resilience;
    private readonly ServiceCondition _service;
    private readonly BatchReserver _reserver;
    private readonly CallOutcomes _outcomes;
    private readonly DoubtfulSentences _doubtful;
    private readonly InFlightLimit _inFlight;
    private readonly CallSlots _places;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public BatchSender(ITranslationEngine engine, IntentTable intents, LedgerOptions ledger, TranslatingOptions options, TimeProvider time, ILogger logger, ILoggerFactory? telemetry)
    {
        _engine = engine;
        _intents = intents;
        _time = time;
        _logger = logger;
        _resilience = new EngineResilience(options, engine.Info.AttemptTimeout, time, telemetry);
        CharactersPerMinute = engine.Info.Paid ? TierRates.PerMinute(options.Tier, options.CharactersPerMinute) : null;
        var limits = engine.Info.Paid
            ? new SpendingLimits(options.Budget.PerDocument, options.Budget.PerDay, options.Budget.PerMonth, CharactersPerMinute)
            : SpendingLimits.None;
        _inFlight = new InFlightLimit(options.MaxInFlight);
        _places = new CallSlots(_inFlight);
        _service = new ServiceCondition(engine.Info.Label, options, _resilience, _inFlight, time);
        _reserver = new BatchReserver(engine.Info.Label, intents, limits, ledger.OnInDoubt, options, _service, time);
        _outcomes = new CallOutcomes(engine.Info, intents, _service, options, time, logger);
        _doubtful = new DoubtfulSentences(intents, time);
    }

    /// <summary>Characters that the service allows in a minute; null where nobody counts.</summary>
    public long? CharactersPerMinute { get; }

    /// <summary>How many batches may be at work: those under way, and some whose intent is written or whose answer is being kept.</summary>
    public int MostBatches => _inFlight.Current is var calls ? calls + Math.Max(1, calls / 4) : 0;

    /// <summary>Batches whose intent is written and that wait for their call.</summary>
    public int Ready => _places.Waiting;

    /// <summary>True while the service is out of order: the next call asks whether it is back.</summary>
    public bool IsProbing => _service.IsProbing;

    /// <summary>Why nothing is sent at present, if so.</summary>
    public Pause? Halted => _service.Halted;

    /// <summary>How many calls with a sentence ended in doubt before.</summary>
    public int DoubtsAbout(string key) => _doubtful.CallsWith(key);

    /// <summary>Sends a batch and settles its sentences.</summary>
    /// <returns>Those that are to go back in line: their calls ended in doubt, though the service answers others.</returns>
    public async Task<IReadOnlyList<SentenceJob>> SendAsync(IReadOnlyList<SentenceJob> jobs, CancellationToken stopping)
    {
        var (batch, back, successes) = (new SentenceBatch(jobs), new List<SentenceJob>(), _service.Successes);
        EngineException? unfit = null;
        try
        {
            await _resilience.Retrying.ExecuteAsync(async token => await AttemptAsync(batch, token), stopping);
        }
        catch (EngineException failure) when (failure.Failure is EngineFailure.Refused or EngineFailure.Mismatch)
        {
            unfit = failure;
        }
        catch (EngineException failure) when (failure.Failure == EngineFailure.InDoubt)
        {
            back.AddRange(LeaveInDoubt(batch, failure, successes));
        }
        catch (EngineException failure)
        {
            GiveUp(batch, failure, successes);
        }
        catch (BrokenCircuitException broken)
        {
            batch.Settle(SentenceOutcome.Paused(_service.Broken(broken.RetryAfter)));
        }
        finally
        {
            // Last: whoever takes the place must see what became of the service.
            Leave(batch);
        }

        if (unfit is not null)
            back.AddRange(await DivideAsync(batch, unfit, stopping));
        foreach (var job in batch.Apart)
            back.AddRange(await SendAsync([job], stopping));
        return back;
    }

    /// <inheritdoc/>
    public void Dispose() => _reserver.Dispose();

    /// <summary>One attempt. What is settled leaves the batch.</summary>
    private async Task AttemptAsync(SentenceBatch batch, CancellationToken stopping)
    {
        if (await ReserveAsync(batch, stopping) is not { } intent)
            return;
        var sending = batch.Open.ToList();
        var started = _time.GetTimestamp();
        EngineAnswer answer;
        try
        {
            // Not the stopping token: a call that was sent is paid for, so its answer is waited for.
            answer = await _resilience.Attempt.ExecuteAsync(
                async token => await _engine.TranslateWithExamplesAsync([.. sending.Select(j => j.Sentence)], token), CancellationToken.None);
        }
        catch (Exception error)
        {
            throw await _outcomes.FailedAsync(intent, error, stopping);
        }

        _service.Succeeded(_time.GetElapsedTime(started));
        Leave(batch);
        await _outcomes.AnsweredAsync(intent, batch, sending, answer, stopping);
        foreach (var job in sending)
            _doubtful.Forget(job.Key);
    }

    /// <summary>Writes the intent and takes a place for the call; null when nothing is left to send.</summary>
    private async Task<long?> ReserveAsync(SentenceBatch batch, CancellationToken stopping)
    {
        while (await _reserver.ReserveAsync(batch, stopping) is { } intent)
        {
            if (batch.HasPlace)
                return intent;
            try
            {
                await _places.EnterAsync(stopping);
                batch.HasPlace = true;
            }
            catch (OperationCanceledException)
            {
                _intents.Withdraw(intent);
                throw;
            }

            if (_service.Halted is null && _service.Wait <= TimeSpan.Zero)
                return intent;
            // Meanwhile the service asked to be left alone.
            _intents.Withdraw(intent);
            Leave(batch);
        }

        return null;
    }

    private void Leave(SentenceBatch batch)
    {
        if (!batch.HasPlace)
            return;
        batch.HasPlace = false;
        _places.Leave();
    }

    private async Task<IReadOnlyList<SentenceJob>> DivideAsync(SentenceBatch batch, EngineException failure, CancellationToken stopping)
    {
        if (batch.Open.Count > 1)
        {
            var all = batch.TakeAll();
            return [.. await SendAsync(all[..(all.Count / 2)], stopping), .. await SendAsync(all[(all.Count / 2)..], stopping)];
        }

        if (failure.Failure == EngineFailure.Mismatch && batch.Open is [{ Alone: false } once])
            batch.SendAlone(once);
        else
            batch.Settle(SentenceOutcome.Failed(failure.Message));
        return [];
    }

    /// <summary>A batch was tried as often as may be and never answered. Where others were, it is the batch: its sentences go back in line, apart from one another.</summary>
    private List<SentenceJob> LeaveInDoubt(SentenceBatch batch, EngineException failure, long successesBefore)
    {
        _doubtful.Note(batch.Open);
        if (batch.Open is [var one] && _doubtful.Verdict(one) is { } verdict)
        {
            _doubtful.Forget(one.Key);
            Log.GivenUp(_logger, one.Document, verdict);
            batch.Settle(SentenceOutcome.Failed($"{failure.Message} {verdict}"));
            return [];
        }

        if (_service.Successes != successesBefore)
            return batch.TakeAll();
        GiveUp(batch, failure, successesBefore);
        return [];
    }

    private void GiveUp(SentenceBatch batch, EngineException failure, long successesBefore)
    {
        var pause = _service.GiveUp(failure, successesBefore);
        Log.Pausing(_logger, pause.Cause, pause.Reason, pause.Hint);
        batch.Settle(SentenceOutcome.Paused(pause));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Paused ({Cause}): {Reason} {Hint}")]
        public static partial void Pausing(ILogger logger, string cause, string reason, string hint);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A sentence of document {Document} is given up: {Verdict}")]
        public static partial void GivenUp(ILogger logger, long document, string verdict);
    }
}
