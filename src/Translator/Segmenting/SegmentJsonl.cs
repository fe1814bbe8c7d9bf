using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translator.Segmenting;

/// <summary>
/// Sentences of many texts, one JSON object a line: <c>{"id","text"}</c> in, <c>{"id","sentences","offsets","kinds"}</c>
/// out, offsets in UTF-16 units of the text, end exclusive.
/// </summary>
public static partial class SegmentJsonl
{
    /// <summary>Segments every line of the input. Blank lines are skipped; memory does not grow with their number.</summary>
    /// <exception cref="FormatException">A line is not a JSON object with <c>id</c> and <c>text</c>; the message names the line.</exception>
    public static async Task RunAsync(TextReader input, TextWriter output, SegmentationRules rules, CancellationToken cancellationToken)
    {
        var spans = new List<SegmentSpan>();
        var number = 0;
        while (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (id, text) = Parse(line, number);
            spans.Clear();
            UrduSegmenter.Segment(text, rules, spans);
            var result = new Result(
                id,
                spans.ConvertAll(span => text[span.Start..span.End]),
                spans.ConvertAll(span => new[] { span.Start, span.End }),
                spans.ConvertAll(span => span.Kind));
            await output.WriteAsync((JsonSerializer.Serialize(result, Json.Readable.Result) + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static Item Parse(string line, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize(line.TrimStart('\uFEFF'), Json.Readable.Item) is { Text: not null } item
                && item.Id.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return item;
            }
        }
        catch (JsonException problem)
        {
            throw new FormatException($"Line {number} is not JSON: {problem.Message} Write one {{\"id\",\"text\"}} object a line.", problem);
        }

        throw new FormatException($"Line {number} lacks \"id\" or \"text\". Write one {{\"id\",\"text\"}} object a line.");
    }

    private sealed record Item(JsonElement Id, string Text);

    private sealed record Result(JsonElement Id, IReadOnlyList<string> Sentences, IReadOnlyList<int[]> Offsets, IReadOnlyList<SegmentKind> Kinds);

    [JsonSerializable(typeof(Item))]
    [JsonSerializable(typeof(Result))]
    private sealed partial class Json : JsonSerializerContext
    {
        /// <summary>Urdu stays readable in the output.</summary>
        public static Json Readable { get; } = new(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter<SegmentKind>(JsonNamingPolicy.KebabCaseLower) },
        });
    }
}
