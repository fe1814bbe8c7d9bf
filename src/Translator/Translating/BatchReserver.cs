using Translator.Hosting;
using Translator.Ledger;

namespace Translator.Translating;

/// <summary>
/// Writes the intent of a batch, one batch at a time and in order: what has a result by now is settled, what another worker sends is put off, and what
/// stands in the way, the service's window, its wish to be left alone, or a cap, is waited out or becomes a pause.
/// </summary>
internal sealed class BatchReserver(string engine, IntentTable intents, SpendingLimits limits, InDoubtPolicy onInDoubt, TranslatingOptions options, ServiceCondition service, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The intent, on the disk; null when nothing is left to send.</summary>
    public async Task<long?> ReserveAsync(SentenceBatch batch, CancellationToken stopping)
    {
        await _one.WaitAsync(stopping);
        try
        {
            while (batch.Open.Count > 0)
            {
                if (service.Halted is { } pause)
                {
                    batch.Settle(SentenceOutcome.Paused(pause));
                }
                else if (service.Wait is { Ticks: > 0 } asked)
                {
                    await time.WaitFullyAsync(asked, stopping);
                }
                else
                {
                    var reservation = await intents.ReserveAsync(engine, [.. batch.Open.Select(j => new IntentText(j.Key, j.Document, j.Text.Length))], limits, onInDoubt);
                    if (reservation.Ready.Count + reservation.Held.Count > 0)
                        batch.Settle(job => Known(job, reservation));
                    if (reservation.Intent is { } intent)
                    {
                        if (reservation.Busy.Count > 0)
                            batch.PutOff(reservation.Busy);
                        return intent;
                    }

                    if (reservation.Exhausted is { } cap)
                        Exhaust(batch, cap, reservation);
                    else if (reservation.Wait is { } wait)
                        await time.WaitFullyAsync(wait, stopping);
                    else if (reservation.Busy.Count > 0)
                        await time.WaitFullyAsync(options.RetryDelay, stopping);
                }
            }

            return null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static SentenceOutcome? Known(SentenceJob job, Reservation reservation) =>
        reservation.Ready.TryGetValue(job.Key, out var result) ? SentenceOutcome.Of(result, reused: true)
        : reservation.Held.Contains(job.Key) ? SentenceOutcome.Paused(HeldPause())
        : null;

    /// <summary>A cap stands in the way: the sentences that do not fit under it pause, and it is used up by those that do.</summary>
    private static void Exhaust(SentenceBatch batch, string cap, Reservation reservation)
    {
        var setting = cap switch { "document" => "PerDocument", "day" => "PerDay", _ => "PerMonth" };
        var pause = SentenceOutcome.Paused(
            new Pause(
                Pause.Budget,
                $"The next sentences would go over Translating:Budget:{setting}.",
                $"Raise Translating:Budget:{setting} and start again" + (reservation.Renewed is { } renewed ? $", or wait until {renewed:yyyy-MM-dd HH:mm} UTC." : "."),
                reservation.Renewed),
            reservation.ExhaustedDocument);
        var left = reservation.Left;
        batch.Settle(job =>
        {
            if (reservation.ExhaustedDocument is { } document && job.Document != document)
                return null;
            if (job.Text.Length > left)
                return pause;
            left -= job.Text.Length;
            return null;
        });
    }

    private static Pause HeldPause() => new(
        Pause.InDoubt,
        "An earlier call with this sentence ended without an answer and may have been paid for.",
        "Run `translator retry --in-doubt` to send it again, or set Ledger:OnInDoubt to retry.",
        null);
}
