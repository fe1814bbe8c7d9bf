using System.Text.Encodings.Web;
using System.Text.Json;

namespace Translator.Commands;

/// <summary>JSON on standard output: for terminals and programs, never for a page, so Urdu stays readable.</summary>
internal static class ReadableJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
