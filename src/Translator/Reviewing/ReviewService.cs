using Microsoft.Extensions.Logging;

namespace Translator.Reviewing;

/// <summary>The page beside the worker: begins with the host and ends with it. What goes wrong with it never stops translating.</summary>
internal sealed partial class ReviewService(ReviewServer server, OutputFollower follower, ReviewingOptions options, ILogger<ReviewService> logger) : BackgroundService
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
        if (!options.Enabled)
            return;
        try
        {
            var url = await server.StartAsync(stoppingToken);
            Log.Serving(logger, url);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.NotServed(logger, error.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Review page: {Url}")]
        public static partial void Serving(ILogger logger, string url);

        [LoggerMessage(Level = LogLevel.Warning, Message = "There is no review page: {Reason} Files are translated all the same.")]
        public static partial void NotServed(ILogger logger, string reason);
    }
}
