namespace Storm.Promises;

/// <summary>P16: no events at all, no watcher to be had, the folder taken away and brought back.</summary>
internal static class WatcherDeath
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        using var emulator = await Emulator.StartAsync(options);
        yield return await WithoutEventsAsync(options, emulator);
        yield return await WithoutInstancesAsync(options, emulator);
        yield return await WithoutFolderAsync(options, emulator);
        yield return await LostFolderAsync(options, emulator);
    }

    private static async Task<Verdict> WithoutEventsAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "death-events", emulator);
        room.Set("Watching", "UseEvents", "false");
        using var child = room.Start("run");
        return await DropAsync(room, child, "events switched off", 300_000, () => { });
    }

    /// <summary>A user's supply of inotify instances is spent: in a user namespace of its own, so that nobody else notices.</summary>
    private static async Task<Verdict> WithoutInstancesAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "death-instances", emulator);
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare"))
            return new Verdict("P16", null, "inotify instances can be limited on Linux with unshare only");
        using var child = room.StartUnder("/usr/bin/unshare", ["-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$@\"", "sh"], "run");
        if (!await Room.WatchingAsync(child) || child.HasExited)
            return new Verdict("P16", null, $"this system gives no user namespaces: {child.Errors.Trim()}");
        var verdict = await DropAsync(room, child, "no inotify instances left", 310_000, () => { });
        return verdict with { Kept = verdict.Kept == true && child.Errors.Contains("found by scanning only", StringComparison.Ordinal) };
    }

    private static async Task<Verdict> WithoutFolderAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "death-folder", emulator);
        using var child = room.Start("run");
        return await DropAsync(room, child, "the folder taken away and made again", 320_000, () =>
        {
            Directory.Move(room.Seeds, room.Seeds + "-away");
            Directory.CreateDirectory(room.Seeds);
        });
    }

    /// <summary>An empty folder in the place of the seeds folder, as a disk that is not mounted leaves it, and deletions that are to be followed: nothing may be retired.</summary>
    private static async Task<Verdict> LostFolderAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "death-lost", emulator);
        room.Set("Watching", "OnDelete", "Retire");
        var articles = Enumerable.Range(330_000, 10).Select(i => Article.Number(i, 2)).ToList();
        foreach (var article in articles)
            article.Put(room.Seeds);
        var ledger = new LedgerLook(room);
        using var first = room.Start("run");
        var before = await Room.UntilAsync(() => first.HasExited || OutputCheck.IndexRows(room).Count == 10, TimeSpan.FromSeconds(60));
        first.Stop();
        await Room.EndAsync(first);

        Directory.Move(room.Seeds, room.Seeds + "-away");
        Directory.CreateDirectory(room.Seeds);
        using var second = room.Start("run");
        var warned = await Room.UntilAsync(() => second.HasExited || second.Errors.Contains("seems to be lost", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var (_, status, _) = await room.RunAsync("status");
        var told = status.Contains("seems to be lost", StringComparison.Ordinal);
        var retired = Retired();

        Directory.Delete(room.Seeds);
        Directory.Move(room.Seeds + "-away", room.Seeds);
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        retired += Retired();
        File.Delete(Path.Combine(room.Seeds, articles[0].Path));
        var followed = await Room.UntilAsync(() => second.HasExited || Retired() > 0, TimeSpan.FromSeconds(60));
        second.Stop();
        var (exitCode, _, errors) = await Room.EndAsync(second);
        return new Verdict(
            "P16",
            before && warned && told && retired == 0 && followed && Retired() == 1 && exitCode == 0,
            $"an empty folder instead of the seeds folder: {(warned ? "warned of" : "not noticed")}{(told ? ", in status too" : "")}, {retired} of {articles.Count} retired; back again and one file deleted: {Retired()} retired, exit {exitCode}" + KillStorm.Details(followed ? [] : [errors, status]));

        int Retired() => ledger.States.Values.Count(state => state == "retired");
    }

    private static async Task<Verdict> DropAsync(Room room, Child child, string what, int first, Action between)
    {
        await Room.WatchingAsync(child);
        var articles = Enumerable.Range(first, 20).Select(i => Article.Number(i, 2)).ToList();
        foreach (var article in articles[..10])
            article.Put(room.Seeds);
        var before = await Room.UntilAsync(() => child.HasExited || OutputCheck.IndexRows(room).Count == 10, TimeSpan.FromSeconds(60));
        between();
        foreach (var article in articles[10..])
            article.Put(room.Seeds);
        var after = await Room.UntilAsync(() => child.HasExited || articles.TrueForAll(article => OutputCheck.IndexRows(room).ContainsKey(article.Path)), TimeSpan.FromSeconds(60));
        child.Stop();
        var (exitCode, _, errors) = await Room.EndAsync(child);
        var (lost, wrong, _) = OutputCheck.Look(room, articles);
        return new Verdict("P16", before && after && exitCode == 0 && lost.Count + wrong.Count == 0, $"{what}: {articles.Count - lost.Count} of {articles.Count} done, exit {exitCode}" + KillStorm.Details(wrong, exitCode == 0 && after ? [] : [errors]));
    }
}
