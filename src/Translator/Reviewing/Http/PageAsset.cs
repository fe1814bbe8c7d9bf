using System.IO.Compression;

namespace Translator.Reviewing.Http;

/// <summary>A file of the page.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Its ETag.</param>
internal sealed record PageAsset(byte[] Bytes, string Type, string Tag)
{
    private readonly Lazy<byte[]?> _packed = new(() => Pack(Bytes, Type));

    /// <summary>The same, packed with Brotli; null for what is packed already.</summary>
    public byte[]? Packed => _packed.Value;

    private static byte[]? Pack(byte[] bytes, string type)
    {
        if (type.StartsWith("font/", StringComparison.Ordinal) || type == "image/png")
            return null;
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(bytes);
        return packed.ToArray();
    }
}
