using System.Text.Json.Serialization;
using Translator.Writing.Corpora;

namespace Translator.Writing;

[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(ErrorReport))]
[JsonSerializable(typeof(CorpusManifest))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
