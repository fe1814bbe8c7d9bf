namespace Storm.Promises;

/// <summary>P18: the ways of everyday programs, with those programs where they are installed. Exactly one document for each final content.</summary>
internal static class SavePatterns
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        using var emulator = await Emulator.StartAsync(options);
        var room = new Room(options, "save", emulator);
        room.Set("Watching", "Settle", "00:00:01");
        var clock = TimeProvider.System;
        var done = new List<string>();
        var absent = new List<string>();
        var expected = new List<Article>();
        using var child = room.Start("run");
        await Room.WatchingAsync(child);

        foreach (var (name, program, save) in Patterns())
        {
            if (program.Length > 0 && !File.Exists(program))
            {
                absent.Add(name);
                continue;
            }

            var old = Article.Number(100_000 + (expected.Count * 2), 3, $"{name}.txt");
            var renewed = Article.Number(100_001 + (expected.Count * 2), 3, $"{name}.txt");
            expected.Add(renewed);
            var file = Path.Combine(room.Seeds, renewed.Path);
            var other = Path.Combine(options.Work, "save-other-" + name);
            await File.WriteAllBytesAsync(other, renewed.Bytes);
            await File.WriteAllBytesAsync(file, old.Bytes);
            await Room.UntilAsync(() => child.HasExited || OutputCheck.IndexRows(room).GetValueOrDefault(old.Path) == old.Sha256, TimeSpan.FromSeconds(30));
            await save(file, other);
            if (!await Room.UntilAsync(() => child.HasExited || OutputCheck.IndexRows(room).GetValueOrDefault(renewed.Path) == renewed.Sha256, TimeSpan.FromSeconds(30)))
                done.Add($"{name}: its new content did not arrive");
        }

        // Lock files and half downloads beside them.
        foreach (var name in new[] { ".~lock.vim.txt#", "~$vim.txt", "vim.txt.crdownload", ".vim.txt.swp", "vim.txt~", "4913" })
            await File.WriteAllTextAsync(Path.Combine(room.Seeds, name), "متن");
        await Task.Delay(TimeSpan.FromSeconds(3), clock);
        child.Stop();
        var (exitCode, _, errors) = await Room.EndAsync(child);
        var (lost, wrong, temporaries) = OutputCheck.Look(room, expected);
        var ledger = new LedgerLook(room);
        var documents = ledger.States.Count;
        var failed = Directory.Exists(Path.Combine(room.Output, "failed"));
        yield return new Verdict(
            "P18",
            exitCode == 0 && !failed && documents == expected.Count && done.Count + lost.Count + wrong.Count + temporaries == 0,
            $"{expected.Count} ways to save: {documents} documents, {lost.Count} lost, {wrong.Count} wrong{(failed ? ", and failures" : "")}{(absent.Count > 0 ? $"; not installed here: {string.Join(", ", absent)}" : "")}"
            + KillStorm.Details(done, wrong, exitCode == 0 ? [] : [errors]));
    }

    /// <summary>Name, the program it needs, and what it does to a file with the content of another.</summary>
    private static IEnumerable<(string Name, string Program, Func<string, string, Task> Save)> Patterns()
    {
        yield return ("in-place", "", async (file, other) => await File.WriteAllBytesAsync(file, await File.ReadAllBytesAsync(other)));
        yield return ("delete-create", "", DeleteAndCreateAsync);
        yield return ("rename-over", "", RenameOverAsync);
        yield return ("cp", "/bin/cp", (file, other) => ProgramAsync("/bin/cp", other, file));
        yield return ("install", "/usr/bin/install", (file, other) => ProgramAsync("/usr/bin/install", "-m", "644", other, file));
        yield return ("mv-other-device", "/bin/mv", MoveFromOtherDeviceAsync);
        yield return ("sed", "/usr/bin/sed", (file, other) => ProgramAsync("/usr/bin/sed", "-i", "-e", $"$r {other}", "-e", "1,$d", file));
        yield return ("vim", "/usr/bin/vim", (file, other) => ProgramAsync("/usr/bin/vim", "-u", "NONE", "-es", "-c", "set nocompatible backup backupdir=. backupcopy=no", "-c", $"%!cat {other}", "-c", "wq", file));
        yield return ("rsync", "/usr/bin/rsync", (file, other) => ProgramAsync("/usr/bin/rsync", other, file));
        yield return ("rsync-inplace", "/usr/bin/rsync", (file, other) => ProgramAsync("/usr/bin/rsync", "--inplace", other, file));
        yield return ("dd", "/bin/dd", (file, other) => ProgramAsync("/bin/dd", $"if={other}", $"of={file}", "bs=16", "status=none"));
    }

    private static async Task DeleteAndCreateAsync(string file, string other)
    {
        File.Delete(file);
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        await File.WriteAllBytesAsync(file, await File.ReadAllBytesAsync(other));
    }

    private static async Task RenameOverAsync(string file, string other)
    {
        var part = Path.Combine(Path.GetDirectoryName(file)!, ".goutputstream-ABC123");
        await File.WriteAllBytesAsync(part, await File.ReadAllBytesAsync(other));
        File.Move(part, file, overwrite: true);
    }

    private static async Task MoveFromOtherDeviceAsync(string file, string other)
    {
        var there = Path.Combine("/dev/shm", $"storm-{Environment.ProcessId}-{Path.GetFileName(other)}");
        await ProgramAsync("/bin/cp", other, there);
        await ProgramAsync("/bin/mv", there, file);
    }

    private static async Task ProgramAsync(string program, params string[] arguments)
    {
        using var child = new Child(program, arguments, "/", new Dictionary<string, string> { ["TERM"] = "dumb", ["LC_ALL"] = "C.UTF-8" });
        if (!await child.EndsAsync(TimeSpan.FromSeconds(30)) || child.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {child.Errors}");
    }
}
