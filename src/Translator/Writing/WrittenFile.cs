namespace Translator.Writing;

/// <summary>A file as it was written, for the receipt.</summary>
/// <param name="Path">The full path it was published at.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
public sealed record WrittenFile(string Path, long Length, string Sha256);
