using System.CommandLine;
using Translator.Hosting;
using Translator.Reviewing;

namespace Translator.Commands;

/// <summary><c>review</c>: the page alone, without watching or translating.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var command = new Command("review", "Serve the review page alone, until stopped.");
        command.SetAction(CommandLine.Guarded(ServeAsync));
        return command;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        using var worker = Workplace.Open(host.Services);
        await using var follower = host.Services.GetRequiredService<OutputFollower>();
        follower.CatchUp();
        await using var server = host.Services.GetRequiredService<ReviewServer>();
        await Console.Out.WriteLineAsync($"Review page: {await server.StartAsync(stop)}");
        await Console.Error.WriteLineAsync("Ctrl-C stops.");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }
}
