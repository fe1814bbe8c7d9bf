namespace Translator.Reading.Instructions;

/// <summary>One file of instructions, as it was found.</summary>
/// <param name="Path">Where it lies below the seeds folder, with <c>/</c> between folders.</param>
/// <param name="Bytes">All of it.</param>
public sealed record JobFile(string Path, ReadOnlyMemory<byte> Bytes);
