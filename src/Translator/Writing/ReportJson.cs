using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Translator.Writing.Corpora;

namespace Translator.Writing;

/// <summary>Turns receipts and error reports into JSON for people and programs, and back.</summary>
public static class ReportJson
{
    private static readonly ReportJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        // Read by people and by programs, never put inside a page: Urdu stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The bytes of <c>receipt.json</c>, with a line end at the end; the same for equal receipts.</summary>
    public static byte[] Write(Receipt receipt) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(receipt, Context.Receipt), (byte)'\n'];

    /// <summary>The bytes of an error report.</summary>
    public static byte[] Write(ErrorReport report) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(report, Context.ErrorReport), (byte)'\n'];

    /// <summary>The bytes of a corpus' manifest.</summary>
    public static byte[] Write(CorpusManifest manifest) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Context.CorpusManifest), (byte)'\n'];

    /// <summary>Reads a corpus' manifest.</summary>
    /// <exception cref="JsonException">The bytes are no manifest; the message says where.</exception>
    public static CorpusManifest ReadManifest(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.CorpusManifest) ?? throw new JsonException("The manifest holds null.");

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="JsonException">The bytes are no receipt; the message says where.</exception>
    public static Receipt ReadReceipt(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.Receipt) ?? throw new JsonException("The receipt holds null.");

    /// <summary>Reads an error report.</summary>
    /// <exception cref="JsonException">The bytes are no error report; the message says where.</exception>
    public static ErrorReport ReadError(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.ErrorReport) ?? throw new JsonException("The error report holds null.");
}
