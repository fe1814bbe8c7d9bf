using System.CommandLine;
using Translator.Hosting;
using Translator.Ledger;

namespace Translator.Commands;

/// <summary><c>backup</c>: a consistent copy of the ledger, while work goes on or not.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = "The copy; it must not exist yet." };

    public static Command Create()
    {
        var command = new Command("backup", "Write a consistent copy of the ledger, also while a worker runs.") { Target };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        var path = Path.GetFullPath(parsed.GetValue(Target)!);
        if (File.Exists(path))
            throw new IOException($"{path} exists already. Name a new file; a backup never overwrites one.");
        using var host = TranslatorHost.Create(options).Build();
        var ledger = host.Services.GetRequiredService<LedgerDatabase>();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ledger.BackUp(path);
        await Console.Out.WriteLineAsync($"{path} holds everything that {ledger.Path} does. To restore it, stop the worker and put it there as ledger.db, without the files ending in -wal and -shm.");
        return ExitCode.Done;
    }
}
