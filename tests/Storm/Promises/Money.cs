namespace Storm.Promises;

/// <summary>P7, P8, P34: the bill equals the ledger, a second time costs nothing, outputs can be made again for nothing.</summary>
internal static class Money
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        var count = options.Pick(100, 1000);
        using var emulator = await Emulator.StartAsync(options);
        var room = new Room(options, "money", emulator);
        var articles = Enumerable.Range(500_000, count).Select(i => Article.Number(i)).ToList();
        // Surrogate pairs, combining marks and joiners: UTF-16 units are what is charged.
        articles.Add(new Article("odd.txt", ["اس نے کہا کہ آج موسم 😀 بہت اچھا ہے۔", "مُحَمَّد صاحب نے خط\u200Cنویسی سیکھی۔", "یہ ۱۲٫۵ فیصد اضافہ ہے۔"]));
        foreach (var article in articles)
            article.Put(room.Seeds);
        var (exitCode, _, errors) = await room.RunAsync("once");
        var (lost, wrong, _) = OutputCheck.Look(room, articles);
        var charged = (await emulator.BilledAsync()).Sum(text => (long)text.Characters);
        var ledger = new LedgerLook(room);
        var source = articles.Sum(article => article.Sentences.Sum(sentence => (long)sentence.Length));
        yield return new Verdict(
            "P8",
            exitCode == 0 && lost.Count + wrong.Count == 0 && ledger.Billed == charged && charged == source && ledger.InDoubt == 0,
            $"{articles.Count} documents: {source} characters of sentences, billed {charged}, ledger {ledger.Billed}" + KillStorm.Details(wrong, exitCode == 0 ? [] : [errors]));

        await emulator.ResetAsync();
        Directory.Move(room.Seeds, room.Seeds + "-before");
        var renamed = articles.Select(article => article with { Path = "again/" + article.Path.Replace(".txt", "-neu.txt", StringComparison.Ordinal) }).ToList();
        foreach (var article in renamed)
            article.Put(room.Seeds);
        (exitCode, _, errors) = await room.RunAsync("once");
        (lost, wrong, _) = OutputCheck.Look(room, renamed);
        charged = (await emulator.BilledAsync()).Sum(text => (long)text.Characters);
        yield return new Verdict("P7", exitCode == 0 && charged == 0 && lost.Count + wrong.Count == 0, $"the same {renamed.Count} renamed, after a restart: {charged} characters billed, {lost.Count} lost, {wrong.Count} wrong" + KillStorm.Details(wrong, exitCode == 0 ? [] : [errors]));

        var before = Hashes(room);
        foreach (var folder in Directory.GetDirectories(room.Output))
            Directory.Delete(folder, recursive: true);
        (exitCode, _, errors) = await room.RunAsync("rebuild");
        var after = Hashes(room);
        charged = (await emulator.BilledAsync()).Sum(text => (long)text.Characters);
        var differing = before.Count(file => after.GetValueOrDefault(file.Key) != file.Value);
        yield return new Verdict("P34", exitCode == 0 && differing == 0 && charged == 0 && before.Count > articles.Count, $"outputs deleted and rebuilt: {before.Count} files, {differing} differ, {charged} characters billed" + KillStorm.Details(exitCode == 0 ? [] : [errors]));
    }

    private static Dictionary<string, string> Hashes(Room room) =>
        Directory.EnumerateFiles(room.Output, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "README.md")
            .ToDictionary(path => path, path => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
}
