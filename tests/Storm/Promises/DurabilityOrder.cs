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
        if (exitCode == 0)
            yield return Control(room, articles, calls);
    }

    /// <summary>The same trace with one thing after another put out of order: each must be reported, or P5 says nothing.</summary>
    private static Verdict Control(Room room, List<Article> articles, List<Call> calls)
    {
        var first = articles[0];
        var folder = Path.Combine(room.Output, first.Path);
        var last = calls.Max(call => call.End);
        var post = calls.First(call => call.IsPost);
        var keys = new LedgerLook(room).KeysOfCalls[0];
        var hashes = HashesOf(room, first);
        (string What, string Report, Func<Call, Call?> Change)[] disorders =
        [
            ("a request before its intent is written", "before its intent was on the disk", call => call == post ? call with { Start = 0, End = 0 } : call),
            ("an intent that is written and not synced", "before its intent was on the disk", call => call.IsSync && call.OnLedger && call.Start < post.Start ? null : call),
            ("an intent that is never written", "before its intent was on the disk", call => call.IsWrite && call.OnLedger && call.Names(keys) ? null : call),
            ("files that are renamed and not synced", "was renamed without having been synced", call => call.Name == "fsync" && call.Text.Contains($"<{folder}/", StringComparison.Ordinal) ? null : call),
            ("a folder that is not synced", "was not synced after its last rename", call => call.Name == "fsync" && call.Text.Contains($"<{folder}>", StringComparison.Ordinal) ? null : call),
            ("a document that is done before its files are safe", "before its files were safe", call => call.IsWrite && call.OnLedger && call.Names(hashes) ? call with { Start = 0, End = 0 } : call),
            ("a document that is never put down as done", "was never put down as done", call => call.IsWrite && call.OnLedger && call.Names(hashes) ? null : call),
            ("a document that is put down as done and not synced", "and that was never synced", call => call.IsWrite && call.OnLedger && call.Names(hashes) ? call with { Start = last + 1, End = last + 1 } : call),
        ];
        var unseen = disorders.Where(disorder => !Faults(room, articles, [.. calls.Select(disorder.Change).OfType<Call>()]).Any(fault => fault.Contains(disorder.Report, StringComparison.Ordinal))).Select(disorder => disorder.What).ToList();
        return new Verdict("control", unseen.Count == 0, $"P5 with {disorders.Length} kinds of disorder put into its trace: {disorders.Length - unseen.Count} reported" + KillStorm.Details(unseen));
    }

    private static IEnumerable<string> Faults(Room room, List<Article> articles, List<Call> calls)
    {
        var posts = calls.Where(call => call.IsPost).ToList();
        var writes = calls.Where(call => call.IsWrite && call.OnLedger).ToList();
        var syncs = calls.Where(call => call.IsSync && call.OnLedger).ToList();
        // One document at a time is on its way to the engine, so the requests leave in the order of the intents; the keys of its sentences
        // tell an intent's pages from those that other documents write meanwhile.
        var intents = new LedgerLook(room).KeysOfCalls;
        if (posts.Count == 0 || posts.Count != intents.Count)
            yield return $"{posts.Count} requests were seen in the trace, {intents.Count} are in the ledger";
        foreach (var (post, keys) in posts.Zip(intents))
        {
            var intent = writes.Find(write => write.Names(keys));
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
        var hashes = HashesOf(room, article);
        var done = writes.Find(write => write.Names(hashes));
        return done is null ? $"{article.Path} was never put down as done"
            : done.Start < folderSynced.End ? $"{article.Path} was put down as done at line {done.Start}, before its files were safe"
            : syncs.Exists(sync => sync.Start > done.End) ? null
            : $"{article.Path} was put down as done, and that was never synced";
    }

    /// <summary>The hashes of a document's files, by its receipt.</summary>
    private static List<string> HashesOf(Room room, Article article) =>
        [.. Hash().Matches(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(room.Output, article.Path, "receipt.json")))).Select(match => match.Value).Where(hash => hash != article.Sha256)];

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

        public bool IsPost => Text.Contains("POST /translate", StringComparison.Ordinal);

        public bool OnLedger => Text.Contains("ledger.db-wal>", StringComparison.Ordinal);

        public bool Names(IEnumerable<string> hashes) => hashes.Any(hash => Text.Contains(hash, StringComparison.Ordinal));

        public bool Succeeded => Text.EndsWith("= 0", StringComparison.Ordinal);
    }
}
