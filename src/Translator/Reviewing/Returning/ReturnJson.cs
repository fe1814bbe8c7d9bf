using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translator.Reviewing.Returning;

/// <summary>Receipts of files that came back, as JSON for people and programs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReturnReceipt))]
internal sealed partial class ReturnJson : JsonSerializerContext
{
    private static readonly ReturnJson Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The bytes of a receipt, with a line end at the end.</summary>
    public static byte[] Write(ReturnReceipt receipt) => [.. JsonSerializer.SerializeToUtf8Bytes(receipt, Context.ReturnReceipt), (byte)'\n'];
}
