namespace Translator.Writing;

/// <summary>
/// The only way a file reaches the output folder: whole and durable, or not at all. A reader never sees half a file, and no success is
/// reported before the disk has confirmed both the bytes and the name.
/// </summary>
/// <remarks>
/// A temporary beside the target, written, synced through the system's own call (.NET 10's flush can hide a failure), closed, renamed, and
/// the folder synced. A failed sync is never repeated: the kernel may already have dropped the pages, so the file must be written again.
/// </remarks>
public static class AtomicFile
{
    /// <summary>Replaces <paramref name="path"/>, or creates it.</summary>
    /// <returns>Length and hash of what was written.</returns>
    /// <exception cref="IOException">The disk refused at some step; the target is as it was and the temporary is gone.</exception>
    public static WrittenFile Write(string path, Action<Stream> write)
    {
        using var files = new AtomicFileSet();
        write(files.Open(path));
        return files.Publish()[0];
    }

    /// <summary>Creates <paramref name="path"/>, which must not exist: of two that race for one name, exactly one succeeds.</summary>
    /// <returns>Length and hash of what was written.</returns>
    /// <exception cref="IOException">The file exists already, or the disk refused.</exception>
    public static WrittenFile Create(string path, Action<Stream> write)
    {
        using var files = new AtomicFileSet();
        write(files.Open(path, mustBeNew: true));
        return files.Publish()[0];
    }

    /// <summary>Removes temporaries that a killed process left below <paramref name="folder"/>. Those of this process are in use and stay.</summary>
    /// <returns>How many were removed.</returns>
    public static int Sweep(string folder)
    {
        if (!Directory.Exists(folder))
            return 0;
        var everywhere = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        var removed = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*" + AtomicFileName.Ending, everywhere))
        {
            if (!AtomicFileName.IsTemporary(Path.GetFileName(path)) || AtomicFileSet.IsOpen(path))
                continue;
            File.Delete(path);
            removed++;
        }

        return removed;
    }

    /// <summary>Proves at start, with a small file, that <paramref name="folder"/> can hold durable output.</summary>
    /// <returns>A sentence on what the file system does not promise, or null when all is well.</returns>
    /// <exception cref="IOException">Nothing durable can be written there; the message says which step failed.</exception>
    public static string? SelfTest(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, AtomicFileName.For("self-test"));
        try
        {
            var written = Write(path, stream => stream.Write("durable?"u8));
            if (new FileInfo(path).Length != written.Length)
                throw new IOException($"The folder {folder} does not give back what was written to it. Choose another folder for the output.");
            return NativeFile.SyncFolder(folder)
                ? null
                : $"The file system of {folder} cannot sync a folder: after a power loss the newest files may be missing there (they can be rebuilt from the ledger).";
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException($"The folder {folder} cannot be written to ({refused.Message}). Give this user the right to write there, or choose another folder.", refused);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>True when the reason was a full disk or a spent quota: the work can go on by itself once there is room.</summary>
    public static bool IsDiskFull(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is 39 or 112 // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
        : exception.HResult == 28 || exception.HResult == (OperatingSystem.IsMacOS() ? 69 : 122); // ENOSPC, EDQUOT
}
