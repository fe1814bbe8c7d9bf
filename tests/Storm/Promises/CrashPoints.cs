using System.Collections.Concurrent;

namespace Storm.Promises;

/// <summary>P2: a kill at the first, second, … call of every kind that makes things durable or sends them, until a run comes through.</summary>
internal static class CrashPoints
{
    private static readonly string[] Calls = ["fsync", "fdatasync", "rename", "pwrite64", "unlink", "ftruncate", "sendto,sendmsg"];

    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        if (!Strace.Available)
        {
            yield return new Verdict("P2", null, Strace.Missing);
            yield break;
        }

        using var emulator = await Emulator.StartAsync(options);
        var bad = new ConcurrentBag<string>();
        var hits = new int[Calls.Length];
        await Parallel.ForAsync(0, Calls.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (kind, _) =>
        {
            var call = Calls[kind];
            // The short form takes ever larger steps.
            for (var at = 1; ; at = options.Long ? at + 1 : at * 4)
            {
                var room = new Room(options, $"points/{call}-{at}", emulator);
                var number = 900_000 + (kind * 10_000) + (at * 2);
                Article[] articles = [Article.Number(number, 4), Article.Number(number + 1, 4)];
                foreach (var article in articles)
                    article.Put(room.Seeds);
                using var crashing = Strace.Start(room, Strace.Inject(call, $"signal=KILL:when={at}"), "once");
                var (exitCode, _, problem) = await Room.EndAsync(crashing);
                if (exitCode == 0)
                    break;
                hits[kind]++;
                var (again, output, errors) = await room.RunAsync("once");
                var (lost, wrong, temporaries) = OutputCheck.Look(room, articles);
                if (exitCode == -1 || again != 0 || lost.Count + wrong.Count + temporaries > 0 || new LedgerLook(room).Integrity != "ok")
                    bad.Add($"{call} {at}: exit {again}, {lost.Count} lost, {temporaries} temporaries, {string.Join("; ", wrong)} {output} {errors} {problem}");
                if (!options.Keep)
                    Directory.Delete(room.Root, recursive: true);
            }
        });

        yield return await RenameAsync(options, emulator);
        yield return new Verdict("P2", bad.IsEmpty && hits.Sum() >= Calls.Length, $"{hits.Sum()} crash points ({string.Join(", ", Calls.Zip(hits, (call, hit) => $"{call} {hit}"))}): {bad.Count} not clean after one restart" + KillStorm.Details(bad));
    }

    /// <summary>A source is renamed, and the worker dies once that stands in the ledger, before the files at its new place, or before those at the old one are gone.</summary>
    private static async Task<Verdict> RenameAsync(StormOptions options, Emulator emulator)
    {
        var bad = new List<string>();
        (string Calls, string Place)[] traps = [("mkdir", "new.txt"), ("openat", "new.txt"), ("unlink", "old.txt/old.ur-en.tsv"), ("unlink", "old.txt/receipt.json"), ("rmdir", "old.txt")];
        foreach (var (calls, place) in traps)
        {
            var room = new Room(options, $"points/renamed-{calls}-{place.Replace('/', '-')}", emulator);
            var (before, after) = (Article.Number(990_000, 4, "old.txt"), Article.Number(990_000, 4, "new.txt"));
            before.Put(room.Seeds);
            await room.RunAsync("once");
            var note = Path.Combine(room.Output, "old.txt", "note.txt");
            var isNoted = calls != "rmdir";
            if (isNoted)
                await File.WriteAllTextAsync(note, "A person's.");
            File.Move(Path.Combine(room.Seeds, "old.txt"), Path.Combine(room.Seeds, "new.txt"));
            string[] trap = ["-f", "-qq", "-o", "/dev/null", "-P", Path.Combine(room.Output, place), "-e", $"trace={calls}", "-e", $"inject={calls}:signal=KILL", "--"];
            using var crashing = Strace.Start(room, trap, "once");
            var (died, _, _) = await Room.EndAsync(crashing);
            var (again, _, errors) = await room.RunAsync("once");
            var (verified, _, _) = await room.RunAsync("verify");
            var (lost, wrong, temporaries) = OutputCheck.Look(room, [after]);
            var left = Directory.Exists(Path.GetDirectoryName(note)) ? Directory.GetFileSystemEntries(Path.GetDirectoryName(note)!) : [];
            if (died != Child.Killed || again != 0 || verified != 0 || lost.Count + wrong.Count + temporaries > 0 || !left.SequenceEqual(isNoted ? [note] : []))
                bad.Add($"{calls} {place}: died with {died}, exit {again}, verify {verified}, at the old place {string.Join(", ", left)} {string.Join("; ", wrong)} {errors}");
        }

        return new Verdict("P2", bad.Count == 0, $"a source renamed and the worker killed at {traps.Length} points of moving its outputs: {bad.Count} not clean after one restart" + KillStorm.Details(bad));
    }
}
