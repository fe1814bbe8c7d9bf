namespace Translator.Reading.Instructions;

/// <summary>Where instructions lie, and fetching them.</summary>
public static class JobFiles
{
    /// <summary>What is appended to a file's whole name for its own instructions.</summary>
    public const string Suffix = ".job.json";

    /// <summary>Name of the instructions for a folder and all below it.</summary>
    public const string FolderName = "_folder.job.json";

    private const int MaxBytes = 64 * 1024;

    /// <summary>Every path where instructions for a seed may lie, the widest first: the top folder's, each inner folder's, its own.</summary>
    public static IReadOnlyList<string> PathsFor(string seedPath)
    {
        var paths = new List<string> { FolderName };
        for (var slash = seedPath.IndexOf('/'); slash >= 0; slash = seedPath.IndexOf('/', slash + 1))
            paths.Add(seedPath[..(slash + 1)] + FolderName);
        paths.Add(seedPath + Suffix);
        return paths;
    }

    /// <summary>Reads the instructions that apply to a seed.</summary>
    /// <param name="seedsFolder">The seeds folder.</param>
    /// <param name="seedPath">The seed below it, with <c>/</c> between folders.</param>
    /// <exception cref="ReadingException">A file of instructions is too large, or cannot be opened.</exception>
    public static IReadOnlyList<JobFile> Find(string seedsFolder, string seedPath)
    {
        var found = new List<JobFile>();
        foreach (var path in PathsFor(seedPath))
        {
            var file = new FileInfo(Path.Combine(seedsFolder, path));
            if (!file.Exists)
                continue;
            // A link could lead anywhere; seeds that are links are not followed either.
            if (file.LinkTarget is not null)
                throw new ReadingException($"The instructions {path} are a link.", "Put the file itself there.");
            if (file.Length > MaxBytes)
                throw new ReadingException($"The instructions {path} have {file.Length} bytes; the most is {MaxBytes}.", "They are probably something else: rename the file.");
            found.Add(new JobFile(path, Bytes(file, path)));
        }

        return found;
    }

    private static byte[] Bytes(FileInfo file, string path)
    {
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ReadingException($"The instructions {path} cannot be opened: {exception.Message}", "Correct its permissions, or remove it.", innerException: exception);
        }
    }
}
