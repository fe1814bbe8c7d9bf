namespace Translator.Watching;

/// <summary>A file that a person dropped, taken whole: the first record of the data's path.</summary>
/// <param name="Path">Where it lies below the seeds folder, with <c>/</c> between folders on every system.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of <paramref name="Bytes"/>: the document's identity.</param>
/// <param name="Bytes">Every byte of the file, as read while it was stable.</param>
public sealed record SeedFile(string Path, string Sha256, ReadOnlyMemory<byte> Bytes);
