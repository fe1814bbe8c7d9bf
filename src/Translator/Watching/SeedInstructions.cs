namespace Translator.Watching;

/// <summary>Where instructions for a seed lie: beside it, and for a folder with all below it.</summary>
public static class SeedInstructions
{
    /// <summary>What is appended to a file's whole name for its own instructions.</summary>
    public const string Suffix = ".job.json";

    /// <summary>Name of the instructions for a folder and all below it.</summary>
    public const string FolderName = "_folder.job.json";

    /// <summary>Every path where instructions for a seed may lie, the widest first: the top folder's, each inner folder's, its own.</summary>
    public static IReadOnlyList<string> PathsFor(string seedPath)
    {
        var paths = new List<string> { FolderName };
        for (var slash = seedPath.IndexOf('/'); slash >= 0; slash = seedPath.IndexOf('/', slash + 1))
            paths.Add(seedPath[..(slash + 1)] + FolderName);
        paths.Add(seedPath + Suffix);
        return paths;
    }
}
