using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Translator.Writing;

/// <summary>The durable steps on every system, each checked. Linux is tested; macOS and Windows follow their manuals and are not.</summary>
internal static class NativeFile
{
    private const int WindowsAttempts = 10;

    /// <summary>True to sync nothing: only a measurement of what durability costs sets it, in its own process.</summary>
    internal static bool SkipsSync { get; set; }

    /// <summary>
    /// Has the system begin to write a file's bytes, so that the syncs of several files that follow cost little more than one. Promises nothing.
    /// </summary>
    public static void BeginSync(SafeFileHandle file)
    {
        if (OperatingSystem.IsLinux() && !SkipsSync)
            NativeUnix.BeginSync(file);
    }

    /// <summary>Waits until the disk has the file's bytes.</summary>
    public static void Sync(SafeFileHandle file, string path)
    {
        if (SkipsSync)
            return;
        if (OperatingSystem.IsWindows())
        {
            if (!NativeWindows.FlushFileBuffers(file))
                throw Failed("FlushFileBuffers", path, Marshal.GetLastPInvokeError());
            return;
        }

        var error = NativeUnix.Sync(file);
        if (error != 0)
            throw Failed("fsync", path, error);
    }

    /// <summary>Waits until the disk has the folder's names.</summary>
    /// <returns>False where the file system has no such operation.</returns>
    public static bool SyncFolder(string folder)
    {
        // MOVEFILE_WRITE_THROUGH has done it already.
        if (SkipsSync || OperatingSystem.IsWindows())
            return true;
        using var handle = NativeUnix.Open(folder);
        if (handle.IsInvalid)
            throw Failed("open", folder, Marshal.GetLastPInvokeError());
        var error = NativeUnix.Sync(handle);
        if (error == NativeUnix.InvalidArgument || error == NativeUnix.NotSupported)
            return false;
        return error == 0 ? true : throw Failed("fsync", folder, error);
    }

    /// <summary>Renames within one file system, atomically; never copies.</summary>
    public static void Rename(string from, string to, bool replace)
    {
        if (OperatingSystem.IsWindows())
        {
            RenameOnWindows(from, to, replace);
            return;
        }

        var error = replace ? NativeUnix.Rename(from, to) : NativeUnix.RenameToNew(from, to);
        if (error != 0)
            throw Failed("rename", to, error);
    }

    // A virus scanner or an indexer may hold the target for a moment. ReplaceFile would leave both names behind on a crash; this does not.
    private static void RenameOnWindows(string from, string to, bool replace)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (NativeWindows.MoveFileEx(from, to, NativeWindows.WriteThrough | (replace ? NativeWindows.ReplaceExisting : 0)))
                return;
            var error = Marshal.GetLastPInvokeError();
            if (attempt == WindowsAttempts || error is not (NativeWindows.AccessDenied or NativeWindows.SharingViolation or NativeWindows.LockViolation))
                throw Failed("MoveFileEx", to, error);
            using var pause = new ManualResetEventSlim();
            pause.Wait(TimeSpan.FromMilliseconds(20 * attempt));
        }
    }

    private static IOException Failed(string call, string path, int error)
    {
        var advice = call switch
        {
            "rename" when error == NativeUnix.OtherDevice =>
                " The folder spans two file systems, so a file cannot appear in it at once: choose an output folder on one file system.",
            "fsync" or "FlushFileBuffers" => " The disk did not confirm the bytes, so nothing was published: check the disk, then run again.",
            _ => "",
        };
        var reason = Marshal.GetPInvokeErrorMessage(error);
        // The same code that .NET's own calls carry, so that a full disk is known wherever it shows.
        return new IOException($"{call} of {path} failed: {reason} ({error}).{advice}", OperatingSystem.IsWindows() ? unchecked((int)0x80070000) | error : error);
    }
}
