using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Translator.Checking;

/// <summary>Writes what was found in pairs, one JSON object a line: <c>{"id","flags":[{"code","severity","span","message"}],"score"}</c>.</summary>
public static class CheckReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a line for every pair as it comes.</summary>
    /// <returns>How many pairs there were, and how many of them have a flag.</returns>
    public static (long Pairs, long Flagged) Write(IEnumerable<SegmentPair> pairs, Stream output)
    {
        var line = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(line, Options);
        var (count, flagged) = (0L, 0L);
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, pair.Segment.Id);
            json.WriteStartArray("flags"u8);
            foreach (var flag in pair.Flags)
                FlagJson.Write(json, flag);
            json.WriteEndArray();
            json.WriteNumber("score"u8, Math.Round(pair.Score ?? 0, 3));
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            line.Write("\n"u8);
            output.Write(line.WrittenSpan);
            line.ResetWrittenCount();
            count++;
            flagged += pair.Flags.Count > 0 ? 1 : 0;
        }

        return (count, flagged);
    }
}
