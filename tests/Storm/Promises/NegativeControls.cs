namespace Storm.Promises;

/// <summary>The measured bugs of the platform: each shown once as it is, and once as what this product does instead. A test that cannot fail proves nothing.</summary>
internal static class NegativeControls
{
    public static async IAsyncEnumerable<Verdict> RunAsync(StormOptions options)
    {
        yield return await ReaderAsync(options);
        if (!Strace.Available)
        {
            yield return new Verdict("control", null, Strace.Missing);
            yield break;
        }

        var place = Path.Combine(options.Work, "control");
        Directory.CreateDirectory(place);

        var hidden = await Strace.ProbeAsync(options, Strace.Inject("fsync", "error=EIO"), "flush", Path.Combine(place, "flush"));
        var seen = await Strace.ProbeAsync(options, Strace.Inject("fsync", "error=EIO"), "atomic", Path.Combine(place, "atomic"));
        yield return Compare(
            "a failed fsync", $"FileStream.Flush(true) says \"{hidden}\"", hidden == "success", seen, File.Exists(Path.Combine(place, "atomic")));

        File.WriteAllText(Path.Combine(place, "from"), "x");
        var copied = await Strace.ProbeAsync(options, Strace.Inject("rename,renameat,renameat2", "error=EXDEV"), "move", Path.Combine(place, "from"), Path.Combine(place, "to"));
        seen = await Strace.ProbeAsync(options, Strace.Inject("rename,renameat,renameat2", "error=EXDEV"), "atomic", Path.Combine(place, "atomic"));
        yield return Compare(
            "a rename across devices", $"File.Move says \"{copied}\" and copies", copied == "success" && File.Exists(Path.Combine(place, "to")), seen, File.Exists(Path.Combine(place, "atomic")));

        seen = await Strace.ProbeAsync(options, Strace.Inject("fsync", "error=EINTR:when=1"), "atomic", Path.Combine(place, "interrupted"));
        yield return new Verdict("control", seen == "success", $"an interrupted fsync is repeated: AtomicFile says \"{seen}\"");

        seen = await Strace.ProbeAsync(options, Strace.Inject("renameat2", "error=ENOSYS"), "create", Path.Combine(place, "created"));
        var second = await Strace.ProbeAsync(options, Strace.Inject("renameat2", "error=ENOSYS"), "create", Path.Combine(place, "created"));
        yield return new Verdict("control", seen == "success" && second.StartsWith("failed", StringComparison.Ordinal), $"without renameat2 a name is still given only once: \"{seen}\", then \"{second}\"");

        var left = Directory.EnumerateFiles(place, ".*.tmp").Count();
        yield return new Verdict("control", left == 0, $"{left} temporaries left after all these failures");
    }

    // The platform's part is not this product's fault; once it is mended, the control has done its work.
    private static Verdict Compare(string what, string platform, bool platformHides, string ours, bool published) => new(
        "control",
        platformHides ? ours.StartsWith("failed", StringComparison.Ordinal) && !published : null,
        platformHides ? $"{what}: {platform}; AtomicFile says \"{ours}\" and publishes {(published ? "the file" : "nothing")}" : $"{what}: mended in this runtime ({platform})");

    /// <summary>The reader of P3 must catch a writer that writes in place.</summary>
    private static async Task<Verdict> ReaderAsync(StormOptions options)
    {
        var room = new Room(options, "control-reader", null);
        await using var reader = new Reader(room.Output);
        var caught = await Room.UntilAsync(
            () =>
            {
                using var file = File.Create(Path.Combine(room.Output, "a.jsonl"));
                file.Write("{\"half\":"u8);
                file.Flush();
                Thread.Yield();
                file.Write("1}\n"u8);
                return reader.Invalid.Count > 0;
            },
            TimeSpan.FromSeconds(30));
        return new Verdict("control", caught, $"a file written in place is caught half written by the reader: {(caught ? "yes" : "no")}");
    }
}
