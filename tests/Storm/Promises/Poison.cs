using System.Text;
using Translator;

namespace Storm.Promises;

/// <summary>P20: bad files among good ones, and one that takes the process with it.</summary>
internal static class Poison
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        var good = options.Pick(100, 1000);
        var bad = good / 10;
        using var emulator = await Emulator.StartAsync(options, "--latency", "20");
        // A machine that does something else meanwhile must not decide about the time: what is too slow is measured again, twice at most.
        for (var round = 1; ; round++)
        {
            var clean = await TimedAsync(options, emulator, $"poison-none-{round}", good, 0, 1_000_000 + (20_000 * round));
            var mixed = await TimedAsync(options, emulator, $"poison-some-{round}", good, bad, 1_010_000 + (20_000 * round));
            var loss = 1 - (clean.Seconds / mixed.Seconds);
            if (loss > 0.2 && round < 3)
                continue;
            yield return new Verdict(
                "P20",
                clean.ExitCode == 0 && mixed.ExitCode == 3 && mixed.Whole == good && mixed.Reasons == bad && loss <= 0.2,
                $"{good} good files with {bad} poisonous ones: {mixed.Whole} outputs, {mixed.Reasons} reasons, exit {mixed.ExitCode}; {mixed.Seconds:0.0} s against {clean.Seconds:0.0} s without them{(round > 1 ? $", measured {round} times" : "")}");
            break;
        }

        yield return await RetryAsync(options, emulator);
        yield return await KillerAsync(options, emulator);
        yield return await StubbornAsync(options, emulator);
        yield return await LateKillerAsync(options, emulator);
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

    /// <summary>A file that kills whatever process reads it: it must stop doing so soon, and the others must not suffer.</summary>
    private static async Task<Verdict> KillerAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "poison-killer", emulator);
        room.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        var articles = Enumerable.Range(46_000, 10).Select(i => Article.Number(i, 3)).ToList();
        foreach (var article in articles)
            article.Put(room.Seeds);
        var killer = Path.Combine(room.Seeds, "killer.txt");
        File.WriteAllBytes(killer, Bad(2));
        File.SetLastWriteTimeUtc(killer, DateTime.UnixEpoch);
        var (deaths, exitCode, errors) = (0, 0, "");
        for (var run = 0; run < 6; run++)
        {
            (exitCode, _, errors) = await room.RunAsync("once");
            if (exitCode != Child.Killed)
                break;
            deaths++;
        }

        var (lost, wrong, _) = OutputCheck.Look(room, articles);
        return new Verdict(
            "P20",
            deaths is 1 or 2 && exitCode == 3 && Reasons(room) == 1 && lost.Count + wrong.Count == 0,
            $"a file that kills its reader: the worker died {deaths} times, then {Reasons(room)} reason, exit {exitCode}, {articles.Count - lost.Count - wrong.Count} of {articles.Count} others whole" + KillStorm.Details(wrong, exitCode == 3 ? [] : [errors]));
    }

    /// <summary>A file whose outputs cannot be written, for a reason of its own, every time: five attempts, then a reason; put right, <c>retry</c> brings it back.</summary>
    private static async Task<Verdict> StubbornAsync(StormOptions options, Emulator emulator)
    {
        var room = new Room(options, "poison-stubborn", emulator);
        var (blocked, other) = (Article.Number(47_000, 3, "blocked.txt"), Article.Number(47_001, 3, "other.txt"));
        blocked.Put(room.Seeds);
        other.Put(room.Seeds);
        var obstacle = Path.Combine(room.Output, blocked.Path);
        await File.WriteAllTextAsync(obstacle, "A file where its folder should be.");
        var ends = new List<int>();
        for (var run = 0; run < 7; run++)
            ends.Add((await room.RunAsync("once")).ExitCode);
        var (attempts, reasons) = (new LedgerLook(room).Attempts(blocked.Path), Reasons(room));
        var whole = OutputCheck.Look(room, [other]) is { Lost.Count: 0, Wrong.Count: 0 };
        File.Delete(obstacle);
        await room.RunAsync("retry");
        var (mended, _, errors) = await room.RunAsync("once");
        var billed = await emulator.BilledAsync();
        var twice = blocked.Sentences.Count(sentence => billed.Count(text => text.Text == sentence) != 1);
        var (lost, wrong, _) = OutputCheck.Look(room, [blocked, other]);
        return new Verdict(
            "P20",
            attempts == 5 && reasons == 1 && whole && mended == 0 && twice == 0 && lost.Count + wrong.Count == 0,
            $"a file whose outputs cannot be written: {attempts} attempts in 7 runs (exits {string.Join(' ', ends)}), then {reasons} reason, the other file {(whole ? "whole" : "not whole")}; mended and retried (exit {mended}), {twice} of its sentences not billed exactly once"
            + KillStorm.Details(lost, wrong, mended == 0 ? [] : [errors]));
    }

    /// <summary>A document that kills the process long after it was read, as one would that needs too much memory: it must stop doing so, and the others must not suffer.</summary>
    private static async Task<Verdict> LateKillerAsync(StormOptions options, Emulator emulator)
    {
        if (!Strace.Available)
            return new Verdict("P20", null, Strace.Missing);
        var room = new Room(options, "poison-late", emulator);
        var (killer, others) = (Article.Number(48_000, 3, "killer.txt"), Enumerable.Range(48_001, 10).Select(i => Article.Number(i, 3)).ToList());
        foreach (var article in others.Append(killer))
            article.Put(room.Seeds);
        // Whatever makes or opens the folder of its outputs dies of it.
        string[] trap = ["-f", "-qq", "-o", "/dev/null", "-P", Path.Combine(room.Output, killer.Path), "-e", "trace=mkdir,openat", "-e", "inject=mkdir,openat:signal=KILL", "--"];
        var (deaths, exitCode, errors) = (0, 0, "");
        for (var run = 0; run < Pipeline.MostCrashes + 3; run++)
        {
            using var child = Strace.Start(room, trap, "once");
            (exitCode, _, errors) = await Room.EndAsync(child);
            if (exitCode == 3)
                break;
            deaths++;
        }

        var billed = await emulator.BilledAsync();
        var twice = killer.Sentences.Count(sentence => billed.Count(text => text.Text == sentence) > 1);
        var (lost, wrong, _) = OutputCheck.Look(room, others);
        return new Verdict(
            "P20",
            deaths == Pipeline.MostCrashes && exitCode == 3 && Reasons(room) == 1 && lost.Count + wrong.Count == 0,
            $"a file that kills the process while its outputs are written: the worker died {deaths} times, then {Reasons(room)} reason, exit {exitCode}, {others.Count - lost.Count - wrong.Count} of {others.Count} others whole, {twice} of its sentences billed more than once" + KillStorm.Details(wrong, exitCode == 3 ? [] : [errors]));
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
