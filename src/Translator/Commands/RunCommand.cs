using System.CommandLine;
using Microsoft.Extensions.Logging;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Reviewing;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Commands;

/// <summary><c>run</c>: watch, translate, write, until stopped; in a terminal, under systemd or as a Windows service.</summary>
internal static partial class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Watch the seeds folder and translate what is dropped there, until stopped.");
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        Workplace.BeginLoading();
        var builder = TranslatorHost.Create(options);
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(service => service.ServiceName = "Translator");
        builder.Services.AddHostedService<PipelineWorker>();
        builder.Services.PostConfigure<TranslatingOptions>(translating => translating.LedgerPatience = TimeSpan.MaxValue);
        builder.Services.AddHostedService<ReviewService>();
        using var host = builder.Build();
        using var worker = await OpenAsync(host.Services, stop);
        var outcome = host.Services.GetRequiredService<RunOutcome>();
        var loops = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await using (stop.UnsafeRegister(_ => host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication(), null))
            await host.RunAsync(CancellationToken.None);
        if (outcome.Pause is { } pause)
            await Console.Error.WriteLineAsync($"error: {pause.Reason} {pause.Hint}");
        // The platform's host ends with 0 when a service's loop broke, whichever it was.
        return outcome.ExitCode == ExitCode.Done && loops.Exists(loop => loop.ExecuteTask is { IsFaulted: true }) ? ExitCode.Failure : outcome.ExitCode;
    }

    /// <summary>A disk that is full at the start must not end the service for good either: it begins by itself once there is room.</summary>
    private static async Task<Workplace> OpenAsync(IServiceProvider services, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return Workplace.Open(services);
            }
            catch (Exception error) when (IsDiskFull(error))
            {
                var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RunCommand));
                Log.WaitsForSpace(logger, error.Message, Pause.DiskRetry.TotalSeconds);
                await Task.Delay(Pause.DiskRetry, services.GetRequiredService<TimeProvider>(), stop);
            }
        }
    }

    private static bool IsDiskFull(Exception error) =>
        error is LedgerUnavailableException || ((error as IOException ?? error.InnerException as IOException) is { } refused && AtomicFile.IsDiskFull(refused));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Trouble} It is tried again every {Seconds} s.")]
        public static partial void WaitsForSpace(ILogger logger, string trouble, double seconds);
    }
}
