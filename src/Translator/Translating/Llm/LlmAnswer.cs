using System.Text.Json;

namespace Translator.Translating.Llm;

/// <summary>Reads a chat model's answer and believes nothing: every number once, in order, in English letters.</summary>
internal static class LlmAnswer
{
    /// <exception cref="EngineException">The answer does not fit what was sent.</exception>
    public static IReadOnlyList<EngineResult> Read(string text, int count)
    {
        var results = new List<EngineResult>(count);
        try
        {
            using var json = JsonDocument.Parse(WithoutFence(text));
            foreach (var item in json.RootElement.GetProperty("translations").EnumerateArray())
            {
                var number = item.GetProperty("n").GetInt32();
                var english = item.GetProperty("english").GetString()?.Trim() ?? "";
                if (number != results.Count + 1)
                    throw Mismatch($"number {results.Count + 1} was due and {number} came");
                if (!IsEnglish(english))
                    throw Mismatch($"number {number} is not English");
                results.Add(new EngineResult(english));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Mismatch($"it is not the JSON asked for ({ConnectionErrors.FirstLine(e)})");
        }

        return results.Count == count ? results : throw Mismatch($"{Counted.Of(count, "sentence was", "sentences were")} sent and {results.Count} came back");
    }

    /// <summary>A quoted word of Urdu may stay; a text that is mostly Urdu is no translation. An empty one is left to the caller to judge.</summary>
    internal static bool IsEnglish(string text)
    {
        var letters = text.Count(char.IsLetter);
        var arabic = text.Count(c => char.IsLetter(c) && c is (>= '\u0600' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC'));
        return arabic * 3 <= letters;
    }

    // Models that are only asked by the prompt like to wrap their JSON as they would on a page.
    private static string WithoutFence(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal))
            return trimmed;

        var start = trimmed.IndexOf('\n', StringComparison.Ordinal);
        var end = trimmed.LastIndexOf("```", StringComparison.Ordinal);
        return start >= 0 && end > start ? trimmed[start..end] : trimmed;
    }

    private static EngineException Mismatch(string what) =>
        new(EngineFailure.Mismatch, $"The model's answer does not fit: {what}.", "It is asked for again in smaller parts.");
}
