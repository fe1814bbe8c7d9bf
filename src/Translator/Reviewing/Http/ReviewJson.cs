using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Translator.Reviewing.Http.Bodies;

namespace Translator.Reviewing.Http;

/// <summary>All JSON of the interface, compiled ahead. It is never put inside a page, so Urdu goes as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DocumentsBody))]
[JsonSerializable(typeof(SegmentsBody))]
[JsonSerializable(typeof(IndexBody))]
[JsonSerializable(typeof(PositionBody))]
[JsonSerializable(typeof(SegmentBody))]
[JsonSerializable(typeof(EditBody))]
[JsonSerializable(typeof(EditedBody))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(TextBody))]
[JsonSerializable(typeof(BulkBody))]
[JsonSerializable(typeof(BulkResultBody))]
[JsonSerializable(typeof(DryRunBody))]
[JsonSerializable(typeof(StatsBody))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(PresenceBody))]
[JsonSerializable(typeof(PresentBody))]
[JsonSerializable(typeof(RowsBody))]
[JsonSerializable(typeof(HelloBody))]
[JsonSerializable(typeof(ReturnedBody))]
[JsonSerializable(typeof(NamesBody))]
[JsonSerializable(typeof(ChooseBody))]
[JsonSerializable(typeof(ChosenBody))]
internal sealed partial class ReviewJson : JsonSerializerContext
{
    /// <summary>The context in use.</summary>
    public static ReviewJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
