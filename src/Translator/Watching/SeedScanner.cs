using System.IO.Enumeration;
using Microsoft.Extensions.Logging;

namespace Translator.Watching;

/// <summary>The truth about the seeds folder: every entry below it, looked at without being followed or opened.</summary>
internal sealed partial class SeedScanner(string root, WatchingOptions options, ILogger logger)
{
    private const string DoneEnding = ".done";

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>Looks at everything.</summary>
    public SeedScan Scan()
    {
        var found = new Dictionary<string, SeedStat>(StringComparer.Ordinal);
        var unread = new Dictionary<string, string>(StringComparer.Ordinal);
        var instructions = new Dictionary<string, SeedStat>(StringComparer.Ordinal);
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                Scan(folder, folders, found, instructions);
            }
            catch (DirectoryNotFoundException) when (folder.Length > 0)
            {
                // A folder that was removed since its parent was read, or one whose name is not text.
                if (folder.Contains('\uFFFD', StringComparison.Ordinal))
                    found[folder] = Unseen;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unread[folder] = e.Message;
            }
        }

        return new SeedScan(found, unread) { Instructions = instructions };
    }

    /// <summary>Looks at one file.</summary>
    /// <returns>Null when it is gone.</returns>
    public SeedStat? Look(string path) =>
        SeedStat.Of(Path.Combine(root, path)) is { } stat ? Trusted(stat) : null;

    // Stands for an entry that is listed but cannot be looked at; the opener finds the reason.
    private static SeedStat Unseen => new(SeedKind.Regular, default);

    private void Scan(string folder, Stack<string> folders, Dictionary<string, SeedStat> found, Dictionary<string, SeedStat> instructions)
    {
        var entries = new FileSystemEnumerable<string>(
            folder.Length == 0 ? root : Path.Combine(root, folder),
            static (ref FileSystemEntry entry) => entry.FileName.ToString(),
            OneFolder);
        HashSet<string>? marked = options.UseDoneMarkers ? [] : null;
        List<string> files = [];
        foreach (var name in entries)
        {
            if (marked is not null && name.EndsWith(DoneEnding, StringComparison.OrdinalIgnoreCase))
            {
                marked.Add(name[..^DoneEnding.Length]);
                continue;
            }

            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            if (SkipRules.Reason(name) is { } reason)
            {
                if (name.EndsWith(SeedInstructions.Suffix, StringComparison.OrdinalIgnoreCase) && Look(path) is { } read)
                    instructions[path] = read;
                else
                    Log.Skipped(logger, path, reason);
                continue;
            }

            var stat = Look(path);
            if (stat is { Kind: SeedKind.Folder } && !SkipRules.LooksLikeFile(name))
                folders.Push(path);
            else if (stat is not null || name.Contains('\uFFFD', StringComparison.Ordinal))
                AddIfChosen(path, stat ?? Unseen);
        }

        void AddIfChosen(string path, SeedStat stat)
        {
            if (!SkipRules.Chosen(path, options))
                return;
            found[path] = stat;
            files.Add(path);
        }

        if (marked is null)
            return;
        foreach (var path in files)
            if (!marked.Contains(path[(path.LastIndexOf('/') + 1)..]))
                found.Remove(path);
    }

    private SeedStat Trusted(SeedStat stat) => options.Profile == WatchingProfile.Network ? stat.ForNetwork() : stat;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Trace, Message = "{Path} is passed over: {Reason}")]
        public static partial void Skipped(ILogger logger, string path, string reason);
    }
}
