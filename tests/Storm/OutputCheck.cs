using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Storm;

/// <summary>Compares the output folder with the articles: every file there, whole, and with the right sentences in the right order.</summary>
internal static class OutputCheck
{
    private static readonly string[] Endings = [".ur-en.tsv", ".ur-en.jsonl", ".ur-en.tmx", ".ur-en.html"];

    /// <summary>Looks at every article's folder.</summary>
    /// <returns>What is lost (no receipt), what is wrong, and how many temporaries lie about.</returns>
    public static (List<string> Lost, List<string> Wrong, int Temporaries) Look(Room room, IEnumerable<Article> articles)
    {
        var lost = new List<string>();
        var wrong = new List<string>();
        var index = IndexRows(room);
        foreach (var article in articles)
        {
            if (!File.Exists(Path.Combine(room.Output, article.Path, "receipt.json")))
                lost.Add(article.Path);
            else if (FaultOf(room, article, index) is { } fault)
                wrong.Add($"{article.Path}: {fault}");
        }

        return (lost, wrong, Temporaries(room));
    }

    public static int Temporaries(Room room) =>
        Directory.EnumerateFiles(room.Output, ".*.tmp", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Count();

    /// <summary>The index as source to hash.</summary>
    public static Dictionary<string, string> IndexRows(Room room)
    {
        var file = Path.Combine(room.Output, "index.tsv");
        return File.Exists(file)
            ? File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1])
            : [];
    }

    private static string? FaultOf(Room room, Article article, Dictionary<string, string> index)
    {
        var folder = Path.Combine(room.Output, article.Path);
        var receipt = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "receipt.json")))!;
        if ((string)receipt["sha256"]! != article.Sha256)
            return "the receipt speaks of other bytes";
        if ((string)receipt["state"]! != "done")
            return $"its state is {receipt["state"]}";
        if (index.GetValueOrDefault(article.Path) != article.Sha256)
            return "the index has no such row";
        foreach (var file in receipt["files"]!.AsArray())
        {
            var path = Path.Combine(folder, (string)file!["name"]!);
            if (!File.Exists(path))
                return $"{path} is missing";
            if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != (string)file["sha256"]!)
                return $"{path} is not what the receipt says";
        }

        var stem = Path.GetFileNameWithoutExtension(article.Path);
        if (Endings.FirstOrDefault(ending => !File.Exists(Path.Combine(folder, stem + ending))) is { } missing)
            return $"{missing} is missing";
        var pairs = File.ReadLines(Path.Combine(folder, stem + ".ur-en.jsonl"), Encoding.UTF8).Select(line => JsonNode.Parse(line)!["translation"]!).ToList();
        if (!pairs.Select(pair => (string)pair["ur"]!).SequenceEqual(article.Sentences))
            return $"{pairs.Count} sentences, not the {article.Sentences.Count} of the source in their order";
        return pairs.Any(pair => string.IsNullOrWhiteSpace((string?)pair["en"])) ? "a sentence without English" : null;
    }
}
