namespace Translator.Watching;

/// <summary>What one full scan saw.</summary>
/// <param name="Found">Everything that may be a document, by its path below the seeds folder; links, pipes and the like are among them.</param>
/// <param name="Unread">Folders that could not be listed, with the reason; of what lies below them nothing is known. Empty: the scan is complete.</param>
internal sealed record SeedScan(IReadOnlyDictionary<string, SeedStat> Found, IReadOnlyDictionary<string, string> Unread)
{
    /// <summary>The files of instructions, by path.</summary>
    public IReadOnlyDictionary<string, SeedStat> Instructions { get; init; } = new Dictionary<string, SeedStat>();

    /// <summary>A number that is another one as soon as any instructions for a seed come, change or go.</summary>
    public int InstructionsFor(string path)
    {
        var number = 0;
        if (Instructions.Count == 0)
            return number;
        foreach (var place in SeedInstructions.PathsFor(path))
        {
            if (Instructions.TryGetValue(place, out var stat))
                number = HashCode.Combine(number, place, stat);
        }

        return number;
    }

    /// <summary>Whether the scan can have seen that path: what it did not see there is gone.</summary>
    public bool Covers(string path)
    {
        if (Unread.Count == 0)
            return true;
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            if (Unread.ContainsKey(path[..end]))
                return false;
        return !Unread.ContainsKey("");
    }
}
