using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Translating;
using Translator.Watching;

namespace Translator;

/// <summary>The service: takes files as they settle, several at once, until it is stopped. If its loop breaks, the process must not end with success.</summary>
public sealed partial class PipelineWorker(
    SeedIntake intake,
    SeedRunner runner,
    Pipeline pipeline,
    DocumentTable documents,
    DocumentActivity activity,
    RunOutcome outcome,
    IHostApplicationLifetime lifetime,
    IOptions<TranslatingOptions> options,
    IOptions<WatchingOptions> watching,
    TimeProvider time,
    ILogger<PipelineWorker> logger) : BackgroundService
{
    private long _begun;
    private long _ended;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Log.Watching(logger, intake.Folder);
        try
        {
            var following = Task.WhenAll(FollowDeletionsAsync(stoppingToken), TrimWhenIdleAsync(stoppingToken));
            await Parallel.ForEachAsync(
                intake.WatchAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = options.Value.Documents, CancellationToken = stoppingToken },
                async (file, token) =>
                {
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

                    if (result?.Pause is { Cause: Pause.Credentials } pause)
                        outcome.StopForCredentials(pause, lifetime);
                    Interlocked.Increment(ref _ended);
                });
            await following;
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
    }

    /// <summary>Sources that were deleted: with <c>keep</c> nothing happens, with <c>retire</c> their documents leave the index.</summary>
    private async Task FollowDeletionsAsync(CancellationToken stoppingToken)
    {
        // Sources that we move or delete ourselves are not gone in that sense.
        if (watching.Value.OnDelete != DeletionPolicy.Retire || watching.Value.SourcePolicy != SourcePolicy.Keep)
            return;
        foreach (var document in documents.All().Where(d => d.State != DocumentState.Retired && !intake.IsPresent(d.Path)))
            pipeline.Retire(document.Path);
        while (true)
        {
            await Task.Delay(watching.Value.ScanInterval, time, stoppingToken);
            foreach (var change in intake.TakeChanges().Where(c => c.MovedTo is null))
                pipeline.Retire(change.Path);
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

        [LoggerMessage(Level = LogLevel.Critical, Message = "The worker broke and the process ends.")]
        public static partial void Broke(ILogger logger, Exception error);
    }
}
