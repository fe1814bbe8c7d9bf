using Microsoft.Win32.SafeHandles;

namespace Translator.Watching;

/// <summary>What the system says of a directory entry, without following it.</summary>
internal readonly record struct SeedStat(SeedKind Kind, FileSignature Signature)
{
    /// <summary>Looks at a path.</summary>
    /// <returns>Null when nothing is there, or nothing can be seen.</returns>
    public static SeedStat? Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return NativeSeeds.Stat(path, out var stat) == 0 ? stat : null;
        try
        {
            var entry = new FileInfo(path);
            var attributes = entry.Attributes;
            var kind = attributes switch
            {
                (FileAttributes)(-1) => (SeedKind?)null,
                _ when attributes.HasFlag(FileAttributes.ReparsePoint) => SeedKind.Link,
                _ when attributes.HasFlag(FileAttributes.Directory) => SeedKind.Folder,
                _ when attributes.HasFlag(FileAttributes.Device) => SeedKind.Device,
                _ => SeedKind.Regular,
            };
            return kind is null ? null : new SeedStat(kind.Value, new FileSignature(kind == SeedKind.Regular ? entry.Length : 0, Nanoseconds(entry.LastWriteTimeUtc), 0, 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Looks at an open file.</summary>
    public static SeedStat Of(SafeFileHandle file)
    {
        if (OperatingSystem.IsLinux())
        {
            var error = NativeSeeds.Stat(file, out var stat);
            return error == 0 ? stat : throw new IOException($"The system does not say what the open file is (error {error}).");
        }

        return new SeedStat(SeedKind.Regular, new FileSignature(RandomAccess.GetLength(file), Nanoseconds(File.GetLastWriteTimeUtc(file)), 0, 0));
    }

    /// <summary>Which folder a path leads to; zeros when there is none. Elsewhere than on Linux only whether there is one.</summary>
    public static (ulong Device, ulong Inode) Identity(string folder) =>
        OperatingSystem.IsLinux() ? NativeSeeds.Identity(folder) : Directory.Exists(folder) ? (0UL, 1UL) : default;

    /// <summary>Without what a file server may change at will.</summary>
    public SeedStat ForNetwork() => this with { Signature = Signature with { Changed = 0, Inode = 0 } };

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
