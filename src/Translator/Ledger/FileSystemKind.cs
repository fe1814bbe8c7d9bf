using System.Runtime.InteropServices;

namespace Translator.Ledger;

/// <summary>Tells network file systems, on which SQLite's locks do not hold (sqlite.org/wal.html).</summary>
internal static partial class FileSystemKind
{
    // f_type values of statfs(2).
    private static readonly Dictionary<long, string> Network = new()
    {
        [0x6969] = "NFS",
        [0x517B] = "SMB",
        [0xFF534D42] = "CIFS",
        [0xFE534D42] = "SMB2",
        [0x01021997] = "9P",
        [0x65735546] = "FUSE",
        [0x00C36400] = "Ceph",
        [0x5346414F] = "AFS",
    };

    /// <summary>Refuses a folder that lies on a network file system.</summary>
    /// <exception cref="LedgerException">It does.</exception>
    public static void RefuseNetwork(string folder)
    {
        if (NameOf(folder) is { } name)
        {
            throw new LedgerException(
                $"The ledger's folder {folder} lies on a network file system ({name}), where its locks and shared memory do not hold.",
                "Set Ledger:Folder to a folder on a local disk.");
        }
    }

    private static string? NameOf(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            var buffer = new byte[256];
            return StatFs(folder, buffer) == 0 ? Network.GetValueOrDefault(MemoryMarshal.Read<long>(buffer) & 0xFFFFFFFF) : null;
        }

        if (OperatingSystem.IsWindows() && System.IO.Path.GetPathRoot(System.IO.Path.GetFullPath(folder)) is { Length: > 0 } root)
            return root.StartsWith(@"\\", StringComparison.Ordinal) || new DriveInfo(root).DriveType == DriveType.Network ? "share" : null;
        return null;
    }

    [LibraryImport("libc", EntryPoint = "statfs", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatFs(string path, [Out] byte[] buffer);
}
