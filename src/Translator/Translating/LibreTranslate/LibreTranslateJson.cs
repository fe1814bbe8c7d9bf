using System.Text.Json.Serialization;

namespace Translator.Translating.LibreTranslate;

/// <summary>What is sent to <c>/translate</c>.</summary>
internal sealed record LibreTranslateRequest(
    [property: JsonPropertyName("q")] IReadOnlyList<string> Texts,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("target")] string Target,
    [property: JsonPropertyName("format")] string Format,
    [property: JsonPropertyName("api_key"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key);

/// <summary>What comes back.</summary>
internal sealed record LibreTranslateAnswer([property: JsonPropertyName("translatedText")] IReadOnlyList<string?>? TranslatedText);

[JsonSerializable(typeof(LibreTranslateRequest))]
[JsonSerializable(typeof(LibreTranslateAnswer))]
internal sealed partial class LibreTranslateJson : JsonSerializerContext;
