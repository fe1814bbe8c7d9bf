using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Storm;

/// <summary>The platform's ordinary service whose loop throws: what its process then ends with.</summary>
internal sealed class BrokenWorker : BackgroundService
{
    public static void Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddHostedService<BrokenWorker>();
        builder.Build().Run();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        throw new InvalidOperationException("The loop broke.");
    }
}
