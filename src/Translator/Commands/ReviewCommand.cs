using System.CommandLine;
using Translator.Hosting;
using Translator.Reviewing;
using Translator.Reviewing.Returning;

namespace Translator.Commands;

/// <summary><c>review</c>: the page alone, without watching or translating.</summary>
internal static class ReviewCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Files that were exported and worked on.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Reviewer = new("--reviewer") { Description = "Who worked on them; only a named person approves.", HelpName = "NAME" };

    public static Command Create()
    {
        var command = new Command("review", "Serve the review page alone, until stopped.");
        command.SetAction(CommandLine.Guarded(ServeAsync));
        var import = new Command("import", "Merge files that people worked on: TSV, XLSX, XLIFF, PO or TMX.") { Files, Reviewer };
        import.SetAction(CommandLine.Guarded(ImportAsync));
        command.Subcommands.Add(import);
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
        try
        {
            await host.Services.GetRequiredService<ReturnWatch>().RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The ordinary end: everything is in the ledger, and the files follow now.
        }

        return ExitCode.Done;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        using var worker = Workplace.Open(host.Services);
        await using var follower = host.Services.GetRequiredService<OutputFollower>();
        var returning = host.Services.GetRequiredService<FileReturn>();
        var exitCode = ExitCode.Done;
        foreach (var path in parsed.GetValue(Files)!)
        {
            stop.ThrowIfCancellationRequested();
            var receipt = returning.Take(Path.GetFileName(path), await File.ReadAllBytesAsync(path, stop), parsed.GetValue(Reviewer));
            exitCode = receipt.State == "failed" ? ExitCode.SomeFailed : exitCode;
            if (options.Json)
                await Console.Out.WriteAsync(System.Text.Encoding.UTF8.GetString(ReturnJson.Write(receipt)));
            else
                await Console.Out.WriteLineAsync(PlainConsoleFormatter.Safe(receipt.State == "failed"
                    ? $"{path}: {receipt.Reason} {receipt.Hint}"
                    : $"{path}: {string.Join(", ", receipt.Counts.Select(c => $"{c.Value} {c.Key}"))}. Row by row in {Path.Combine(returning.Folder, receipt.File + FileReturn.ReceiptEnding)}."));
        }

        return exitCode;
    }
}
