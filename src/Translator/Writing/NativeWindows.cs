using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Translator.Writing;

/// <summary>The Windows calls for durable files.</summary>
internal static partial class NativeWindows
{
    public const int ReplaceExisting = 1;
    public const int WriteThrough = 8;
    public const int AccessDenied = 5;
    public const int SharingViolation = 32;
    public const int LockViolation = 33;

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool FlushFileBuffers(SafeFileHandle file);

    [LibraryImport("kernel32", EntryPoint = "MoveFileExW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool MoveFileEx(string from, string to, int flags);
}
