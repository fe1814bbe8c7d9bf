using Microsoft.Extensions.Logging;
using Polly.Timeout;
using Translator.Ledger;

namespace Translator.Translating;

/// <summary>What came of a call goes into the ledger before anyone hears of it: results and bill, or the class of its failure.</summary>
internal sealed partial class CallOutcomes(
    EngineInfo engine, IntentTable intents, ServiceCondition service, TranslatingOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>An answer came: what can be used of it is kept and settled, the rest is to be sent alone or fails.</summary>
    /// <exception cref="EngineException">It does not belong to the sentences sent.</exception>
    public async Task AnsweredAsync(long intent, SentenceBatch batch, IReadOnlyList<SentenceJob> sent, EngineAnswer answer, CancellationToken stopping)
    {
        var billed = answer.BilledCharacters ?? (engine.Paid ? sent.Sum(j => (long)j.Text.Length) : 0);
        if (AnswerCheck.Mismatch(sent.Count, answer) is { } mismatch)
        {
            await RecordAsync(() => intents.CompleteAsync(intent, [], billed, answer.RequestId, mismatch), stopping);
            throw new EngineException(EngineFailure.Mismatch, mismatch) { RequestId = answer.RequestId };
        }

        var faults = sent.Select((job, i) => AnswerCheck.Fault(job.Text, answer.Results[i])).ToList();
        var rows = sent.Select((job, i) => faults[i] is null ? Row(job, answer.Results[i], answer.RequestId) : null).ToList();
        await RecordAsync(() => intents.CompleteAsync(intent, [.. rows.OfType<ResultRow>()], billed, answer.RequestId, faults.FirstOrDefault(fault => fault is not null)), stopping);

        var outcomes = new Dictionary<SentenceJob, SentenceOutcome>(sent.Count);
        for (var i = 0; i < sent.Count; i++)
        {
            if (rows[i] is { } row)
                outcomes[sent[i]] = SentenceOutcome.Of(row);
            else if (sent[i].Alone)
                outcomes[sent[i]] = SentenceOutcome.Failed(faults[i]!);
            else
                batch.SendAlone(sent[i]);
        }

        batch.Settle(outcomes.GetValueOrDefault);
    }

    /// <summary>No answer came, or a refusal: what is returned says what happens next.</summary>
    public async Task<EngineException> FailedAsync(long intent, Exception error, CancellationToken stopping)
    {
        var failure = error switch
        {
            EngineException known => known,
            TimeoutRejectedException => new EngineException(EngineFailure.InDoubt, $"No answer within {engine.AttemptTimeout.TotalSeconds:0} s.", "Raise the engine's AttemptTimeout if the service is merely slow.", error),
            _ => new EngineException(EngineFailure.InDoubt, $"The call broke off: {error.Message}", "", error),
        };
        switch (failure.Failure)
        {
            case EngineFailure.Mismatch when failure.BilledCharacters is { } billed:
                await RecordAsync(() => intents.CompleteAsync(intent, [], billed, failure.RequestId, failure.Message), stopping);
                break;
            case EngineFailure.InDoubt or EngineFailure.Mismatch:
                await RecordAsync(() => intents.DoubtAsync(intent, failure.Message, failure.RequestId), stopping);
                break;
            default:
                await RecordAsync(() => intents.RefuseAsync(intent, failure.Message, failure.RequestId), stopping);
                break;
        }

        if (failure.Failure == EngineFailure.Throttled)
            service.Throttled(failure.RetryAfter);
        Log.CallFailed(logger, engine.Label, failure.Failure, failure.Message, failure.RequestId);
        return failure;
    }

    /// <summary>What came of a call goes into the ledger, however long its disk is full: an answer that was paid for must not be forgotten.</summary>
    private async Task RecordAsync(Func<Task> record, CancellationToken stopping)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                await record();
                return;
            }
            catch (LedgerUnavailableException) when (!stopping.IsCancellationRequested && time.GetElapsedTime(began) < options.LedgerPatience)
            {
                // A worker that is told to stop tries once more, at once.
                await Task.Delay(Pause.DiskRetry, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A result made with examples says so: it is not what the engine answers to the sentence alone.</summary>
    private ResultRow Row(SentenceJob job, EngineResult result, string? requestId) =>
        new(job.Key, result.Text!, job.Sentence.Examples.Count > 0 ? $"{engine.Label}+examples" : engine.Label, requestId, result.Alignment);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "A call to {Engine} failed ({Failure}): {Message} Request {RequestId}.")]
        public static partial void CallFailed(ILogger logger, string engine, EngineFailure failure, string message, string? requestId);
    }
}
