using System.Text.Json;

namespace Azure.AI.Translation.Text;

/// <summary>Reads the service's answers. A field that is missing is an exception, one that is unknown is passed over.</summary>
internal static class ResponseJson
{
    /// <exception cref="JsonException">The answer is not JSON of the expected shape.</exception>
    public static IReadOnlyList<TranslatedTextItem> Translations(BinaryData content) =>
        Read(content, root => Items(root, "value", Item));

    /// <exception cref="JsonException">The answer is not JSON of the expected shape.</exception>
    public static GetSupportedLanguagesResult Languages(BinaryData content, string? requestId, ETag etag) =>
        Read(content, root => new GetSupportedLanguagesResult(
            requestId,
            etag,
            root.TryGetProperty("translation", out var languages)
                ? languages.EnumerateObject().ToDictionary(language => language.Name, language => Language(language.Value))
                : [],
            Strings(root, "models")));

    private static T Read<T>(BinaryData content, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(content.ToMemory());
        try
        {
            return read(json.RootElement);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException($"The answer is not of the expected shape: {e.Message}", e);
        }
    }

    private static TranslatedTextItem Item(JsonElement item) => new(
        item.TryGetProperty("detectedLanguage", out var detected) && detected.ValueKind == JsonValueKind.Object
            ? new DetectedLanguage(String(detected, "language"), detected.TryGetProperty("score", out var score) ? score.GetSingle() : 0)
            : null,
        Items(item, "translations", Translation));

    private static TranslationText Translation(JsonElement item) => new(String(item, "language"), String(item, "text"))
    {
        SourceCharacters = Number(item, "sourceCharacters"),
        InstructionTokens = Number(item, "instructionTokens"),
        SourceTokens = Number(item, "sourceTokens"),
        ResponseTokens = Number(item, "responseTokens"),
        TargetTokens = Number(item, "targetTokens"),
    };

    private static TranslationLanguage Language(JsonElement language) => new(
        String(language, "name"),
        String(language, "nativeName"),
        String(language, "dir") == "rtl" ? LanguageDirectionality.RightToLeft : LanguageDirectionality.LeftToRight,
        Strings(language, "models"));

    private static string String(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static List<T> Items<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        [.. element.GetProperty(name).EnumerateArray().Select(read)];

    private static List<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(value => value.GetString() ?? "")]
            : [];
}
