using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Translating;
using Translator.Watching;

namespace Translator;

/// <summary>The service: takes files as they settle, several at once, until it is stopped. If one of its loops breaks, the process must not end with success.</summary>
public sealed partial class PipelineWorker(
    SeedIntake intake,
    SeedRunner runner,
    DeletionFollower deletions,
    OutputKeeper outputs,
    LedgerDatabase ledger,
    DocumentActivity activity,
    DocumentPlaces places,
    RunOutcome outcome,
    IHostApplicationLifetime lifetime,
    IOptions<LedgerOptions> ledgerOptions,
    IOptions<WatchingOptions> watching,
    TimeProvider time,
    ILogger<PipelineWorker> logger) : BackgroundService
{
    private static readonly TimeSpan HealthPeriod = TimeSpan.FromSeconds(1);

    private readonly WorkerNote _note = new(ledgerOptions.Value.Folder);
    private volatile Pause? _diskTrouble;
    private long _begun;
    private long _ended;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Log.Watching(logger, intake.Folder);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        List<Task> loops = [TakeAsync(stop.Token), TrimWhenIdleAsync(stop.Token), ReportHealthAsync(stop.Token), KeepOutputsAsync(stop.Token)];
        if (deletions.IsNeeded)
            loops.Add(deletions.RunAsync(stop.Token));
        try
        {
            // None of them ends by itself: the first that does has broken, or the worker is told to stop.
            await Task.WhenAny(loops);
            await stop.CancelAsync();
            await Task.WhenAll(loops);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The ordinary end of a service.
        }
        catch (Exception error)
        {
            Log.Broke(logger, error);
            outcome.Crash(error, lifetime);
        }
        finally
        {
            _note.Remove();
        }
    }

    private Task TakeAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        intake.WatchAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = places.MostBegun, CancellationToken = stoppingToken },
        async (file, token) =>
        {
            await DiskAsync(token);
            Interlocked.Increment(ref _begun);
            DocumentResult? result;
            try
            {
                result = await runner.RunAsync(file, activity, token);
            }
            finally
            {
                activity.End(file.Path);
            }

            if (result?.Pause is { Cause: Pause.Credentials } credentials)
                outcome.StopForCredentials(credentials, lifetime);
            else if (result?.Pause is { Cause: Pause.Disk } disk)
                _diskTrouble = disk;
            Interlocked.Increment(ref _ended);
        });

    /// <summary>What one document met on the disk the next would meet too: nothing new is begun until it is time to try again.</summary>
    private async Task DiskAsync(CancellationToken stoppingToken)
    {
        while (_diskTrouble is { Resumes: { } resumes } trouble)
        {
            if (resumes - time.GetUtcNow() is { Ticks: > 0 } left)
                await time.WaitFullyAsync(left, stoppingToken);
            Interlocked.CompareExchange(ref _diskTrouble, null, trouble);
        }
    }

    /// <summary>Says in the log and to <c>status</c> what stands in the way, when it comes and when it goes.</summary>
    private async Task ReportHealthAsync(CancellationToken stoppingToken)
    {
        for (string? said = "", full = null; ; await Task.Delay(HealthPeriod, time, stoppingToken))
        {
            if (ledger.Trouble is var trouble && (trouble is null) != (full is null))
            {
                full = trouble;
                if (trouble is null)
                    Log.LedgerWorks(logger, ledger.Path);
                else
                    Log.LedgerWaits(logger, trouble, Pause.DiskRetry.TotalSeconds);
            }

            var now = trouble ?? _diskTrouble?.Reason ?? deletions.Trouble ?? intake.Health.Trouble;
            if (now == said)
                continue;
            try
            {
                _note.Write(now, time.GetUtcNow());
                said = now;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Tried again; the log has it anyway.
            }
        }
    }

    /// <summary>Outputs that somebody deleted are there again soon, not only after the next start.</summary>
    private async Task KeepOutputsAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(watching.Value.ScanInterval, time, stoppingToken);
            try
            {
                outputs.Look();
            }
            catch (LedgerUnavailableException)
            {
                // Looked again; the health report says what stands in the way.
            }
        }
    }

    /// <summary>A worker waits most of its life: what the last documents left in memory goes back to the system once, when nothing is under way.</summary>
    private async Task TrimWhenIdleAsync(CancellationToken stoppingToken)
    {
        for (var trimmed = -1L; ;)
        {
            var before = Interlocked.Read(ref _begun);
            await Task.Delay(watching.Value.ScanInterval, time, stoppingToken);
            if (before == trimmed || before != Interlocked.Read(ref _begun) || before != Interlocked.Read(ref _ended))
                continue;
            trimmed = before;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Watching {Folder}. Drop a file there; Ctrl-C stops.")]
        public static partial void Watching(ILogger logger, string folder);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Trouble} All work waits and is tried again every {Seconds} s.")]
        public static partial void LedgerWaits(ILogger logger, string trouble, double seconds);

        [LoggerMessage(Level = LogLevel.Information, Message = "The ledger {Path} can be written again; work goes on.")]
        public static partial void LedgerWorks(ILogger logger, string path);

        [LoggerMessage(Level = LogLevel.Critical, Message = "The worker broke and the process ends.")]
        public static partial void Broke(ILogger logger, Exception error);
    }
}
