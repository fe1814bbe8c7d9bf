using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Translator.Watching;

/// <summary>
/// Takes a settled file whole: opened without following a link anywhere below the seeds folder, only if it is a regular file, only if no
/// writer is known to hold it, and only if it was the same before and after it was read.
/// </summary>
internal sealed class SeedOpener(string root, WatchingOptions options)
{
    private const string Again = "It is tried again by itself.";

    private long MaxBytes => options.MaxFileMegabytes * 1024L * 1024;

    /// <summary>Opens, reads and hashes.</summary>
    public SeedOpening Open(SettledFile settled)
    {
        try
        {
            return OperatingSystem.IsWindows() ? OpenOnWindows(settled) : OpenOnUnix(settled);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SeedOpening.Refused(
                SeedRefusalKind.Unreadable,
                $"{settled.Path} cannot be read: {e.Message}",
                "Check the disk or the network drive, then change or copy the file again.");
        }
    }

    private SeedOpening OpenOnUnix(SettledFile settled)
    {
        var path = settled.Path;
        using var folder = NativeSeeds.OpenFolderOf(root, path, out var error);
        if (folder is null)
            return Failed(path, error);
        var name = path[(path.LastIndexOf('/') + 1)..];

        // Opening a device can have an effect, so its kind is asked for first and once more on the open handle.
        var kind = SeedKind.Regular;
        if (OperatingSystem.IsLinux())
        {
            error = NativeSeeds.Stat(folder, name, out var stat);
            if (error != 0)
                return Failed(path, error);
            kind = stat.Kind;
        }
        else if (SeedStat.Of(Path.Combine(root, path)) is { } stat)
        {
            kind = stat.Kind;
        }

        if (kind != SeedKind.Regular)
            return NotRegular(path, kind);
        using var file = NativeSeeds.OpenFile(folder, name, out error);
        if (file is null)
            return Failed(path, error);
        return NativeSeeds.HasWriter(file)
            ? SeedOpening.Refused(SeedRefusalKind.NotYet, $"A program still has {path} open for writing.", Again)
            : Read(settled, file);
    }

    private SeedOpening OpenOnWindows(SettledFile settled)
    {
        var path = Path.GetFullPath(Path.Combine(root, settled.Path));
        for (var folder = path; folder.Length > Path.GetFullPath(root).Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (SeedStat.Of(folder) is not { } stat)
                return Failed(settled.Path, NativeSeeds.NoEntry);
            if (stat.Kind == SeedKind.Link || (folder == path && stat.Kind != SeedKind.Regular))
                return NotRegular(settled.Path, stat.Kind);
        }

        try
        {
            // Shared for reading only: a program that holds it for writing makes this fail.
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Read(settled, file);
        }
        catch (FileNotFoundException)
        {
            return Failed(settled.Path, NativeSeeds.NoEntry);
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is 32 or 33) // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
        {
            return SeedOpening.Refused(SeedRefusalKind.NotYet, $"A program still has {settled.Path} open.", Again);
        }
    }

    private SeedOpening Read(SettledFile settled, SafeFileHandle file)
    {
        var before = Trusted(SeedStat.Of(file));
        if (before.Kind != SeedKind.Regular)
            return NotRegular(settled.Path, before.Kind);
        if (before.Signature != settled.Signature)
            return Changed(settled.Path);
        if (before.Signature.Length > MaxBytes)
            return SeedOpening.Refused(
                SeedRefusalKind.TooLarge,
                $"{settled.Path} has {before.Signature.Length / 1048576.0:0.0} MB; at most {options.MaxFileMegabytes} are taken.",
                "Split the file, or raise Watching:MaxFileMegabytes.");

        var bytes = GC.AllocateUninitializedArray<byte>((int)before.Signature.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0;
        while (length < bytes.Length)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(length, Math.Min(bytes.Length - length, 1 << 20)), length);
            if (read == 0)
                return Changed(settled.Path);
            hash.AppendData(bytes, length, read);
            length += read;
        }

        return Trusted(SeedStat.Of(file)) == before
            ? SeedOpening.Of(new SeedFile(settled.Path, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes))
            : Changed(settled.Path);
    }

    private SeedStat Trusted(SeedStat stat) => options.Profile == WatchingProfile.Network ? stat.ForNetwork() : stat;

    private static SeedOpening Changed(string path) =>
        SeedOpening.Refused(SeedRefusalKind.NotYet, $"{path} changed while it was being taken.", Again);

    private static SeedOpening NotRegular(string path, SeedKind kind) => kind == SeedKind.Folder
        ? SeedOpening.Refused(
            SeedRefusalKind.NotRegular,
            $"{path} is a folder with a file's name.",
            "Rename the folder (without the ending) to have the files in it taken.")
        : SeedOpening.Refused(
            SeedRefusalKind.NotRegular,
            $"{path} is {Describe(kind)}, not a file; it was not opened.",
            kind == SeedKind.Link ? "Copy the file itself into the folder instead of a link to it." : "Copy a file into the folder instead.");

    private static SeedOpening Failed(string path, int error)
    {
        if (error == NativeSeeds.NoEntry && !path.Contains('\uFFFD', StringComparison.Ordinal))
            return SeedOpening.Refused(SeedRefusalKind.Vanished, $"{path} is gone.", "Nothing needs to be done.");
        if (error == NativeSeeds.NoEntry)
            return SeedOpening.Refused(
                SeedRefusalKind.BadName,
                $"The name of {path} holds bytes that are not UTF-8 text (shown here as \uFFFD), so the file cannot be opened by its name.",
                "Rename it, for example with convmv, and it is taken.");
        if (error == NativeSeeds.NameTooLong)
            return SeedOpening.Refused(SeedRefusalKind.BadName, $"The path of {path} is too long for the system.", "Move it up, or shorten the folders' names.");
        if (error == NativeSeeds.Link || error == NativeSeeds.NotAFolder)
            return NotRegular(path, SeedKind.Link);
        return NativeSeeds.IsDenied(error)
            ? SeedOpening.Refused(SeedRefusalKind.Unreadable, $"{path} may not be read by the user that runs this program.", "Give it the right to read the file and its folders, for example with chmod a+r.")
            : SeedOpening.Refused(SeedRefusalKind.Unreadable, $"{path} cannot be opened (system error {error}).", "Check the disk or the network drive, then change or copy the file again.");
    }

    private static string Describe(SeedKind kind) => kind switch
    {
        SeedKind.Link => "a symbolic link",
        SeedKind.Pipe => "a pipe",
        SeedKind.Socket => "a socket",
        _ => "a device",
    };
}
