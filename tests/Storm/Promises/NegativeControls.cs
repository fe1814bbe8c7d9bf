namespace Storm.Promises;

/// <summary>The measured bugs of the platform: each shown once as it is, and once as what this product does instead. A test that cannot fail proves nothing.</summary>
internal static class NegativeControls
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        yield return await ReaderAsync(options);
        yield return await WatcherAsync(options);
        yield return await BrokenLoopAsync(options);
        if (!Strace.Available)
        {
            yield return new Verdict("control", null, Strace.Missing);
            yield break;
        }

        var place = Path.Combine(options.Work, "control");
        Directory.CreateDirectory(place);

        var hidden = await Strace.ProbeAsync(options, Strace.Inject("fsync", "error=EIO"), "flush", Path.Combine(place, "flush"));
        var seen = await Strace.ProbeAsync(options, Strace.Inject("fsync", "error=EIO"), "atomic", Path.Combine(place, "atomic"));
        yield return Compare(
            "a failed fsync", $"FileStream.Flush(true) says \"{hidden}\"", hidden == "success", seen, File.Exists(Path.Combine(place, "atomic")));

        File.WriteAllText(Path.Combine(place, "from"), "x");
        var copied = await Strace.ProbeAsync(options, Strace.Inject("rename,renameat,renameat2", "error=EXDEV"), "move", Path.Combine(place, "from"), Path.Combine(place, "to"));
        seen = await Strace.ProbeAsync(options, Strace.Inject("rename,renameat,renameat2", "error=EXDEV"), "atomic", Path.Combine(place, "atomic"));
        yield return Compare(
            "a rename across devices", $"File.Move says \"{copied}\" and copies", copied == "success" && File.Exists(Path.Combine(place, "to")), seen, File.Exists(Path.Combine(place, "atomic")));

        seen = await Strace.ProbeAsync(options, Strace.Inject("fsync", "error=EINTR:when=1"), "atomic", Path.Combine(place, "interrupted"));
        yield return new Verdict("control", seen == "success", $"an interrupted fsync is repeated: AtomicFile says \"{seen}\"");

        seen = await Strace.ProbeAsync(options, Strace.Inject("renameat2", "error=ENOSYS"), "create", Path.Combine(place, "created"));
        var second = await Strace.ProbeAsync(options, Strace.Inject("renameat2", "error=ENOSYS"), "create", Path.Combine(place, "created"));
        yield return new Verdict("control", seen == "success" && second.StartsWith("failed", StringComparison.Ordinal), $"without renameat2 a name is still given only once: \"{seen}\", then \"{second}\"");

        var left = Directory.EnumerateFiles(place, ".*.tmp").Count();
        yield return new Verdict("control", left == 0, $"{left} temporaries left after all these failures");
    }

    // The platform's part is not this product's fault; once it is mended, the control has done its work.
    private static Verdict Compare(string what, string platform, bool platformHides, string ours, bool published) => new(
        "control",
        platformHides ? ours.StartsWith("failed", StringComparison.Ordinal) && !published : null,
        platformHides ? $"{what}: {platform}; AtomicFile says \"{ours}\" and publishes {(published ? "the file" : "nothing")}" : $"{what}: mended in this runtime ({platform})");

    /// <summary>The system's watcher alone, on full folders that are moved in and deep ones that are made and filled at once: P15 must not be able to rest on it.</summary>
    private static async Task<Verdict> WatcherAsync(StormOptions options)
    {
        const int Trees = 100;
        var seeds = Directory.CreateDirectory(Path.Combine(options.Work, "control-watcher")).FullName;
        var outside = Directory.CreateDirectory(Path.Combine(options.Work, "control-watcher-outside")).FullName;
        var (made, moved) = (0, 0);
        using var watcher = new FileSystemWatcher(seeds) { IncludeSubdirectories = true };
        watcher.Created += (_, e) =>
        {
            if (!e.Name!.EndsWith(".txt", StringComparison.Ordinal))
                return;
            if (e.Name.StartsWith("made", StringComparison.Ordinal))
                Interlocked.Increment(ref made);
            else
                Interlocked.Increment(ref moved);
        };
        watcher.EnableRaisingEvents = true;
        for (var i = 0; i < Trees; i++)
        {
            Bursts.Fill(Path.Combine(seeds, $"made-{i}", "b", "c"));
            Bursts.Fill(Path.Combine(outside, $"moved-{i}", "b", "c"));
            Directory.Move(Path.Combine(outside, $"moved-{i}"), Path.Combine(seeds, $"moved-{i}"));
        }

        // Until nothing more has come for two seconds.
        for (var before = -1; before != made + moved;)
        {
            before = made + moved;
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        }

        var all = Trees * Bursts.FilesOfTree;
        return new Verdict("control", made + moved < 2 * all, $"the system's watcher alone: told of {made} of {all} files in new deep folders and of {moved} of {all} in folders moved in");
    }

    /// <summary>A loop that breaks: the platform's host ends with 0, so that no service manager would start it again; the worker must not.</summary>
    private static async Task<Verdict> BrokenLoopAsync(StormOptions options)
    {
        using var platform = new Child(Environment.ProcessPath!, ["probe", "worker"], options.Work, new Dictionary<string, string>());
        await platform.EndsAsync(TimeSpan.FromSeconds(60));

        // The ledger's file turns to rubbish under the worker: that does not pass, so its loop must end, and the process with an error.
        var room = new Room(options, "control-loop", null);
        using var worker = room.Start("run");
        await Room.WatchingAsync(worker);
        Array.ForEach(Directory.GetFiles(Path.GetDirectoryName(room.Ledger)!, "ledger.db*"), file => File.WriteAllBytes(file, new byte[100_000]));
        Article.Number(1).Put(room.Seeds);
        var ended = await worker.EndsAsync(TimeSpan.FromSeconds(60));
        return new Verdict(
            "control",
            platform.ExitCode != 0 ? null : ended && worker.ExitCode is not (0 or Child.Killed),
            $"a loop that breaks: the platform's host ends with {platform.ExitCode}; the worker, its ledger destroyed, {(ended ? $"ends with {worker.ExitCode}" : "does not end")}");
    }

    /// <summary>The reader of P3 must catch a writer that writes in place.</summary>
    private static async Task<Verdict> ReaderAsync(StormOptions options)
    {
        var room = new Room(options, "control-reader", null);
        await using var reader = new Reader(room.Output);
        await using (var file = new FileStream(Path.Combine(room.Output, "a.jsonl"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Write("{\"half\":"u8);
            file.Flush();
            var looks = reader.Looks;
            await Room.UntilAsync(() => reader.Looks > looks + 1, TimeSpan.FromSeconds(30));
            file.Write("1}\n"u8);
        }

        var caught = reader.Invalid.Count > 0;
        return new Verdict("control", caught, $"a file written in place is caught half written by the reader: {(caught ? "yes" : "no")}");
    }
}
