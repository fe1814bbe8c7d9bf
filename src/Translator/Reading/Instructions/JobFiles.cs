using Translator.Watching;

namespace Translator.Reading.Instructions;

/// <summary>Fetches the instructions that lie beside a seed.</summary>
public static class JobFiles
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>Reads the instructions that apply to a seed.</summary>
    /// <param name="seedsFolder">The seeds folder.</param>
    /// <param name="seedPath">The seed below it, with <c>/</c> between folders.</param>
    /// <exception cref="ReadingException">A file of instructions is too large, or cannot be opened.</exception>
    public static IReadOnlyList<JobFile> Find(string seedsFolder, string seedPath)
    {
        var found = new List<JobFile>();
        foreach (var path in SeedInstructions.PathsFor(seedPath))
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
