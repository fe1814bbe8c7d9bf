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

        // All at once, each with its own file.
        var ways = Patterns().ToList();
        absent.AddRange(ways.Where(way => !IsHere(way.Program)).Select(way => way.Name));
        ways.RemoveAll(way => !IsHere(way.Program));
        await Task.WhenAll(ways.Select(async (way, i) =>
        {
            var old = Article.Number(100_000 + (i * 2), 3, $"{way.Name}.txt");
            var renewed = Article.Number(100_001 + (i * 2), 3, $"{way.Name}.txt");
            lock (expected)
                expected.Add(renewed);
            var file = Path.Combine(room.Seeds, renewed.Path);
            var other = Path.Combine(options.Work, "save-other-" + way.Name);
            await File.WriteAllBytesAsync(other, renewed.Bytes);
            await File.WriteAllBytesAsync(file, old.Bytes);
            await Room.UntilAsync(() => child.HasExited || OutputCheck.IndexRows(room).GetValueOrDefault(old.Path) == old.Sha256, TimeSpan.FromSeconds(60));
            await way.Save(file, other);
            if (!await Room.UntilAsync(() => child.HasExited || OutputCheck.IndexRows(room).GetValueOrDefault(renewed.Path) == renewed.Sha256, TimeSpan.FromSeconds(60)))
            {
                lock (done)
                    done.Add($"{way.Name}: its new content did not arrive");
            }
        }));

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

    private static bool IsHere(string program) => program.Length == 0 || File.Exists(program);

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
        yield return ("cp-sparse", "/bin/cp", (file, other) => ProgramAsync("/bin/cp", "--sparse=always", other, file));
        yield return ("tee", "/usr/bin/tee", (file, other) => ProgramAsync("/bin/sh", "-c", $"tee '{file}' < '{other}' > /dev/null"));
        // The same steps as those programs', made here, so that they are tried wherever the programs are missing.
        yield return ("firefox-part", "", FirefoxAsync);
        yield return ("chrome-crdownload", "", ChromeAsync);
        yield return ("libreoffice", "", LibreOfficeAsync);
        yield return ("vim-backup", "", VimAsync);
        yield return ("rsync-default", "", RsyncAsync);
        yield return ("rsync-inplace-times", "", RsyncInPlaceAsync);
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

    /// <summary>An empty file under the final name and a growing one beside it, which takes its place at the end.</summary>
    private static async Task FirefoxAsync(string file, string other)
    {
        File.Delete(file);
        await File.WriteAllBytesAsync(file, []);
        await GrowAsync(file + ".part", other);
        File.Move(file + ".part", file, overwrite: true);
    }

    private static async Task ChromeAsync(string file, string other)
    {
        var part = Path.Combine(Path.GetDirectoryName(file)!, "Unconfirmed 481516.crdownload");
        await GrowAsync(part, other);
        File.Move(part, file, overwrite: true);
    }

    /// <summary>A lock file for as long as the document is open, and a temporary that replaces it.</summary>
    private static async Task LibreOfficeAsync(string file, string other)
    {
        var (folder, name) = (Path.GetDirectoryName(file)!, Path.GetFileName(file));
        var held = Path.Combine(folder, $".~lock.{name}#");
        await File.WriteAllTextAsync(held, ",storm,host,01.01.2024 10:00,file:///storm;");
        var part = Path.Combine(folder, "lu4815162342.tmp");
        await GrowAsync(part, other);
        File.Move(part, file, overwrite: true);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        File.Delete(held);
    }

    /// <summary>The old file becomes the backup, the new one is written under its name, the backup goes.</summary>
    private static async Task VimAsync(string file, string other)
    {
        var folder = Path.GetDirectoryName(file)!;
        var swap = Path.Combine(folder, $".{Path.GetFileName(file)}.swp");
        await File.WriteAllTextAsync(swap, "b0VIM");
        await File.WriteAllTextAsync(Path.Combine(folder, "4913"), "");
        File.Delete(Path.Combine(folder, "4913"));
        File.Move(file, file + "~", overwrite: true);
        await GrowAsync(file, other);
        File.Delete(file + "~");
        File.Delete(swap);
    }

    /// <summary>A hidden temporary beside the file, given the source's times before it takes the file's place.</summary>
    private static async Task RsyncAsync(string file, string other)
    {
        var part = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.Xy12Zq");
        await GrowAsync(part, other);
        File.SetLastWriteTimeUtc(part, File.GetLastWriteTimeUtc(file));
        File.Move(part, file, overwrite: true);
    }

    /// <summary>Blocks written into the file as it stands, its end cut, its former time put back: only the inode's own time tells.</summary>
    private static async Task RsyncInPlaceAsync(string file, string other)
    {
        var (time, bytes) = (File.GetLastWriteTimeUtc(file), await File.ReadAllBytesAsync(other));
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0))
        {
            for (var at = 0; at < bytes.Length; at += 64)
            {
                stream.Position = at;
                stream.Write(bytes.AsSpan(at, Math.Min(64, bytes.Length - at)));
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }

            stream.SetLength(bytes.Length);
        }

        File.SetLastWriteTimeUtc(file, time);
    }

    private static async Task GrowAsync(string file, string other)
    {
        foreach (var part in (await File.ReadAllBytesAsync(other)).Chunk(100))
        {
            await using (var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 0))
                stream.Write(part);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
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
