namespace Translator.Writing;

/// <summary>One file of a document.</summary>
/// <param name="Name">File name, without a folder.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ReceiptFile(string Name, string Sha256, long Bytes);
