using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Translator.Writing;

/// <summary>The C library's calls for durable files. Each gives 0 or the error number.</summary>
internal static partial class NativeUnix
{
    public const int InvalidArgument = 22; // EINVAL, the same on Linux and macOS
    public const int OtherDevice = 18; // EXDEV, the same on Linux and macOS

    private const int Interrupted = 4; // EINTR
    private const int FullSync = 51; // F_FULLFSYNC of macOS: fsync alone leaves the bytes in the drive's cache there
    private const int CurrentFolder = -100; // AT_FDCWD of Linux
    private const uint NoReplace = 1; // RENAME_NOREPLACE
    private const uint WriteOut = 2; // SYNC_FILE_RANGE_WRITE

    /// <summary>ENOTSUP.</summary>
    public static int NotSupported => OperatingSystem.IsMacOS() ? 45 : 95;

    private static int NotImplemented => OperatingSystem.IsMacOS() ? 78 : 38;

    /// <summary>Opens for reading; the handle is invalid on failure.</summary>
    public static SafeFileHandle Open(string path)
    {
        int file;
        do
            file = OpenFile(path, OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000); // O_CLOEXEC
        while (file < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return new SafeFileHandle(file, ownsHandle: true);
    }

    public static int Sync(SafeFileHandle file)
    {
        if (OperatingSystem.IsMacOS() && Control(file, FullSync) == 0)
            return 0;
        // Only an interrupted call may be repeated: after a real error the kernel forgets which pages it could not write.
        int error;
        do
            error = Result(SyncFile(file));
        while (error == Interrupted);
        return error;
    }

    /// <summary>Linux only. What it answers does not matter: the sync that follows tells the truth.</summary>
    public static void BeginSync(SafeFileHandle file) => _ = SyncRange(file, 0, 0, WriteOut);

    public static int Rename(string from, string to) => Result(RenameFile(from, to));

    /// <summary>Renames unless the target exists; the check and the renaming are one step.</summary>
    public static int RenameToNew(string from, string to)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                var error = Result(RenameFile2(CurrentFolder, from, CurrentFolder, to, NoReplace));
                if (error != InvalidArgument && error != NotImplemented)
                    return error;
            }
            catch (EntryPointNotFoundException)
            {
                // A C library without the call: a second name, then one less, is exclusive too.
            }
        }

        var linked = Result(LinkFile(from, to));
        return linked != 0 ? linked : Result(UnlinkFile(from));
    }

    private static int Result(int value) => value == 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncFile(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "sync_file_range")]
    private static partial int SyncRange(SafeFileHandle file, long offset, long count, uint flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameFile(string from, string to);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameFile2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LinkFile(string from, string to);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UnlinkFile(string path);
}
