using System.Text.Json.Serialization;

namespace AzureEmulator;

/// <summary>An example that came along with a text, as <c>referenceTextPairs</c>.</summary>
/// <param name="Source">The example in the source language.</param>
/// <param name="Target">Its translation.</param>
public sealed record SentExample([property: JsonPropertyName("source")] string Source, [property: JsonPropertyName("target")] string Target);
