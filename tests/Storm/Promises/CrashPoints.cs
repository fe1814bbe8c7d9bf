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
        var (points, bad) = (0, new List<string>());
        var counts = new List<string>();
        foreach (var call in Calls)
        {
            var hit = 0;
            // The short form takes ever larger steps.
            for (var at = 1; ; at = options.Long ? at + 1 : at * 4)
            {
                var room = new Room(options, $"points/{call}-{at}", emulator);
                Article[] articles = [Article.Number(900_000 + (points * 2), 4), Article.Number(900_001 + (points * 2), 4)];
                foreach (var article in articles)
                    article.Put(room.Seeds);
                using var crashing = Strace.Start(room, Strace.Inject(call, $"signal=KILL:when={at}"), "once");
                var (exitCode, _, _) = await Room.EndAsync(crashing);
                if (exitCode == 0)
                    break;
                points++;
                hit++;
                var (again, output, errors) = await room.RunAsync("once");
                var (lost, wrong, temporaries) = OutputCheck.Look(room, articles);
                if (again != 0 || lost.Count + wrong.Count + temporaries > 0 || new LedgerLook(room).Integrity != "ok")
                    bad.Add($"{call} {at}: exit {again}, {lost.Count} lost, {temporaries} temporaries, {string.Join("; ", wrong)} {output} {errors}");
                if (!options.Keep)
                    Directory.Delete(room.Root, recursive: true);
            }

            counts.Add($"{call} {hit}");
        }

        yield return new Verdict("P2", bad.Count == 0 && points >= Calls.Length, $"{points} crash points ({string.Join(", ", counts)}): {bad.Count} not clean after one restart" + KillStorm.Details(bad));
    }
}
