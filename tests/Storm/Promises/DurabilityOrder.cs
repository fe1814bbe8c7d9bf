using System.Text.RegularExpressions;

namespace Storm.Promises;

/// <summary>P5: what must be on the disk before what, read off a trace of the system calls.</summary>
internal static partial class DurabilityOrder
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        if (!Strace.Available)
        {
            yield return new Verdict("P5", null, Strace.Missing);
            yield break;
        }

        using var emulator = await Emulator.StartAsync(options);
        var room = new Room(options, "order", emulator);
        room.Set("Translating", "Documents", "1");
        var articles = Enumerable.Range(0, options.Pick(5, 100)).Select(i => Article.Number(i, 3)).ToList();
        foreach (var article in articles)
            article.Put(room.Seeds);
        var trace = Path.Combine(room.Root, "trace");
        string[] arguments =
        [
            "-f", "-qq", "-y", "-s", "200", "--seccomp-bpf", "-o", trace,
            "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,pwrite64,write,sendto,sendmsg", "--",
        ];
        using var child = Strace.Start(room, arguments, "once");
        var (exitCode, _, errors) = await Room.EndAsync(child);
        var calls = Parse(trace);
        var faults = exitCode == 0 ? Faults(room, articles, calls).ToList() : [errors];
        yield return new Verdict("P5", faults.Count == 0, $"{articles.Count} documents, {calls.Count} traced calls: {faults.Count} out of order" + KillStorm.Details(faults));
    }

    private static IEnumerable<string> Faults(Room room, List<Article> articles, List<Call> calls)
    {
        var posts = calls.Where(call => call.Text.Contains("POST /translate", StringComparison.Ordinal)).ToList();
        if (posts.Count == 0)
            yield return "no request was seen in the trace";
        foreach (var post in posts)
        {
            // Whatever was written to the ledger before the request has been synced before it.
            var written = calls.LastOrDefault(call => call.IsWrite && call.End < post.Start && call.OnLedger);
            var synced = calls.LastOrDefault(call => call.IsSync && call.End < post.Start && call.OnLedger);
            if (written is null || synced is null || synced.Start < written.End)
                yield return $"a request left at line {post.Start} before its intent was on the disk";
        }

        foreach (var article in articles)
        {
            var folder = Path.Combine(room.Output, article.Path);
            var renames = calls.Where(call => call.Name.StartsWith("rename", StringComparison.Ordinal) && call.Text.Contains($"\"{folder}/", StringComparison.Ordinal)).ToList();
            if (renames.Count < 5)
                yield return $"{article.Path}: {renames.Count} renames";
            foreach (var rename in renames)
            {
                var temporary = Quoted().Match(rename.Text).Groups[1].Value;
                if (!calls.Exists(call => call.Name == "fsync" && call.Succeeded && call.Text.Contains($"<{temporary}>", StringComparison.Ordinal) && call.End < rename.Start))
                    yield return $"{temporary} was renamed without having been synced";
            }

            var last = renames.Max(rename => rename.End);
            var folderSynced = calls.Find(call => call.Name == "fsync" && call.Succeeded && call.Text.Contains($"<{folder}>", StringComparison.Ordinal) && call.Start > last);
            if (folderSynced is null)
                yield return $"{folder} was not synced after its last rename";
            else if (!calls.Exists(call => call.IsSync && call.OnLedger && call.Start > folderSynced.End))
                yield return $"{article.Path} was not put down as done after its files were safe";
            if (calls.Exists(call => call.Name.StartsWith("rename", StringComparison.Ordinal) && call.Text.Contains("index.tsv", StringComparison.Ordinal) && call.Start < renames[0].Start && call.Text.Contains(article.Path, StringComparison.Ordinal)))
                yield return $"{article.Path} stood in the index before its files";
        }
    }

    /// <summary>Lines of all threads, a call that was interrupted by another's line put together again.</summary>
    private static List<Call> Parse(string trace)
    {
        var calls = new List<Call>();
        var open = new Dictionary<string, (int Start, string Text)>();
        var number = 0;
        foreach (var line in File.ReadLines(trace))
        {
            number++;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (thread, text) = (line[..space], line[space..].TrimStart());
            if (text.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                open[thread] = (number, text);
            }
            else if (text.StartsWith("<...", StringComparison.Ordinal) && open.Remove(thread, out var begun))
            {
                calls.Add(new Call(begun.Text[..begun.Text.IndexOf('(', StringComparison.Ordinal)], begun.Start, number, begun.Text + text));
            }
            else if (text.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket)
            {
                calls.Add(new Call(text[..bracket], number, number, text));
            }
        }

        return calls;
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    private sealed record Call(string Name, int Start, int End, string Text)
    {
        public bool IsSync => Name is "fsync" or "fdatasync" && Succeeded;

        public bool IsWrite => Name == "pwrite64";

        public bool OnLedger => Text.Contains("ledger.db-wal>", StringComparison.Ordinal);

        public bool Succeeded => Text.EndsWith("= 0", StringComparison.Ordinal);
    }
}
