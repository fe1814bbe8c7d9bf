using System.Text.Json.Serialization;

namespace AzureEmulator;

/// <summary>One text that was charged for one target.</summary>
/// <param name="Request">The request's id, as in <c>X-RequestId</c>.</param>
/// <param name="At">When it was charged, on the server's clock.</param>
/// <param name="Text">The text as it came.</param>
/// <param name="Target">Code of the language it was translated into.</param>
/// <param name="Characters">UTF-16 units charged.</param>
/// <param name="Fault">What went wrong with its request afterwards; null when nothing did.</param>
public sealed record BilledText(
    [property: JsonPropertyName("request")] string Request,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("target")] string Target,
    [property: JsonPropertyName("characters")] int Characters,
    [property: JsonPropertyName("fault")] string? Fault)
{
    /// <summary>The examples that came along with it; null for none. They cost nothing here: the service bills a model by tokens and says not how.</summary>
    [JsonPropertyName("examples")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SentExample>? Examples { get; init; }
}
