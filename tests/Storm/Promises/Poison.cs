using System.Text;
using Microsoft.Data.Sqlite;

namespace Storm.Promises;

/// <summary>P20: bad files among good ones, and one that takes the process with it.</summary>
internal static class Poison
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        var good = options.Pick(100, 1000);
        var bad = good / 10;
        using var emulator = await Emulator.StartAsync(options, "--latency", "20");
        var clean = await TimedAsync(options, emulator, "poison-none", good, 0, 30_000);
        var mixed = await TimedAsync(options, emulator, "poison-some", good, bad, 40_000);
        var loss = 1 - (clean.Seconds / mixed.Seconds);
        yield return new Verdict(
            "P20",
            clean.ExitCode == 0 && mixed.ExitCode == 3 && mixed.Whole == good && mixed.Reasons == bad && loss <= 0.2,
            $"{good} good files with {bad} poisonous ones: {mixed.Whole} outputs, {mixed.Reasons} reasons, exit {mixed.ExitCode}; {mixed.Seconds:0.0} s against {clean.Seconds:0.0} s without them");
        yield return await RetryAsync(options, emulator);
        yield return await KillerAsync(options, emulator);
    }

    private static async Task<(int ExitCode, int Whole, int Reasons, double Seconds)> TimedAsync(StormOptions options, Emulator emulator, string name, int good, int bad, int first)
    {
        var room = new Room(options, name, emulator);
        var articles = Enumerable.Range(first, good).Select(i => Article.Number(i, 3)).ToList();
        foreach (var article in articles)
            article.Put(room.Seeds);
        for (var i = 0; i < bad; i++)
        {
            var path = Path.Combine(room.Seeds, $"bad-{i}.txt");
            File.WriteAllBytes(path, Bad(i));
            File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        }

        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var (exitCode, _, _) = await room.RunAsync("once");
        var seconds = clock.GetElapsedTime(start).TotalSeconds;
        var (lost, wrong, _) = OutputCheck.Look(room, articles);
        return (exitCode, good - lost.Count - wrong.Count, Reasons(room), seconds);
    }

    private static async Task<Verdict> RetryAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "poison-retry", emulator);
        var article = Article.Number(45_000, 3, "mended.txt");
        var file = Path.Combine(room.Seeds, article.Path);
        File.WriteAllBytes(file, [0x66, 0xFF, 0x00]);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        var (first, _, _) = await room.RunAsync("once");
        var reasons = Reasons(room);
        var (retried, _, _) = await room.RunAsync("retry");
        var (second, _, _) = await room.RunAsync("once");
        File.WriteAllBytes(file, article.Bytes);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        var (third, _, errors) = await room.RunAsync("once");
        var (lost, wrong, _) = OutputCheck.Look(room, [article]);
        return new Verdict(
            "P20",
            first == 3 && reasons == 1 && retried == 0 && second == 3 && third == 0 && Reasons(room) == 0 && lost.Count + wrong.Count == 0,
            $"failed (exit {first}), retried and failed again (exit {second}), mended and done (exit {third}), reasons left {Reasons(room)}" + KillStorm.Details(wrong, third == 0 ? [] : [errors]));
    }

    /// <summary>The ledger as a process leaves it that died twice while it read a file: the next run must not try a third time.</summary>
    private static async Task<Verdict> KillerAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "poison-killer", emulator);
        var killer = Article.Number(46_000, 3, "killer.txt");
        var harmless = Article.Number(46_001, 3, "harmless.txt");
        harmless.Put(room.Seeds);
        await room.RunAsync("once");
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = room.Ledger, Pooling = false }.ToString()))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO document (path, sha256, state, output, attempts, started) SELECT $1, $2, 'reading', $1, 2, started FROM document";
            command.Parameters.AddWithValue("$1", killer.Path);
            command.Parameters.AddWithValue("$2", killer.Sha256);
            await command.ExecuteNonQueryAsync();
        }

        killer.Put(room.Seeds);
        var (exitCode, _, _) = await room.RunAsync("once");
        var state = new LedgerLook(room).States.GetValueOrDefault(killer.Path);
        return new Verdict("P20", state == "failed" && Reasons(room) == 1 && exitCode == 3, $"a file on which the process died twice: state {state}, {Reasons(room)} reason, exit {exitCode}");
    }

    private static int Reasons(Room room)
    {
        var folder = Path.Combine(room.Output, "failed");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.error.json", SearchOption.AllDirectories).Count() : 0;
    }

    private static byte[] Bad(int i) => (i % 5) switch
    {
        0 => [],
        1 => Encoding.UTF8.GetBytes("متن \0 متن"),
        2 => [.. Encoding.UTF8.GetBytes("متن"), 0xC3, 0x28, 0xFF],
        3 => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D],
        _ => Encoding.UTF8.GetBytes("   \n\t \n"),
    };
}
