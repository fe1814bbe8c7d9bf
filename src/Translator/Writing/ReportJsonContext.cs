using System.Text.Json.Serialization;

namespace Translator.Writing;

[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(ErrorReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
