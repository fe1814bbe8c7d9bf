namespace Storm.Promises;

/// <summary>P6 and P27: SIGTERM at random. Paid calls finish, nothing is billed twice, the exit code is 0.</summary>
internal static class GracefulStops
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        var stops = options.Pick(10, 100);
        using var emulator = await Emulator.StartAsync(options, "--latency", "200");
        var room = new Room(options, "stop", emulator);
        var random = new Random(options.Seed);
        var articles = new List<Article>();
        var bad = new List<string>();
        var longest = TimeSpan.Zero;
        var clock = TimeProvider.System;
        for (var stop = 0; stop < stops; stop++)
        {
            for (var i = 0; i < 8; i++)
            {
                articles.Add(Article.Number(600_000 + articles.Count));
                articles[^1].Put(room.Seeds);
            }

            using var child = room.Start("run");
            await Room.UntilAsync(() => child.HasExited || child.Errors.Contains("Watching", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 800)), clock);
            var start = clock.GetTimestamp();
            child.Stop();
            var (exitCode, _, errors) = await Room.EndAsync(child);
            var took = clock.GetElapsedTime(start);
            longest = took > longest ? took : longest;
            if (exitCode != 0)
                bad.Add($"stop {stop}: exit {exitCode}: {errors}");
        }

        var (last, _, problem) = await room.RunAsync("once");
        var (lost, wrong, temporaries) = OutputCheck.Look(room, articles);
        var billed = await emulator.BilledAsync();
        var twice = billed.Count - billed.DistinctBy(text => text.Text).Count();
        var ledger = new LedgerLook(room);
        yield return new Verdict(
            "P6",
            twice == 0 && ledger.CallsInDoubt == 0 && lost.Count + wrong.Count + temporaries == 0 && last == 0,
            $"{stops} x SIGTERM, {articles.Count} documents: {twice} texts billed twice, {ledger.CallsInDoubt} calls in doubt, {lost.Count} lost, {wrong.Count} wrong, {temporaries} temporaries" + KillStorm.Details(wrong, last == 0 ? [] : [problem]));
        yield return new Verdict("P27", bad.Count == 0 && longest < TimeSpan.FromSeconds(30), $"{stops} x SIGTERM: {bad.Count} with another exit code than 0, longest stop {longest.TotalSeconds:0.00} s" + KillStorm.Details(bad));
    }
}
