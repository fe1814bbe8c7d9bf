using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>Api-version 2026-06-06: inputs with options of their own, strings as error codes.</summary>
internal sealed class Protocol2026 : IProtocol
{
    public string Version => "2026-06-06";

    public string ErrorContentType => "application/json; charset=utf-8";

    public TranslationRequest Read(IQueryCollection query, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("inputs", out var inputs) || inputs.ValueKind != JsonValueKind.Array)
            return TranslationRequest.Bad(ServiceError.InvalidJson);

        var texts = new List<TextToTranslate>();
        ServiceError? error = null;
        foreach (var input in inputs.EnumerateArray())
        {
            if (input.ValueKind != JsonValueKind.Object)
            {
                error ??= ServiceError.InvalidElement;
                continue;
            }

            if (String(input, "text") is not { } text)
            {
                error ??= ServiceError.InvalidText;
                continue;
            }

            if (String(input, "textType") is { } type && !Is(type, "plain") && !Is(type, "html"))
                error ??= ServiceError.InvalidTextType;
            texts.Add(new TextToTranslate(text, String(input, "language"), Targets(input, ref error)));
        }

        return new TranslationRequest(texts, error);
    }

    public void WriteAnswer(Utf8JsonWriter json, TranslationRequest request, IReadOnlyList<AnswerItem> items)
    {
        json.WriteStartObject();
        json.WriteStartArray("value");
        foreach (var item in items)
        {
            json.WriteStartObject();
            if (item.Detected is { } language)
            {
                json.WriteStartObject("detectedLanguage");
                json.WriteString("language", language);
                json.WriteNumber("score", 1);
                json.WriteEndObject();
            }

            json.WriteStartArray("translations");
            foreach (var (to, text) in item.Translations)
            {
                json.WriteStartObject();
                json.WriteString("language", to);
                json.WriteNumber("sourceCharacters", item.Source.Text.Length);
                json.WriteString("text", text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void WriteErrorCode(Utf8JsonWriter json, int code) => json.WriteString("code", code.ToString(CultureInfo.InvariantCulture));

    private static List<WantedTarget> Targets(JsonElement input, ref ServiceError? error)
    {
        var targets = new List<WantedTarget>();
        if (!input.TryGetProperty("targets", out var array) || array.ValueKind != JsonValueKind.Array)
            return targets;

        foreach (var target in array.EnumerateArray())
        {
            if (target.ValueKind != JsonValueKind.Object)
            {
                error ??= ServiceError.InvalidElement;
                continue;
            }

            targets.Add(new WantedTarget(
                String(target, "language") ?? "",
                String(target, "deploymentName") ?? "general",
                !target.TryGetProperty("allowFallback", out var fallback) || fallback.ValueKind != JsonValueKind.False,
                Examples(target, ref error)));
        }

        return targets;
    }

    /// <summary>Five pairs at most, each with both sides.</summary>
    private static List<SentExample>? Examples(JsonElement target, ref ServiceError? error)
    {
        if (!target.TryGetProperty("referenceTextPairs", out var array) || array.ValueKind == JsonValueKind.Null)
            return null;
        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() > 5)
        {
            error ??= ServiceError.InvalidInput;
            return null;
        }

        var pairs = new List<SentExample>();
        foreach (var pair in array.EnumerateArray())
        {
            if (pair.ValueKind == JsonValueKind.Object && String(pair, "source") is { Length: > 0 } source && String(pair, "target") is { Length: > 0 } translation)
                pairs.Add(new SentExample(source, translation));
            else
                error ??= ServiceError.InvalidInput;
        }

        return pairs;
    }

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Is(string value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
