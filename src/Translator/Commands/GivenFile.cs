using Translator.Watching;

namespace Translator.Commands;

/// <summary>A file named on the command line: the document it is, wherever it lies.</summary>
internal static class GivenFile
{
    /// <summary>Its path below the seeds folder if it lies there, else its bare name: what its outputs are called.</summary>
    public static string NameOf(string path, WatchingOptions options)
    {
        var relative = Path.GetRelativePath(options.Folder, Path.GetFullPath(path));
        var isInside = !Path.IsPathRooted(relative) && !relative.Split(Path.DirectorySeparatorChar).Contains("..");
        return isInside ? relative.Replace(Path.DirectorySeparatorChar, '/') : Path.GetFileName(path);
    }

    /// <summary>Takes it whole.</summary>
    public static SeedOpening Open(string path, WatchingOptions options)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? full;
        var name = Path.GetFileName(full);
        var opening = SeedStat.Of(full) is { } stat
            ? new SeedOpener(folder, options).Open(new SettledFile(name, stat.Signature))
            : SeedOpening.Refused(SeedRefusalKind.Vanished, $"There is no file {path}.", "Check the path.");
        return opening.Taken ? SeedOpening.Of(opening.File with { Path = NameOf(path, options) }) : opening;
    }
}
