namespace Translator.Watching;

/// <summary>What the system says of a file without reading it; any difference means that it may hold something else now.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970, UTC, of the last change of its content.</param>
/// <param name="Changed">Nanoseconds since 1970 of the last change of anything about it; 0 where unknown or not to be trusted.</param>
/// <param name="Inode">The file's number in its file system; 0 where unknown or not to be trusted.</param>
public readonly record struct FileSignature(long Length, long Modified, long Changed, ulong Inode);
