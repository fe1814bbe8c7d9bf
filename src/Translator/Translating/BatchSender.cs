using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;
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
    private readonly InDoubtPolicy _onInDoubt;
    private readonly TranslatingOptions _options;
    private readonly SpendingLimits _limits;
    private readonly EngineResilience _resilience;
    private readonly ServiceCondition _service;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _engineName;
    private readonly SemaphoreSlim _reserving = new(1);

    public BatchSender(ITranslationEngine engine, IntentTable intents, LedgerOptions ledger, TranslatingOptions options, TimeProvider time, ILogger logger, ILoggerFactory? telemetry)
    {
        _engine = engine;
        _intents = intents;
        _onInDoubt = ledger.OnInDoubt;
        _options = options;
        _time = time;
        _logger = logger;
        _resilience = new EngineResilience(options, engine.Info.AttemptTimeout, time, telemetry);
        _engineName = engine.Info.Label;
        CharactersPerMinute = engine.Info.Paid ? TierRates.PerMinute(options.Tier, options.CharactersPerMinute) : null;
        _limits = engine.Info.Paid
            ? new SpendingLimits(options.Budget.PerDocument, options.Budget.PerDay, options.Budget.PerMonth, CharactersPerMinute)
            : SpendingLimits.None;
        InFlight = new InFlightLimit(options.MaxInFlight);
        _service = new ServiceCondition(_engineName, options, _resilience, InFlight, time);
    }

    /// <summary>Characters that the service allows in a minute; null where nobody counts.</summary>
    public long? CharactersPerMinute { get; }

    /// <summary>How many calls may be under way.</summary>
    public InFlightLimit InFlight { get; }

    /// <summary>Why nothing is sent at present, if so.</summary>
    public Pause? Halted => _service.Halted;

    /// <summary>Sends a batch and settles every sentence of it.</summary>
    public async Task SendAsync(IReadOnlyList<SentenceJob> batch, CancellationToken stopping)
    {
        var open = batch.ToList();
        var again = new List<SentenceJob>();
        var successes = _service.Successes;
        try
        {
            await _resilience.Retrying.ExecuteAsync(async token => await AttemptAsync(open, again, token), stopping);
        }
        catch (EngineException failure) when (failure.Failure is EngineFailure.Refused or EngineFailure.Mismatch)
        {
            await DivideAsync(open, again, failure, stopping);
        }
        catch (EngineException failure)
        {
            var pause = _service.GiveUp(failure, successes);
            Log.Pausing(_logger, pause.Cause, pause.Reason, pause.Hint);
            Settle(open, SentenceOutcome.Paused(pause));
        }
        catch (BrokenCircuitException broken)
        {
            Settle(open, SentenceOutcome.Paused(_service.Broken(broken.RetryAfter)));
        }

        foreach (var job in again)
            await SendAsync([job], stopping);
    }

    /// <summary>One attempt. Settled sentences leave <paramref name="open"/>; those to be sent alone move to <paramref name="again"/>.</summary>
    private async Task AttemptAsync(List<SentenceJob> open, List<SentenceJob> again, CancellationToken stopping)
    {
        if (await ReserveAsync(open, again, stopping) is not { } intent)
            return;
        var sending = open.ToList();
        var started = _time.GetTimestamp();
        EngineAnswer answer;
        try
        {
            // Not the stopping token: a call that was sent is paid for, so its answer is waited for.
            answer = await _resilience.Attempt.ExecuteAsync(
                async token => await _engine.TranslateAsync([.. sending.Select(j => j.Text)], token), CancellationToken.None);
        }
        catch (Exception error)
        {
            throw await ClassifiedAsync(intent, error, stopping);
        }

        _service.Succeeded(_time.GetElapsedTime(started));
        await AcceptAsync(intent, open, again, sending, answer, stopping);
    }

    /// <summary>Writes the intent, waiting for the service's window; null when nothing is left to send.</summary>
    private async Task<long?> ReserveAsync(List<SentenceJob> open, List<SentenceJob> again, CancellationToken stopping)
    {
        await _reserving.WaitAsync(stopping);
        try
        {
            while (open.Count > 0)
            {
                if (Halted is { } pause)
                {
                    Settle(open, SentenceOutcome.Paused(pause));
                    return null;
                }

                if (_service.Wait is { Ticks: > 0 } asked)
                {
                    await Task.Delay(asked, _time, stopping);
                    continue;
                }

                var reservation = _intents.Reserve(_engineName, [.. open.Select(j => new IntentText(j.Key, j.Document, j.Text.Length))], _limits, _onInDoubt);
                foreach (var job in open.ToList())
                {
                    if (reservation.Ready.TryGetValue(job.Key, out var result))
                        Settle(open, job, SentenceOutcome.Of(result, reused: true));
                    else if (reservation.Held.Contains(job.Key))
                        Settle(open, job, SentenceOutcome.Paused(HeldPause()));
                }

                if (reservation.Intent is { } intent)
                {
                    // Another worker is on these; they are looked at again when this call is back.
                    again.AddRange(open.Where(j => reservation.Busy.Contains(j.Key)));
                    open.RemoveAll(again.Contains);

                    return intent;
                }

                if (reservation.Exhausted is { } cap)
                    Exhaust(open, cap, reservation);
                else if (reservation.Wait is { } wait)
                    await Task.Delay(wait, _time, stopping);
                else if (reservation.Busy.Count > 0)
                    await Task.Delay(_options.RetryDelay, _time, stopping);
            }

            return null;
        }
        finally
        {
            _reserving.Release();
        }
    }

    /// <summary>A cap stands in the way: the sentences that no longer fit under it pause.</summary>
    private static void Exhaust(List<SentenceJob> open, string cap, Reservation reservation)
    {
        var concerned = open.Where(j => reservation.ExhaustedDocument is null || j.Document == reservation.ExhaustedDocument).ToList();
        var setting = cap switch { "document" => "PerDocument", "day" => "PerDay", _ => "PerMonth" };
        var pause = new Pause(
            Pause.Budget,
            $"The next sentences would go over Translating:Budget:{setting}.",
            $"Raise Translating:Budget:{setting}" + (reservation.Renewed is { } renewed ? $", or wait until {renewed:yyyy-MM-dd HH:mm} UTC." : "."),
            reservation.Renewed);
        // What comes last gives way, half at a time, so that the cap is used up before anything pauses.
        foreach (var job in concerned.TakeLast((concerned.Count + 1) / 2))
            Settle(open, job, SentenceOutcome.Paused(pause));
    }

    private async Task AcceptAsync(long intent, List<SentenceJob> open, List<SentenceJob> again, List<SentenceJob> sent, EngineAnswer answer, CancellationToken stopping)
    {
        var billed = answer.BilledCharacters ?? (_engine.Info.Paid ? sent.Sum(j => (long)j.Text.Length) : 0);
        if (AnswerCheck.Mismatch(sent.Count, answer) is { } mismatch)
        {
            await RecordAsync(() => _intents.Complete(intent, [], billed, answer.RequestId, mismatch), stopping);
            throw new EngineException(EngineFailure.Mismatch, mismatch) { RequestId = answer.RequestId };
        }

        var faults = sent.Select((job, i) => AnswerCheck.Fault(job.Text, answer.Results[i])).ToList();
        var rows = new ResultRow?[sent.Count];
        for (var i = 0; i < sent.Count; i++)
        {
            if (faults[i] is null)
                rows[i] = new ResultRow(sent[i].Key, answer.Results[i].Text!, _engineName, answer.RequestId, answer.Results[i].Alignment);
        }

        await RecordAsync(() => _intents.Complete(intent, [.. rows.OfType<ResultRow>()], billed, answer.RequestId, faults.FirstOrDefault(fault => fault is not null)), stopping);
        for (var i = 0; i < sent.Count; i++)
        {
            if (rows[i] is { } row)
                Settle(open, sent[i], SentenceOutcome.Of(row));
            else if (sent[i].Alone)
                Settle(open, sent[i], SentenceOutcome.Failed(faults[i]!));
            else
                SendAlone(open, again, sent[i]);
        }
    }

    /// <summary>What came of a call goes into the ledger, however long its disk is full: an answer that was paid for must not be forgotten.</summary>
    private async Task RecordAsync(Action record, CancellationToken stopping)
    {
        var began = _time.GetTimestamp();
        while (true)
        {
            try
            {
                record();
                return;
            }
            catch (LedgerUnavailableException) when (!stopping.IsCancellationRequested && _time.GetElapsedTime(began) < _options.LedgerPatience)
            {
                // A worker that is told to stop tries once more, at once.
                await Task.Delay(Pause.DiskRetry, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>The outcome of a failed call goes into the ledger; what is thrown on says what happens next.</summary>
    private async Task<EngineException> ClassifiedAsync(long intent, Exception error, CancellationToken stopping)
    {
        var failure = error switch
        {
            EngineException known => known,
            TimeoutRejectedException => new EngineException(EngineFailure.InDoubt, $"No answer within {_engine.Info.AttemptTimeout.TotalSeconds:0} s.", "Raise the engine's AttemptTimeout if the service is merely slow.", error),
            _ => new EngineException(EngineFailure.InDoubt, $"The call broke off: {error.Message}", "", error),
        };
        switch (failure.Failure)
        {
            case EngineFailure.Mismatch when failure.BilledCharacters is { } billed:
                await RecordAsync(() => _intents.Complete(intent, [], billed, failure.RequestId, failure.Message), stopping);
                break;
            case EngineFailure.InDoubt or EngineFailure.Mismatch:
                await RecordAsync(() => _intents.Doubt(intent, failure.Message, failure.RequestId), stopping);
                break;
            default:
                await RecordAsync(() => _intents.Refuse(intent, failure.Message, failure.RequestId), stopping);
                break;
        }

        if (failure.Failure == EngineFailure.Throttled)
            _service.Throttled(failure.RetryAfter);
        Log.CallFailed(_logger, _engineName, failure.Failure, failure.Message, failure.RequestId);
        return failure;
    }

    private async Task DivideAsync(List<SentenceJob> open, List<SentenceJob> again, EngineException failure, CancellationToken stopping)
    {
        if (open.Count == 0)
            return;
        if (open.Count > 1)
        {
            var half = open.Count / 2;
            var (first, second) = (open[..half], open[half..]);
            open.Clear();
            await SendAsync(first, stopping);
            await SendAsync(second, stopping);
            return;
        }

        if (failure.Failure == EngineFailure.Mismatch && !open[0].Alone)
        {
            SendAlone(open, again, open[0]);
            return;
        }

        Settle(open, SentenceOutcome.Failed(failure.Message));
    }

    /// <summary>A result came that cannot be used: the sentence is asked for once more, by itself.</summary>
    private static void SendAlone(List<SentenceJob> open, List<SentenceJob> again, SentenceJob job)
    {
        job.Alone = true;
        open.Remove(job);
        again.Add(job);
    }

    /// <inheritdoc/>
    public void Dispose() => _reserving.Dispose();

    private static Pause HeldPause() => new(
        Pause.InDoubt,
        "An earlier call with this sentence ended without an answer and may have been paid for.",
        "Run `translator retry --in-doubt` to send it again, or set Ledger:OnInDoubt to retry.",
        null);

    private static void Settle(List<SentenceJob> open, SentenceOutcome outcome)
    {
        foreach (var job in open)
            job.Settle(outcome);
        open.Clear();
    }

    private static void Settle(List<SentenceJob> open, SentenceJob job, SentenceOutcome outcome)
    {
        job.Settle(outcome);
        open.Remove(job);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "A call to {Engine} failed ({Failure}): {Message} Request {RequestId}.")]
        public static partial void CallFailed(ILogger logger, string engine, EngineFailure failure, string message, string? requestId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Paused ({Cause}): {Reason} {Hint}")]
        public static partial void Pausing(ILogger logger, string cause, string reason, string hint);
    }
}
