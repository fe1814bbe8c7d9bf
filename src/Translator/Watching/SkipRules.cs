using System.IO.Enumeration;

namespace Translator.Watching;

/// <summary>Which names are never documents: what editors, browsers, office programs and copying tools leave lying while they work.</summary>
internal static class SkipRules
{
    private static readonly (string Ending, string Reason)[] Endings =
    [
        ("~", "an editor's backup copy"),
        (".tmp", "a temporary file"),
        (".temp", "a temporary file"),
        (".part", "an unfinished download"),
        (".partial", "an unfinished download"),
        (".crdownload", "an unfinished download"),
        (".opdownload", "an unfinished download"),
        (".download", "an unfinished download"),
        (".filepart", "an unfinished upload"),
        (".aria2", "a download's notes"),
        (".!ut", "an unfinished download"),
        (".!qb", "an unfinished download"),
        (".!sync", "an unfinished synchronisation"),
        (".swp", "an editor's swap file"),
        (".swo", "an editor's swap file"),
        (".swx", "an editor's swap file"),
        (".lock", "a lock file"),
        (".lck", "a lock file"),
        ("___jb_tmp___", "an editor's temporary file"),
        ("___jb_old___", "an editor's backup copy"),
        (SeedInstructions.Suffix, "instructions for other files"),
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["4913"] = "an editor's test whether the folder can be written to",
        ["Thumbs.db"] = "the file manager's own",
        ["desktop.ini"] = "the file manager's own",
    };

    private static readonly HashSet<string> DocumentEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".md", ".srt", ".vtt", ".tsv", ".csv", ".json", ".jsonl", ".docx", ".odt", ".html", ".htm", ".xml", ".tmx", ".xlf", ".xliff", ".pdf",
    };

    /// <summary>Why a name is passed over.</summary>
    /// <returns>What it is, in words; null when it may be a document, or a folder of them.</returns>
    public static string? Reason(string name)
    {
        if (name.StartsWith('.'))
            return "hidden";
        if (name.StartsWith("~$", StringComparison.Ordinal))
            return "an office program's lock file";
        if (name.StartsWith("~syncthing~", StringComparison.Ordinal))
            return "an unfinished synchronisation";
        if (name.Length > 2 && name.StartsWith('#') && name.EndsWith('#'))
            return "an editor's rescue copy";
        if (Names.TryGetValue(name, out var reason))
            return reason;
        foreach (var (ending, because) in Endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return because;
        return null;
    }

    /// <summary>True for a folder's name that ends as only a file's should.</summary>
    public static bool LooksLikeFile(string folderName) => DocumentEndings.Contains(Path.GetExtension(folderName));

    /// <summary>Whether the patterns of the settings let a path through.</summary>
    public static bool Chosen(string path, WatchingOptions options) =>
        (options.Include.Count == 0 || options.Include.Any(pattern => Matches(pattern, path)))
        && !options.Exclude.Any(pattern => Matches(pattern, path));

    private static bool Matches(string pattern, string path) => FileSystemName.MatchesSimpleExpression(
        pattern,
        pattern.Contains('/', StringComparison.Ordinal) ? path : path.AsSpan(path.LastIndexOf('/') + 1));
}
