using Microsoft.Extensions.Logging;
using Translator.Reviewing.Returning;

namespace Translator.Reviewing;

/// <summary>The page beside the worker: begins with the host and ends with it. What goes wrong with it never stops translating.</summary>
internal sealed partial class ReviewService(ReviewServer server, OutputFollower follower, ReturnWatch returns, ReviewingOptions options, ILogger<ReviewService> logger) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await server.DisposeAsync();
        await follower.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        follower.CatchUp();
        var watching = WatchAsync(stoppingToken);
        try
        {
            if (!options.Enabled)
                return;
            var url = await server.StartAsync(stoppingToken);
            Log.Serving(logger, url);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotServed(logger, error.Message);
        }
        finally
        {
            await watching;
        }
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        try
        {
            await returns.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The ordinary end of a service.
        }
        catch (Exception error)
        {
            Log.NotWatched(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Review page: {Url}")]
        public static partial void Serving(ILogger logger, string url);

        [LoggerMessage(Level = LogLevel.Error, Message = "Files that come back are no longer taken until the next start.")]
        public static partial void NotWatched(ILogger logger, Exception error);

        [LoggerMessage(Level = LogLevel.Warning, Message = "There is no review page: {Reason} Files are translated all the same.")]
        public static partial void NotServed(ILogger logger, string reason);
    }
}
