namespace Storm.Promises;

/// <summary>P1, P3, P6: SIGKILL at random while documents arrive and a reader looks on.</summary>
internal static class KillStorm
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        var kills = options.Pick(30, 1000);
        var documents = options.Pick(120, 1200);
        using var emulator = await Emulator.StartAsync(options, "--latency", "150");
        var room = new Room(options, "kill", emulator);
        var random = new Random(options.Seed);
        var articles = new List<Article>();
        var early = new List<string>();

        await using var reader = new Reader(room.Output);
        for (var kill = 0; kill < kills; kill++)
        {
            while (articles.Count < documents * (kill + 1) / kills)
                Add();
            var before = await ProgressAsync();
            using var child = room.Start("run");
            // On a busy machine the first 900 ms are all start-up. So one kill in three counts from the start, one from the moment the worker
            // watches, and one from the moment something new is paid for or finished.
            var moment = random.Next(150, 900);
            if (kill % 3 > 0)
            {
                await Room.WatchingAsync(child);
                if (kill % 3 == 2)
                    for (var look = 0; look < 100 && !child.HasExited && await ProgressAsync() == before; look++)
                        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
                moment = random.Next(0, 400);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(moment), TimeProvider.System);
            if (child.HasExited)
                early.Add($"kill {kill}: ended by itself with {child.ExitCode}: {child.Errors}");
            await child.KillAsync();
        }

        var (exitCode, output, errors) = await room.RunAsync("once");
        var (verifyExit, _, _) = await room.RunAsync("verify");
        var (lost, wrong, temporaries) = OutputCheck.Look(room, articles);
        var ledger = new LedgerLook(room);
        var integrity = ledger.Integrity;
        yield return new Verdict(
            "P1",
            exitCode == 0 && verifyExit == 0 && lost.Count + wrong.Count + early.Count + temporaries == 0 && integrity == "ok",
            $"{kills} x SIGKILL, {documents} documents: {lost.Count} lost, {wrong.Count} wrong or partial, integrity {integrity}, {temporaries} temporaries, verify {verifyExit}, last run {exitCode}"
            + Details(lost, wrong, early, exitCode == 0 ? [] : [output, errors]));

        // The last start swept; the reader has had the whole storm.
        yield return new Verdict("P3", reader.Invalid.Count == 0 && reader.Looks >= options.Pick(1_000, 100_000), $"{reader.Looks} looks by a reader: {reader.Invalid.Count} invalid files" + Details(reader.Invalid));

        var billed = await emulator.BilledAsync();
        var twice = billed.CountBy(text => text.Text).Where(count => count.Value > 1).Select(count => count.Key).ToList();
        var unexplained = twice.Except(ledger.TextsInDoubt).ToList();
        var requests = billed.Select(text => text.Request).Distinct().Count();
        var again = billed.Count - billed.DistinctBy(text => text.Text).Count();
        var peak = (int)(await emulator.SummaryAsync())["peakInFlight"]!;
        var charged = billed.Sum(text => (long)text.Characters);
        yield return new Verdict(
            "P6",
            unexplained.Count == 0 && ledger.CallsInDoubt <= (long)kills * peak,
            $"{requests} calls, {twice.Count} texts billed more than once ({again} times), {unexplained.Count} of them not in doubt; {ledger.CallsInDoubt} calls in doubt, at most {peak} in flight" + Details(unexplained));
        yield return new Verdict(
            "P8",
            ledger.Billed + ledger.InDoubt >= charged && ledger.Billed <= charged,
            $"billed {charged} characters; ledger {ledger.Billed} answered + {ledger.InDoubt} in doubt");

        async Task<(int, int)> ProgressAsync() =>
            ((int)(await emulator.SummaryAsync())["requests"]!, Directory.EnumerateFiles(room.Output, "receipt.json", SearchOption.AllDirectories).Count());

        void Add()
        {
            var article = Article.Number(articles.Count);
            article.Put(room.Seeds);
            articles.Add(article);
        }
    }

    internal static string Details(params IEnumerable<string>[] lists) =>
        string.Concat(lists.SelectMany(list => list.Take(3)).Select(line => $"\n        {line.Trim()}"));
}
