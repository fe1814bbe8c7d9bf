using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translator.Reading.Instructions;

/// <summary>The instructions that a document was worked on with, as one line of JSON: kept with it, and compared to see whether they changed.</summary>
public static partial class JobText
{
    private static readonly Context Compact = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Empty for no instructions at all.</summary>
    public static string Of(JobInstructions job) =>
        job == JobInstructions.None ? "" : JsonSerializer.Serialize(job, Compact.JobInstructions);

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static JobInstructions Read(string text) =>
        text.Length == 0 ? JobInstructions.None : JsonSerializer.Deserialize(text, Compact.JobInstructions)!;

    [JsonSerializable(typeof(JobInstructions))]
    private sealed partial class Context : JsonSerializerContext;
}
