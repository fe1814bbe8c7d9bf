using System.Globalization;
using System.Text;
using System.Text.Json;
using Translator.Reading.CharacterSets;
using Translator.Reading.Languages;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>JSON and JSON Lines: the strings of one field, or every string in Urdu.</summary>
public sealed class JsonFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json", ".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var decoded = CharacterSet.Decode(file.Bytes.Span, instructions.Encoding);
        var text = new ExtractedText(instructions);
        foreach (var warning in decoded.Warnings)
            text.Warn(warning);
        if (Path.GetExtension(file.Path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            Add(decoded.Text, "", instructions.Field, text);
        }
        else
        {
            var number = 0;
            foreach (var line in decoded.Text.AsSpan().EnumerateLines())
            {
                number++;
                if (!line.IsWhiteSpace())
                    Add(line, string.Create(CultureInfo.InvariantCulture, $"line {number} "), instructions.Field, text);
            }
        }

        var source = text.Build(Name, decoded.Encoding);
        if (source.Blocks.Count == 0)
        {
            throw new ReadingException(
                instructions.Field is { } field ? $"No field \"{field}\" with text is in the file." : "No string in the file is in Urdu.",
                "Name the field that holds the Urdu as field in the file's instructions or in Reading:Field, for example text or article.body.");
        }

        return source;
    }

    private static void Add(ReadOnlySpan<char> json, string prefix, string? field, ExtractedText text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(json.Length) is var most && json.Length < 1 << 16 ? most : Encoding.UTF8.GetByteCount(json)];
        var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
        var path = new JsonPath();
        try
        {
            while (reader.Read())
            {
                path.Enter(ref reader);
                if (reader.TokenType == JsonTokenType.String)
                    AddString(reader.GetString()!, prefix, path, field, text);
                path.Leave(ref reader);
            }
        }
        catch (JsonException exception)
        {
            var line = prefix.Length > 0 ? prefix.TrimEnd() : "line " + ((exception.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new ReadingException(
                $"The file is not valid JSON at {line}, byte {exception.BytePositionInLine ?? 0} of that line.",
                "Correct that place. A file with one JSON object a line is named .jsonl.",
                innerException: exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new ReadingException($"The text in {prefix}{path.Pointer} holds half a character.", "It was damaged before it came here: take it from its source again.", innerException: exception);
        }
    }

    private static void AddString(string value, string prefix, JsonPath path, string? field, ExtractedText text)
    {
        if (field is null ? SegmentLanguages.Classify(value).Language is SegmentLanguage.Urdu or SegmentLanguage.Arabic or SegmentLanguage.Persian : path.Matches(field))
            text.Add(BlockKind.Paragraph, new Origin("field", prefix + path.Pointer), value);
    }
}
