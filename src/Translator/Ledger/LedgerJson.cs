using System.Text.Json.Serialization;
using Translator.Checking;

namespace Translator.Ledger;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Flag>))]
[JsonSerializable(typeof(PairImage))]
internal sealed partial class LedgerJson : JsonSerializerContext;
