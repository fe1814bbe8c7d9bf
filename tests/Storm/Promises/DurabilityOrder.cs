using System.Text;
using System.Text.RegularExpressions;

namespace Storm.Promises;

/// <summary>P5: what must be on the disk before what, read off a trace of the system calls.</summary>
internal static partial class DurabilityOrder
{
    /// <summary>Bytes of a call that the trace shows: what the ledger writes at once.</summary>
    private const string WholePage = "4200";

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
            "-f", "-qq", "-y", "-s", WholePage, "--seccomp-bpf", "-o", trace,
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
        var writes = calls.Where(call => call.IsWrite && call.OnLedger).ToList();
        var syncs = calls.Where(call => call.IsSync && call.OnLedger).ToList();
        // One document at a time is on its way to the engine, so the requests leave in the order of the intents; the keys of its sentences
        // tell an intent's pages from those that other documents write meanwhile.
        var intents = new LedgerLook(room).KeysOfCalls;
        if (posts.Count == 0 || posts.Count != intents.Count)
            yield return $"{posts.Count} requests were seen in the trace, {intents.Count} are in the ledger";
        foreach (var (post, keys) in posts.Zip(intents))
        {
            var intent = writes.Find(write => keys.Any(key => write.Text.Contains(key, StringComparison.Ordinal)));
            if (intent is null || !syncs.Exists(sync => sync.Start > intent.End && sync.End < post.Start))
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
            else if (DoneFault(room, article, writes, syncs, folderSynced) is { } fault)
                yield return fault;
            if (calls.Exists(call => call.Name.StartsWith("rename", StringComparison.Ordinal) && call.Text.Contains("index.tsv", StringComparison.Ordinal) && call.Start < renames[0].Start && call.Text.Contains(article.Path, StringComparison.Ordinal)))
                yield return $"{article.Path} stood in the index before its files";
        }
    }

    /// <summary>A document is done once its receipt, which names the hashes of its files, stands in the ledger.</summary>
    private static string? DoneFault(Room room, Article article, List<Call> writes, List<Call> syncs, Call folderSynced)
    {
        var hashes = Hash().Matches(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(room.Output, article.Path, "receipt.json")))).Select(match => match.Value).Where(hash => hash != article.Sha256).ToList();
        var done = writes.Find(write => hashes.Exists(hash => write.Text.Contains(hash, StringComparison.Ordinal)));
        return done is null ? $"{article.Path} was never put down as done"
            : done.Start < folderSynced.End ? $"{article.Path} was put down as done at line {done.Start}, before its files were safe"
            : syncs.Exists(sync => sync.Start > done.End) ? null
            : $"{article.Path} was put down as done, and that was never synced";
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

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    private sealed record Call(string Name, int Start, int End, string Text)
    {
        public bool IsSync => Name is "fsync" or "fdatasync" && Succeeded;

        public bool IsWrite => Name == "pwrite64";

        public bool OnLedger => Text.Contains("ledger.db-wal>", StringComparison.Ordinal);

        public bool Succeeded => Text.EndsWith("= 0", StringComparison.Ordinal);
    }
}
