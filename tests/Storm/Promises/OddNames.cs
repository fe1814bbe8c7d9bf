using System.Text.Json.Nodes;

namespace Storm.Promises;

/// <summary>P19: names of every kind. Each file is done or refused with a reason; none is lost, none overwrites another's output.</summary>
internal static class OddNames
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        using var emulator = await Emulator.StartAsync(options);
        var room = new Room(options, "names", emulator);
        string[] names =
        [
            "-rf.txt", "line\nbreak.txt", "tab\there.txt", "😀.txt", "مضمون نمبر ۱.txt", "é.txt", "e\u0301.txt", "Case.txt", "case.txt", "CASE.TXT",
            "back\\slash.txt", "\u202Egnp.txt", " leading.txt", "trailing .txt", "dots...txt", "con.txt", "a:b.txt", "quote\".txt", "per%20cent.txt",
            "index.tsv.txt", "a.md", "a.txt", "failed/x.txt", "Review/x.txt", "deep/er/and/deeper/x.txt", new string('ن', 125) + ".txt", new string('x', 251) + ".txt",
            new string('ن', 120) + "الف.txt", new string('ن', 120) + "بے.txt",
        ];
        var articles = names.Select((name, i) => Article.Number(50_000 + i, 2, name)).ToList();
        foreach (var article in articles)
            Put(room, article);

        // Names that are no text can only be made by another program.
        var (refusable, problem) = (2, "");
        using (var shell = new Child("/bin/sh", ["-c", "printf 'متن' > \"seeds/$(printf 'bad\\377name.txt')\" && mkdir \"seeds/$(printf 'bad\\376folder')\" && printf 'متن' > \"seeds/$(printf 'bad\\376folder')/in.txt\""], room.Root, new Dictionary<string, string>()))
        {
            await shell.EndsAsync(TimeSpan.FromSeconds(10));
            problem = shell.Errors;
        }

        File.CreateSymbolicLink(Path.Combine(room.Seeds, "link.txt"), "/etc/hostname");
        Directory.CreateDirectory(Path.Combine(room.Seeds, "folder.txt"));
        refusable += 2;

        var (exitCode, _, errors) = await room.RunAsync("once");
        var receipts = Directory.EnumerateFiles(room.Output, "receipt.json", SearchOption.AllDirectories)
            .Select(path => JsonNode.Parse(File.ReadAllBytes(path))!)
            .ToDictionary(receipt => (string)receipt["source"]!, receipt => (string)receipt["sha256"]!);
        var lost = articles.Where(article => receipts.GetValueOrDefault(article.Path) != article.Sha256).Select(article => article.Path).ToList();
        var failedFolder = Path.Combine(room.Output, "failed");
        var reasons = Directory.Exists(failedFolder) ? Directory.EnumerateFiles(failedFolder, "*.error.json", SearchOption.AllDirectories).Count() : 0;
        var (verifyExit, _, _) = await room.RunAsync("verify");
        yield return new Verdict(
            "P19",
            lost.Count == 0 && receipts.Count == articles.Count && reasons == refusable && exitCode == 3 && verifyExit == 0 && problem.Length == 0,
            $"{articles.Count} odd names: {receipts.Count} documents, {lost.Count} lost or overwritten; {refusable} that cannot be taken: {reasons} reasons; exit {exitCode}, verify {verifyExit}"
            + KillStorm.Details(lost, exitCode == 3 ? [] : [errors], [problem]));
    }

    private static void Put(Room room, Article article)
    {
        var path = Path.Combine(room.Seeds, article.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, article.Bytes);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
    }
}
