namespace Translator.Watching;

/// <summary>Carries out <see cref="SourcePolicy"/> on sources whose outputs are safe.</summary>
internal sealed class ProcessedSeeds(string root, WatchingOptions options)
{
    /// <summary>Where moved sources go, below the seeds folder; hidden, so that it is not scanned.</summary>
    public const string DoneFolder = ".done";

    /// <summary>Moves or deletes a source, unless it has changed since it was taken.</summary>
    /// <returns>True when it has left its place.</returns>
    /// <exception cref="IOException">The system refused.</exception>
    public bool Settle(SettledFile file)
    {
        if (options.SourcePolicy == SourcePolicy.Keep)
            return false;

        // First out of the way, then the comparison: whoever saves the file at this moment makes a new one, and loses nothing.
        var source = Path.Combine(root, file.Path);
        var target = FreePlace(Path.Combine(root, DoneFolder, file.Path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(source, target, overwrite: false);
        if (SeedStat.Of(target) is not { } moved || !IsSame(moved.Signature, file.Signature))
        {
            File.Move(target, source, overwrite: false);
            return false;
        }

        if (options.SourcePolicy == SourcePolicy.Delete)
            File.Delete(target);
        return true;
    }

    // Renaming changes the time of change, nothing else.
    private static bool IsSame(FileSignature now, FileSignature then) =>
        now.Length == then.Length && now.Modified == then.Modified && (then.Inode == 0 || now.Inode == then.Inode);

    private static string FreePlace(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var name = path;
        for (var number = 2; File.Exists(name) || Directory.Exists(name); number++)
            name = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}~{number}{Path.GetExtension(path)}");
        return name;
    }
}
