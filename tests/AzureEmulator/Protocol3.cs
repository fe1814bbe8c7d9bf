using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>Api-version 3.0: an array of texts, options in the query, numbers as error codes.</summary>
internal sealed class Protocol3 : IProtocol
{
    public string Version => "3.0";

    public string ErrorContentType => "text/plain; charset=utf-8";

    public TranslationRequest Read(IQueryCollection query, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array)
            return TranslationRequest.Bad(ServiceError.InvalidJson);

        // The service takes targets both as repeated parameters and in one, separated by commas.
        string[] languages = [.. query["to"].SelectMany(to => (to ?? "").Split(','))];
        var system = query["category"].FirstOrDefault() is { Length: > 0 } category ? category : "general";
        var fallback = !string.Equals(query["allowFallback"], "false", StringComparison.OrdinalIgnoreCase);
        WantedTarget[] targets = [.. languages.Select(language => new WantedTarget(language, system, fallback))];
        var from = query["from"].FirstOrDefault();
        var texts = new List<TextToTranslate>();
        ServiceError? error = null;
        foreach (var element in body.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object)
                error ??= ServiceError.InvalidElement;
            else if (Text(element) is { } text)
                texts.Add(new TextToTranslate(text, from, targets));
            else
                error ??= ServiceError.InvalidText;
        }

        if (query["textType"].FirstOrDefault() is { } type && !Is(type, "plain") && !Is(type, "html"))
            error ??= ServiceError.InvalidTextType;
        return new TranslationRequest(texts, error)
        {
            SentenceLengths = Is(query["includeSentenceLength"], "true"),
            Alignment = Is(query["includeAlignment"], "true"),
        };
    }

    public void WriteAnswer(Utf8JsonWriter json, TranslationRequest request, IReadOnlyList<AnswerItem> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            if (item.Detected is { } language)
            {
                json.WriteStartObject("detectedLanguage");
                json.WriteString("language", language);
                json.WriteNumber("score", 1.0);
                json.WriteEndObject();
            }

            json.WriteStartArray("translations");
            foreach (var (to, text) in item.Translations)
            {
                json.WriteStartObject();
                json.WriteString("text", text);
                json.WriteString("to", to);
                if (request.Alignment)
                {
                    json.WriteStartObject("alignment");
                    json.WriteString("proj", WordAlignment.Of(item.Source.Text, text));
                    json.WriteEndObject();
                }

                if (request.SentenceLengths)
                {
                    json.WriteStartObject("sentLen");
                    Lengths(json, "srcSentLen", item.Source.Text);
                    Lengths(json, "transSentLen", text);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void WriteErrorCode(Utf8JsonWriter json, int code) => json.WriteNumber("code", code);

    private static void Lengths(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(text.Length);
        json.WriteEndArray();
    }

    // The documentation writes Text, Microsoft's own clients write text.
    private static string? Text(JsonElement element) =>
        (element.TryGetProperty("Text", out var text) || element.TryGetProperty("text", out text)) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
