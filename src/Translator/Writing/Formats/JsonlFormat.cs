using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Translator.Checking;
using Translator.Translating;

namespace Translator.Writing.Formats;

/// <summary>
/// One JSON object a line with every field; offsets count UTF-16 units. The texts stand in <c>translation</c>
/// under their language codes, as the datasets library of Hugging Face expects. A field that only some pairs have
/// (<c>requestId</c>, <c>license</c>, <c>alignment</c> with <c>alignedBy</c>) is left out of the others.
/// </summary>
public sealed class JsonlFormat : IBilingualFormat
{
    private const int FlushBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // The file is never put inside a page, so Urdu may stay readable; quotes and control characters are still escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.jsonl"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        var lines = new ArrayBufferWriter<byte>(2 * FlushBytes);
        using var json = new Utf8JsonWriter(lines, Options);
        foreach (var pair in document.Pairs)
        {
            WritePair(json, document, pair);
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
            if (lines.WrittenCount < FlushBytes)
                continue;
            files[0].Write(lines.WrittenSpan);
            lines.ResetWrittenCount();
        }

        files[0].Write(lines.WrittenSpan);
    }

    private static void WritePair(Utf8JsonWriter json, BilingualDocument document, SegmentPair pair)
    {
        var (segment, translation) = (pair.Segment, pair.Translation);
        json.WriteStartObject();
        json.WriteString("id"u8, segment.Id);
        json.WriteString("doc"u8, document.NameOf(pair));
        json.WriteNumber("block"u8, segment.Block);
        json.WriteNumber("seq"u8, segment.Sequence);
        json.WriteNumber("start"u8, segment.Start);
        json.WriteNumber("end"u8, segment.End);
        json.WriteString("kind"u8, PairNames.Of(segment.Kind));
        json.WriteString("state"u8, PairNames.Of(translation.State));
        json.WriteString("origin"u8, PairNames.Of(translation.Origin));
        json.WriteString("engine"u8, translation.Engine);
        if (pair.Score is { } score)
            json.WriteNumber("score"u8, Math.Round(score, 2));
        else
            json.WriteNull("score"u8);
        json.WriteStartArray("flags"u8);
        foreach (var flag in pair.Flags)
            FlagJson.Write(json, flag);
        json.WriteEndArray();
        json.WriteStartObject("translation"u8);
        json.WriteString("ur"u8, segment.Text);
        json.WriteString("en"u8, translation.Text);
        json.WriteEndObject();
        json.WriteString("reviewer"u8, pair.Reviewer);
        json.WriteString("note"u8, PairFields.Note(pair));
        json.WriteNumber("rev"u8, pair.Rev);
        if (translation.RequestId is { } request)
            json.WriteString("requestId"u8, request);
        if (document.LicenseOf(pair) is { } license)
            json.WriteString("license"u8, license);
        if (translation.Alignment is { Count: > 0 } alignment)
            WriteAlignment(json, alignment, translation.AlignedBy);
        json.WriteEndObject();
    }

    private static void WriteAlignment(
        Utf8JsonWriter json, IReadOnlyList<(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)> alignment, AlignmentOrigin origin)
    {
        json.WriteStartArray("alignment"u8);
        foreach (var link in alignment)
        {
            json.WriteStartArray();
            json.WriteNumberValue(link.SourceStart);
            json.WriteNumberValue(link.SourceEnd);
            json.WriteNumberValue(link.TargetStart);
            json.WriteNumberValue(link.TargetEnd);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("alignedBy"u8, AlignmentText.Name(origin));
    }
}
