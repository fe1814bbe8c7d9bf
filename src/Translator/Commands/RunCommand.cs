using System.CommandLine;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Reviewing;

namespace Translator.Commands;

/// <summary><c>run</c>: watch, translate, write, until stopped; in a terminal, under systemd or as a Windows service.</summary>
internal static class RunCommand
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
        builder.Services.AddHostedService<ReviewService>();
        using var host = builder.Build();
        using var worker = Workplace.Open(host.Services);
        var outcome = host.Services.GetRequiredService<RunOutcome>();
        await using (stop.UnsafeRegister(_ => host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication(), null))
            await host.RunAsync(CancellationToken.None);
        if (outcome.Pause is { } pause)
            await Console.Error.WriteLineAsync($"error: {pause.Reason} {pause.Hint}");
        return outcome.ExitCode;
    }
}
