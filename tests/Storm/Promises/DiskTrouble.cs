using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Storm.Promises;

/// <summary>P4: a disk that fails, and one that is full.</summary>
internal static partial class DiskTrouble
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        using var emulator = await Emulator.StartAsync(options);
        yield return Strace.Available ? await FailingAsync(options, emulator) : new Verdict("P4", null, Strace.Missing);
        foreach (var place in new[] { "output", ".translator" })
        {
            await emulator.ResetAsync();
            yield return await FullAsync(options, emulator, place);
        }
    }

    /// <summary>Every sync, write or rename from some point on fails: no success may be reported, and a healthy disk must bring everything.</summary>
    private static async Task<Verdict> FailingAsync(StormOptions options, Emulator emulator)
    {
        var bad = new ConcurrentBag<string>();
        var (runs, refused) = (0, 0);
        string[] calls = ["fsync", "fdatasync", "pwrite64", "rename"];
        await Parallel.ForAsync(0, calls.Length, new ParallelOptions { MaxDegreeOfParallelism = calls.Length }, async (kind, _) =>
        {
            var call = calls[kind];
            for (var from = 1; from <= options.Pick(9, 1000); from = options.Long ? from + 1 + (from / 8) : from * 4)
            {
                var room = new Room(options, $"failing/{call}-{from}", emulator);
                var articles = Enumerable.Range(800_000 + (kind * 10_000) + (from * 3), 3).Select(i => Article.Number(i, 3)).ToList();
                foreach (var article in articles)
                    article.Put(room.Seeds);
                var trace = Path.Combine(room.Root, "trace");
                using var failing = Strace.Start(room, Strace.Inject(call, $"error=EIO:when={from}+", trace), "once");
                var (exitCode, output, errors) = await Room.EndAsync(failing);
                var (lost, wrong, _) = OutputCheck.Look(room, articles);
                if (exitCode == 0 && lost.Count + wrong.Count > 0)
                    bad.Add($"{call} from {from}: success was reported with {lost.Count} documents missing, {string.Join("; ", wrong)} {output}");
                if (exitCode == -1)
                    bad.Add($"{call} from {from}: {errors}");
                if (!File.ReadLines(trace).Any(line => line.Contains("(INJECTED)", StringComparison.Ordinal)))
                    break; // A whole run has no more of these calls.
                Interlocked.Increment(ref runs);
                if (exitCode != 0)
                    Interlocked.Increment(ref refused);
                if (errors.Contains("   at ", StringComparison.Ordinal) && errors.Contains("Unhandled exception", StringComparison.Ordinal))
                    bad.Add($"{call} from {from}: {errors.Split('\n')[0]}");
                var (again, _, problem) = await room.RunAsync("once");
                (lost, wrong, var temporaries) = OutputCheck.Look(room, articles);
                if (again != 0 || lost.Count + wrong.Count + temporaries > 0)
                    bad.Add($"{call} from {from}, on a healthy disk: exit {again}, {lost.Count} lost, {temporaries} temporaries, {string.Join("; ", wrong)} {problem}");
                if (!options.Keep)
                    Directory.Delete(room.Root, recursive: true);
            }
        });

        return new Verdict("P4", bad.IsEmpty && refused > 0, $"{runs} runs with EIO, {refused} of them ended with an error: {bad.Count} reported a success that was none, or did not recover" + KillStorm.Details(bad));
    }

    /// <summary>A file system that fills up while the worker runs, and is enlarged.</summary>
    private static async Task<Verdict> FullAsync(StormOptions options, Emulator emulator, string place)
    {
        var room = new Room(options, "full-" + place.Trim('.'), emulator);
        var folder = Path.Combine(room.Root, place);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsLinux() || Mount("storm", folder, "tmpfs", 0, "size=400k") != 0)
            return new Verdict("P4", null, "a small file system needs root on Linux");
        try
        {
            var articles = Enumerable.Range(700_000, 80).Select(i => Article.Number(i)).ToList();
            foreach (var article in articles)
                article.Put(room.Seeds);
            using var child = room.Start("run");
            await Room.UntilAsync(() => child.HasExited || child.Errors.Contains(" full", StringComparison.Ordinal) || child.Errors.Contains("No space left", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
            var done = OutputCheck.Look(room, articles, indexed: false);
            var (_, status, _) = await room.RunAsync("status", "--json");
            var said = JsonNode.Parse(status)?["worker"]?["trouble"] is { } trouble && ((string)trouble!).Contains(" full", StringComparison.OrdinalIgnoreCase)
                || status.Contains("paused:disk", StringComparison.Ordinal);
            var clock = TimeProvider.System;
            _ = Mount("storm", folder, "tmpfs", Remount, "size=64m");
            var start = clock.GetTimestamp();
            var resumed = await Room.UntilAsync(() => child.HasExited || articles.TrueForAll(article => OutputCheck.IndexRows(room).ContainsKey(article.Path)), TimeSpan.FromSeconds(60));
            var took = clock.GetElapsedTime(start);
            child.Stop();
            var (exitCode, _, errors) = await Room.EndAsync(child);
            var (lost, wrong, temporaries) = OutputCheck.Look(room, articles);
            var billed = await emulator.BilledAsync();
            var twice = billed.Count - billed.DistinctBy(text => text.Text).Count();
            return new Verdict(
                "P4",
                resumed && said && exitCode == 0 && twice == 0 && done.Wrong.Count + lost.Count + wrong.Count + temporaries == 0 && done.Lost.Count > 0,
                $"{place} full: {articles.Count - done.Lost.Count} of {articles.Count} whole, {done.Wrong.Count} wrong, status {(said ? "says so" : "is silent")}; with room, the same worker: {articles.Count - lost.Count} whole after {took.TotalSeconds:0.0} s, {wrong.Count} wrong, {temporaries} temporaries, {twice} texts billed twice"
                + KillStorm.Details(done.Wrong, wrong, resumed && said ? [] : [errors, status]));
        }
        finally
        {
            _ = Unmount(folder, 2); // MNT_DETACH
        }
    }

    private const ulong Remount = 32;

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mount(string source, string target, string type, ulong flags, string data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);
}
