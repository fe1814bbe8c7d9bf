namespace Translator.Reviewing.Http;

/// <summary>A file of the page.</summary>
/// <param name="Bytes">What it holds.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Its strong ETag, in quotation marks.</param>
internal sealed record PageAsset(byte[] Bytes, string Type, string Tag);
