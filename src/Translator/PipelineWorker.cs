using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Translating;
using Translator.Watching;

namespace Translator;

/// <summary>The service: takes files as they settle, several at once, until it is stopped. If its loop breaks, the process must not end with success.</summary>
public sealed partial class PipelineWorker(
    SeedIntake intake,
    SeedRunner runner,
    RunOutcome outcome,
    IHostApplicationLifetime lifetime,
    IOptions<TranslatingOptions> options,
    ILogger<PipelineWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Log.Watching(logger, intake.Folder);
        try
        {
            await Parallel.ForEachAsync(
                intake.WatchAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = options.Value.Documents, CancellationToken = stoppingToken },
                async (file, token) =>
                {
                    var result = await runner.RunAsync(file, progress: null, token);
                    if (result?.Pause is { Cause: Pause.Credentials } pause)
                        outcome.StopForCredentials(pause, lifetime);
                });
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

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Watching {Folder}. Drop a file there; Ctrl-C stops.")]
        public static partial void Watching(ILogger logger, string folder);

        [LoggerMessage(Level = LogLevel.Critical, Message = "The worker broke and the process ends.")]
        public static partial void Broke(ILogger logger, Exception error);
    }
}
