using Translator.Watching;

namespace Storm.Promises;

/// <summary>P17: copies that take their time, at the default settings. None is taken early, each is there soon after its last byte.</summary>
internal static class SlowCopies
{
    /// <summary>Two scan periods of the default settings: what the machine does besides must not decide. Idle, it takes the settle time and a moment.</summary>
    private static readonly TimeSpan Soon = new WatchingOptions().ScanInterval * 2;

    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        using var emulator = await Emulator.StartAsync(options);
        var room = new Room(options, "slow", emulator);
        room.Environment.Remove("TRANSLATOR__Watching__Settle");
        room.Environment.Remove("TRANSLATOR__Watching__ScanInterval");
        using var child = room.Start("run");
        await Room.WatchingAsync(child);

        var lone = Article.Number(200_000, 2, "lone.txt");
        await DripAsync(Path.Combine(room.Seeds, lone.Path), lone.Bytes, lone.Bytes.Length, TimeSpan.FromSeconds(5) / lone.Bytes.Length);
        var clock = TimeProvider.System;
        var last = clock.GetTimestamp();
        await Room.UntilAsync(() => File.Exists(Path.Combine(room.Output, lone.Path, "receipt.json")), TimeSpan.FromSeconds(30));
        var took = clock.GetElapsedTime(last);
        yield return new Verdict("P17", took <= Soon, $"one byte at a time for 5 s: done {took.TotalSeconds:0.00} s after the last byte (settle time 2 s; two scan periods are {Soon.TotalSeconds:0} s){Load()}");

        var articles = Enumerable.Range(200_001, options.Pick(60, 500)).Select(i => Article.Number(i, 3)).ToList();
        foreach (var article in articles)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(room.Seeds, article.Path))!);
        await Task.WhenAll(articles.Select((article, i) => WriteAsync(Path.Combine(room.Seeds, article.Path), article.Bytes, i)));
        articles.Add(lone);
        var complete = await Room.UntilAsync(() => child.HasExited || articles.TrueForAll(article => OutputCheck.IndexRows(room).ContainsKey(article.Path)), TimeSpan.FromMinutes(5));
        child.Stop();
        var (exitCode, _, errors) = await Room.EndAsync(child);
        var (lost, wrong, _) = OutputCheck.Look(room, articles);

        // A file that is taken early shows itself by a sentence that is in no final text, or by a second attempt.
        var sentences = articles.SelectMany(article => article.Sentences).ToHashSet();
        var halves = (await emulator.BilledAsync()).Select(text => text.Text).Where(text => !sentences.Contains(text)).ToList();
        var ledger = new LedgerLook(room);
        var again = articles.Count(article => ledger.Attempts(article.Path) != 1);
        var failures = Directory.Exists(Path.Combine(room.Output, "failed")) ? Directory.GetFiles(Path.Combine(room.Output, "failed"), "*", SearchOption.AllDirectories).Length : 0;
        yield return new Verdict(
            "P17",
            complete && exitCode == 0 && lost.Count + wrong.Count + halves.Count + again + failures == 0,
            $"{articles.Count} slow copies (dripped, allocated first, started over, paused while held open, renamed into place): {lost.Count} lost, {wrong.Count} wrong, {halves.Count} half sentences sent, {again} begun more than once, {failures} failed"
            + KillStorm.Details(wrong, halves, exitCode == 0 ? [] : [errors]));
    }

    private static async Task WriteAsync(string path, byte[] bytes, int kind)
    {
        switch (kind % 5)
        {
            case 0:
                await DripAsync(path, bytes, 30, TimeSpan.FromMilliseconds(200));
                break;
            case 1:
                await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 0))
                    file.SetLength(bytes.Length);
                for (var at = 0; at < bytes.Length; at += 50)
                {
                    await Pause(200);
                    await using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
                    file.Position = at;
                    file.Write(bytes.AsSpan(at, Math.Min(50, bytes.Length - at)));
                }

                break;
            case 2:
                for (var part = 1; part <= 4; part++)
                {
                    await File.WriteAllBytesAsync(path, bytes[..(bytes.Length * part / 4)]);
                    await Pause(800);
                }

                break;
            case 3:
                // Five seconds without a byte, longer than the settle time; only the open file tells that more will come.
                await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 0))
                {
                    file.Write(bytes.AsSpan(0, bytes.Length / 2));
                    await Pause(5000);
                    file.Write(bytes.AsSpan(bytes.Length / 2));
                }

                break;
            default:
                await DripAsync(path + ".part", bytes, 10, TimeSpan.FromMilliseconds(300));
                File.Move(path + ".part", path);
                break;
        }
    }

    private static async Task DripAsync(string path, byte[] bytes, int steps, TimeSpan pause)
    {
        var size = Math.Max(1, bytes.Length / steps);
        for (var at = 0; at < bytes.Length; at += size)
        {
            await using (var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 0))
                file.Write(bytes.AsSpan(at, Math.Min(size, bytes.Length - at)));
            if (at + size < bytes.Length)
                await Task.Delay(pause, TimeProvider.System);
        }
    }

    // The two seconds of settling are the clock's; what comes after them is the machine's.
    private static string Load() => File.Exists("/proc/loadavg") ? $", at a load of {File.ReadLines("/proc/loadavg").First().Split(' ')[0]} on {Environment.ProcessorCount} processors" : "";

    private static Task Pause(int milliseconds) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
}
