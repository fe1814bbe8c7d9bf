using System.Text.Json;

namespace Translator.Translating.Azure;

/// <summary>
/// The code and message in the body of an error. Api-version 3.0 sends the code as a number in text/plain, later ones declare a string, gateways before
/// the service send other strings: all are taken.
/// </summary>
/// <param name="Code">For example <c>401000</c>; null when the body has none.</param>
/// <param name="Message">The service's own words; null when the body has none.</param>
internal readonly record struct AzureErrorBody(string? Code, string? Message)
{
    public static AzureErrorBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var inner)
                ? inner
                : json.RootElement;
            return error.ValueKind == JsonValueKind.Object ? new(Text(error, "code"), Text(error, "message")) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;
}
