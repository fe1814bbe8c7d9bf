using System.Text.Json.Serialization;
using Translator.Checking;

namespace Translator.Ledger;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<Flag>))]
internal sealed partial class LedgerJson : JsonSerializerContext;
