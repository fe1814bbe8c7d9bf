using System.Text.Json;

namespace Azure.AI.Translation.Text;

/// <summary>Writes a request's body as api-version 2026-06-06 wants it. What is not set is not sent.</summary>
internal static class RequestJson
{
    public static BinaryData Write(IEnumerable<TranslateInputItem> inputs)
    {
        var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("inputs"u8);
            foreach (var input in inputs)
                Write(json, input);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new BinaryData(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static void Write(Utf8JsonWriter json, TranslateInputItem input)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, input.Text);
        Optional(json, "script", input.Script);
        Optional(json, "language", input.Language);
        Optional(json, "textType", input.TextType?.ToString());
        json.WriteStartArray("targets"u8);
        foreach (var target in input.TranslationTargets)
            Write(json, target);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TranslationTarget target)
    {
        json.WriteStartObject();
        json.WriteString("language"u8, target.Language);
        Optional(json, "script", target.Script);
        Optional(json, "profanityAction", target.ProfanityAction?.ToString());
        Optional(json, "profanityMarker", target.ProfanityMarker?.ToString());
        Optional(json, "deploymentName", target.DeploymentName);
        if (target.AllowFallback is { } allowFallback)
            json.WriteBoolean("allowFallback"u8, allowFallback);
        Optional(json, "tone", target.Tone);
        Optional(json, "gender", target.Gender);
        Optional(json, "adaptiveDatasetId", target.AdaptiveDatasetId);
        if (target.ReferenceTextPairs.Count > 0)
        {
            json.WriteStartArray("referenceTextPairs"u8);
            foreach (var pair in target.ReferenceTextPairs)
            {
                json.WriteStartObject();
                json.WriteString("source"u8, pair.Source);
                json.WriteString("target"u8, pair.Target);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
