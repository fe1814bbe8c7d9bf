using System.Text.Json;

namespace Translator.Reading.Instructions;

/// <summary>Reads instructions and lays the narrower over the wider. Anything that is not understood is an error: an instruction that was ignored is a promise broken.</summary>
public static class JobInstructionsReader
{
    private static readonly Dictionary<string, Func<JobInstructions, JsonElement, JobInstructions>> Keys = new(StringComparer.Ordinal)
    {
        // Editors use it to offer the keys; it instructs nobody else.
        ["$schema"] = (job, _) => job,
        ["schema"] = (job, value) => value.TryGetInt32(out var version) && version == 1 ? job : throw new FormatException("must be 1"),
        ["language"] = (job, value) => job with { Language = OneOf(value, "ur", "any") },
        ["engine"] = (job, value) => job with { Engine = OneOf(value, "auto", "azure", "libretranslate", "llm", "embedded") },
        ["column"] = (job, value) => job with { Column = value.ValueKind == JsonValueKind.Number ? Number(value) : Text(value) },
        ["field"] = (job, value) => job with { Field = Text(value) },
        ["encoding"] = (job, value) => job with { Encoding = Text(value) },
        ["outputs"] = (job, value) => job with { Outputs = Names(value) },
        ["licence"] = (job, value) => job with { Licence = Text(value) },
        ["requestedBy"] = (job, value) => job with { RequestedBy = Text(value) },
        ["collection"] = (job, value) => job with { Collection = Text(value) },
        ["maxCharacters"] = (job, value) => job with
        {
            MaxCharacters = value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var most) && most > 0 ? most : throw new FormatException("must be a whole number above 0"),
        },
        ["splitInsideQuotations"] = (job, value) => job with { SplitInsideQuotations = Flag(value) },
        ["pauseDotsAfterFiniteVerb"] = (job, value) => job with { PauseDotsAfterFiniteVerb = Flag(value) },
    };

    /// <summary>Every key that instructions may have.</summary>
    public static IReadOnlyCollection<string> KnownKeys => Keys.Keys;

    /// <summary>The instructions that hold for a seed.</summary>
    /// <param name="files">Those found on its path, the widest first, as <see cref="JobFiles.Find"/> gives them.</param>
    /// <exception cref="ReadingException">One of them is no valid JSON, or has an unknown key or a wrong value; file and key are named.</exception>
    public static JobInstructions Read(IEnumerable<JobFile> files) =>
        files.Aggregate(JobInstructions.None, (wider, file) => Read(file).Over(wider));

    private static JobInstructions Read(JobFile file)
    {
        var job = JobInstructions.None;
        using var document = Parse(file);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw Wrong(file, "are no JSON object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                throw Wrong(file, $"have the key \"{property.Name}\" twice");
            if (!Keys.TryGetValue(property.Name, out var apply))
                throw Wrong(file, $"have the unknown key \"{property.Name}\"{Nearest(property.Name)}");
            try
            {
                job = apply(job, property.Value);
            }
            catch (Exception exception) when (exception is FormatException or InvalidOperationException)
            {
                var must = exception is FormatException ? exception.Message : "has a value of the wrong kind";
                throw Wrong(file, $"are wrong: \"{property.Name}\" {must}, and is {property.Value.GetRawText()}", exception);
            }
        }

        return job;
    }

    private static JsonDocument Parse(JobFile file)
    {
        try
        {
            var bytes = file.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? file.Bytes[3..] : file.Bytes;
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
        }
        catch (JsonException exception)
        {
            throw Wrong(file, $"are no valid JSON at line {(exception.LineNumber ?? 0) + 1}", exception);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 200 } text && text.Trim() == text
        ? text
        : throw new FormatException("must be a text of 1 to 200 characters");

    private static string Number(JsonElement value) => value.TryGetInt32(out var number) && number > 0 ? value.GetRawText() : throw new FormatException("must be a heading, or a number from 1");

    private static bool Flag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new FormatException("must be true or false");

    private static string OneOf(JsonElement value, params string[] allowed) =>
        allowed.Contains(Text(value)) ? value.GetString()! : throw new FormatException("must be one of " + string.Join(", ", allowed));

    private static string[] Names(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
        ? [.. value.EnumerateArray().Select(Text)]
        : throw new FormatException("must be a list of at least one name");

    private static string Nearest(string key)
    {
        var near = Keys.Keys.FirstOrDefault(known => known.Equals(key, StringComparison.OrdinalIgnoreCase)
            || known.StartsWith(key, StringComparison.OrdinalIgnoreCase) || key.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return near is null ? "" : $" (did you mean \"{near}\"?)";
    }

    private static ReadingException Wrong(JobFile file, string what, Exception? inner = null) =>
        new($"The instructions {file.Path} {what}.", "Correct them; the keys are: " + string.Join(", ", Keys.Keys) + ". The schema is schemas/job.schema.json.", innerException: inner);
}
