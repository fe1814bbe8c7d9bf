using System.Runtime.InteropServices;

namespace Translator.Ledger;

/// <summary>Tells network file systems, on which SQLite's locks do not hold (sqlite.org/wal.html).</summary>
internal static partial class FileSystemKind
{
    // f_type values of statfs(2) and linux/magic.h. FUSE is refused because nobody can tell what stands behind it; sshfs and the like do.
    private static readonly Dictionary<uint, string> Network = new()
    {
        [0x6969] = "NFS",
        [0x517B] = "SMB",
        [0xFF534D42] = "CIFS",
        [0xFE534D42] = "SMB2",
        [0x01021997] = "9P",
        [0x65735546] = "FUSE",
        [0x00C36400] = "Ceph",
        [0x5346414F] = "AFS",
        [0x6B414653] = "AFS",
        [0x73757245] = "Coda",
        [0x564C] = "NCP",
    };

    /// <summary>Refuses a folder that lies on a network file system.</summary>
    /// <exception cref="LedgerException">It does.</exception>
    public static void RefuseNetwork(string folder) => RefuseNetwork(folder, NameOf(folder));

    /// <summary>Refuses a folder for which a network file system was named; null for a local one.</summary>
    /// <exception cref="LedgerException">One was.</exception>
    internal static void RefuseNetwork(string folder, string? network)
    {
        if (network is not null)
        {
            throw new LedgerException(
                $"The ledger's folder {folder} lies on a network file system ({network}), where its locks and shared memory do not hold.",
                "Set Ledger:Folder to a folder on a local disk.");
        }
    }

    /// <summary>The name of a network file system by its number on Linux; null for a local one.</summary>
    internal static string? NetworkOnLinux(uint magic) => Network.GetValueOrDefault(magic);

    /// <summary>What Windows says of a path's root: a share by its name, or a drive letter for one.</summary>
    internal static string? NetworkOnWindows(string root, Func<string, DriveType> typeOf) =>
        root.StartsWith(@"\\", StringComparison.Ordinal) || typeOf(root) == DriveType.Network ? "share" : null;

    /// <summary>The file system's number on Linux; null when the system does not say.</summary>
    internal static uint? MagicOf(string folder)
    {
        // The first field of struct statfs, a long; its lower half is the number, whatever the sign made of the upper.
        var buffer = new byte[256];
        return StatFs(folder, buffer) == 0 ? (uint)MemoryMarshal.Read<long>(buffer) : null;
    }

    private static string? NameOf(string folder)
    {
        if (OperatingSystem.IsLinux())
            return MagicOf(folder) is { } magic ? NetworkOnLinux(magic) : null;
        if (OperatingSystem.IsWindows() && Path.GetPathRoot(Path.GetFullPath(folder)) is { Length: > 0 } root)
            return NetworkOnWindows(root, drive => new DriveInfo(drive).DriveType);
        return null;
    }

    [LibraryImport("libc", EntryPoint = "statfs", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatFs(string path, [Out] byte[] buffer);
}
