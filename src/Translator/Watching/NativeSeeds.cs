using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Translator.Watching;

/// <summary>The C library's calls that open a file without following a link and tell who else writes it.</summary>
internal static partial class NativeSeeds
{
    public const int NoEntry = 2; // ENOENT
    public const int NotAllowed = 13; // EACCES
    public const int NotAFolder = 20; // ENOTDIR

    private const int OperationNotPermitted = 1; // EPERM
    private const int Interrupted = 4; // EINTR
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const int EmptyPath = 0x1000; // AT_EMPTY_PATH
    private const uint BasicStats = 0x7FF;
    private const int SetSignal = 10; // F_SETSIG
    private const int SetLease = 1024; // F_SETLEASE
    private const int ReadLock = 0; // F_RDLCK
    private const int Unlock = 2; // F_UNLCK
    private const int HarmlessSignal = 23; // SIGURG, which does nothing by default
    private const int TryAgain = 11; // EAGAIN

    private static readonly bool Mac = OperatingSystem.IsMacOS();

    // These two stand elsewhere on ARM than on other processors.
    private static readonly bool Arm = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;

    /// <summary>ELOOP: a link where none may be.</summary>
    public static int Link => Mac ? 62 : 40;

    /// <summary>ENAMETOOLONG.</summary>
    public static int NameTooLong => Mac ? 63 : 36;

    private static int FolderFlags => Mac ? 0x1100100 : 0x80000 | (Arm ? 0xC000 : 0x30000); // O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW

    private static int FileFlags => Mac ? 0x1020104 : 0x80900 | (Arm ? 0x8000 : 0x20000); // O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW

    private static int RootFlags => Mac ? 0x1100000 : 0x80000; // O_CLOEXEC; the seeds folder itself may be a link

    /// <summary>What a path, or an open file, is. Linux only.</summary>
    /// <returns>0 or the error number.</returns>
    public static int Stat(string path, out SeedStat stat) => Stat(CurrentFolder, path, NoFollow, out stat);

    public static int Stat(SafeFileHandle folder, string name, out SeedStat stat) =>
        Stat((int)folder.DangerousGetHandle(), name, NoFollow, out stat);

    public static int Stat(SafeFileHandle file, out SeedStat stat) => Stat((int)file.DangerousGetHandle(), "", EmptyPath, out stat);

    /// <summary>Which folder a path leads to, links followed: device and inode, or zeros when there is none.</summary>
    public static unsafe (ulong Device, ulong Inode) Identity(string path)
    {
        Statx raw;
        return StatX(CurrentFolder, path, 0, BasicStats, &raw) == 0 ? (((ulong)raw.DeviceMajor << 32) | raw.DeviceMinor, raw.Inode) : default;
    }

    /// <summary>Opens a file below a folder, one step at a time, so that no link anywhere in the path can lead outside.</summary>
    /// <returns>The folder that holds the file, to be closed by the caller, or null with the error number.</returns>
    public static SafeFileHandle? OpenFolderOf(string root, string path, out int error)
    {
        var folder = Open(CurrentFolder, root, RootFlags, out error);
        var names = path.Split('/');
        for (var i = 0; folder is not null && i < names.Length - 1; i++)
        {
            var outer = folder;
            folder = Open((int)outer.DangerousGetHandle(), names[i], FolderFlags, out error);
            outer.Dispose();
        }

        return folder;
    }

    public static SafeFileHandle? OpenFile(SafeFileHandle folder, string name, out int error) =>
        Open((int)folder.DangerousGetHandle(), name, FileFlags, out error);

    /// <summary>True when the system knows of a process that has the file open for writing. Only Linux, the owner and root can tell.</summary>
    public static bool HasWriter(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        // A writer that opens the file between the two calls breaks the lease, and the signal for that ends a process by default.
        if (Control(file, SetSignal, HarmlessSignal) != 0)
            return false;
        if (Control(file, SetLease, ReadLock) != 0)
            return Marshal.GetLastPInvokeError() == TryAgain;
        _ = Control(file, SetLease, Unlock);
        return false;
    }

    /// <summary>True for the numbers of "you may not".</summary>
    public static bool IsDenied(int error) => error is NotAllowed or OperationNotPermitted;

    private static SafeFileHandle? Open(int folder, string path, int flags, out int error)
    {
        int file;
        do
        {
            file = OpenAt(folder, path, flags);
            error = file < 0 ? Marshal.GetLastPInvokeError() : 0;
        }
        while (error == Interrupted);
        return file < 0 ? null : new SafeFileHandle(file, ownsHandle: true);
    }

    private static unsafe int Stat(int folder, string path, int flags, out SeedStat stat)
    {
        Statx raw;
        if (StatX(folder, path, flags, BasicStats, &raw) != 0)
        {
            stat = default;
            return Marshal.GetLastPInvokeError();
        }

        var kind = (raw.Mode & 0xF000) switch
        {
            0x8000 => SeedKind.Regular,
            0x4000 => SeedKind.Folder,
            0xA000 => SeedKind.Link,
            0x1000 => SeedKind.Pipe,
            0xC000 => SeedKind.Socket,
            _ => SeedKind.Device,
        };
        stat = new SeedStat(kind, new FileSignature((long)raw.Size, Nanoseconds(raw.Modified), Nanoseconds(raw.Changed), raw.Inode));
        return 0;
    }

    private static long Nanoseconds(StatxTime time) => unchecked((time.Seconds * 1_000_000_000) + time.Nanoseconds);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command, int argument);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, Statx* result);

    // The one stat structure that is the same on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public StatxTime Changed;

        [FieldOffset(112)]
        public StatxTime Modified;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct StatxTime
    {
        public long Seconds;
        public uint Nanoseconds;
        public int Reserved;
    }
}
