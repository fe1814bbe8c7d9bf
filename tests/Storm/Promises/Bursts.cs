using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Watching;

namespace Storm.Promises;

/// <summary>P14 and P15: very many files at once, nested and moved in; and what the system's watcher alone makes of them.</summary>
internal static class Bursts
{
    /// <summary>Files that <see cref="Fill"/> makes.</summary>
    public const int FilesOfTree = 5;

    private static readonly TimeSpan Period = new WatchingOptions().ScanInterval;

    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        yield return await BurstAsync(options, options.Pick(5_000, 50_000));
        yield return await TreesAsync(options);
        yield return await WorkerAsync(options, options.Pick(300, 3_000));
    }

    /// <summary>The intake itself, with a consumer that takes a while for each file, beside a bare watcher with the same handicap.</summary>
    private static async Task<Verdict> BurstAsync(StormOptions options, int files)
    {
        var seeds = Directory.CreateDirectory(Path.Combine(options.Work, "burst")).FullName;
        var watcherSaw = 0;
        using var watcher = new FileSystemWatcher(seeds) { IncludeSubdirectories = true };
        watcher.Created += (_, e) =>
        {
            if (e.Name!.EndsWith(".txt", StringComparison.Ordinal))
                Interlocked.Increment(ref watcherSaw);
            Busy();
        };
        watcher.EnableRaisingEvents = true;

        using var stop = new CancellationTokenSource();
        var taken = new HashSet<string>();
        var twice = 0;
        var intake = Intake(seeds);
        var consumer = Task.Run(async () =>
        {
            await foreach (var file in intake.WatchAsync(stop.Token))
                lock (taken)
                    twice += taken.Add(file.Path) ? 0 : 1;
        });

        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        for (var i = 0; i < files; i++)
        {
            if (i < 500)
                Directory.CreateDirectory(Path.Combine(seeds, $"{i % 50}", $"{i % 10}"));
            await File.WriteAllBytesAsync(Path.Combine(seeds, $"{i % 50}", $"{i % 10}", $"{i}.txt"), [(byte)'x']);
        }

        var written = clock.GetElapsedTime(start);
        var after = clock.GetTimestamp();
        var complete = await Room.UntilAsync(() => Count() == files, TimeSpan.FromMinutes(2));
        var took = clock.GetElapsedTime(after);
        watcher.EnableRaisingEvents = false;
        var limit = Limit(seeds);
        await stop.CancelAsync();
        await consumer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new Verdict(
            "P14",
            complete && took <= limit && twice == 0,
            $"{files} files in {written.TotalSeconds:0.0} s: {Count()} offered, {twice} of them twice, the last {took.TotalSeconds:0.0} s after the last was written (two scan periods here: {limit.TotalSeconds:0.0} s); a watcher alone, busy 2.4 ms an event, had seen {watcherSaw} by then");

        int Count()
        {
            lock (taken)
                return taken.Count;
        }
    }

    /// <summary>Deep folders made and filled at once, and full ones moved in.</summary>
    private static async Task<Verdict> TreesAsync(StormOptions options)
    {
        var seeds = Directory.CreateDirectory(Path.Combine(options.Work, "trees")).FullName;
        var outside = Directory.CreateDirectory(Path.Combine(options.Work, "trees-outside")).FullName;
        using var stop = new CancellationTokenSource();
        var taken = new HashSet<string>();
        var intake = Intake(seeds);
        var consumer = Task.Run(async () =>
        {
            await foreach (var file in intake.WatchAsync(stop.Token))
                lock (taken)
                    taken.Add(file.Path);
        });
        for (var i = 0; i < 100; i++)
        {
            Fill(Path.Combine(seeds, $"made-{i}", "b", "c"));
            Fill(Path.Combine(outside, $"moved-{i}", "b", "c"));
            Directory.Move(Path.Combine(outside, $"moved-{i}"), Path.Combine(seeds, $"moved-{i}"));
        }

        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var complete = await Room.UntilAsync(() => Count() == 1000, TimeSpan.FromMinutes(2));
        var took = clock.GetElapsedTime(start);
        var limit = Limit(seeds);
        await stop.CancelAsync();
        await consumer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new Verdict("P15", complete && took <= limit, $"nested and moved-in trees: {Count()} of 1000 offered, {took.TotalSeconds:0.0} s after the last (two scan periods here: {limit.TotalSeconds:0.0} s)");

        int Count()
        {
            lock (taken)
                return taken.Count;
        }

    }

    /// <summary>Makes a folder and fills it at once.</summary>
    public static void Fill(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < FilesOfTree; i++)
            File.WriteAllBytes(Path.Combine(folder, $"{i}.txt"), [(byte)'x']);
    }

    /// <summary>Two scan periods; a period is as long as a scan takes where that is longer, which depends on the machine and what else it does.</summary>
    private static TimeSpan Limit(string seeds)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        _ = new DirectoryInfo(seeds).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        return (Period + clock.GetElapsedTime(start)) * 2;
    }

    /// <summary>The executable, with a tree that is moved in while it runs.</summary>
    private static async Task<Verdict> WorkerAsync(StormOptions options, int files)
    {
        using var emulator = await Emulator.StartAsync(options);
        var room = new Room(options, "burst-worker", emulator);
        var outside = Path.Combine(room.Root, "outside");
        var articles = Enumerable.Range(400_000, files).Select(i => Article.Number(i, 2, $"tree/{i % 20}/{i}.txt")).ToList();
        foreach (var article in articles)
            article.Put(outside);
        using var child = room.Start("run");
        await Room.WatchingAsync(child);
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        Directory.Move(Path.Combine(outside, "tree"), Path.Combine(room.Seeds, "tree"));
        await Room.UntilAsync(() => child.HasExited || OutputCheck.IndexRows(room).Count == files, TimeSpan.FromMinutes(10));
        var took = clock.GetElapsedTime(start);
        var memory = child.HasExited ? 0 : child.Memory >> 20;
        child.Stop();
        var (exitCode, _, errors) = await Room.EndAsync(child);
        var (lost, wrong, temporaries) = OutputCheck.Look(room, articles);
        return new Verdict(
            "P15",
            exitCode == 0 && lost.Count + wrong.Count + temporaries == 0,
            $"the executable, a tree of {files} moved in: {lost.Count} lost, {wrong.Count} wrong, all done after {took.TotalSeconds:0.0} s, {memory} MB" + KillStorm.Details(wrong, exitCode == 0 ? [] : [errors]));
    }

    private static SeedIntake Intake(string seeds) => new(
        Options.Create(new WatchingOptions { Folder = seeds }), TimeProvider.System, NullLogger<SeedIntake>.Instance);

    // About one write to a database.
    private static void Busy()
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (clock.GetElapsedTime(start).TotalMilliseconds < 2.4)
            Thread.SpinWait(50);
    }
}
