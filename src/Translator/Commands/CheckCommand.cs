using System.CommandLine;
using Translator.Checking;
using Translator.Hosting;

namespace Translator.Commands;

/// <summary><c>check</c>: the same rules as in the pipeline over pairs that people have already.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string> Source = new("FILE") { Description = "TSV or JSON lines with the columns or fields ur and en." };

    public static Command Create()
    {
        var command = new Command("check", "Check pairs in a TSV or JSONL file; one JSON line per pair.") { Source };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        var (pairs, flagged) = (0L, 0L);
        using (var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16))
            (pairs, flagged) = CheckReport.Write(host.Services.GetRequiredService<PairChecker>().Check(PairFileReader.Read(parsed.GetValue(Source)!)), output);
        if (!options.Quiet)
            await Console.Error.WriteLineAsync($"{Counted.Of(pairs, "pair")}, {flagged} with a flag.");
        return ExitCode.Done;
    }
}
