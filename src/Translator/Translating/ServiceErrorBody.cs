using System.Text.Json;

namespace Translator.Translating;

/// <summary>
/// The code and message in the body of a service's error. Azure's api-version 3.0 sends the code as a number in text/plain, later ones declare a string,
/// gateways send other strings, and simpler services send the message alone: all are taken.
/// </summary>
/// <param name="Code">For example <c>401000</c>; null when the body has none.</param>
/// <param name="Message">The service's own words; null when the body has none.</param>
internal readonly record struct ServiceErrorBody(string? Code, string? Message)
{
    public static ServiceErrorBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var inner)
                ? inner
                : json.RootElement;
            return error.ValueKind switch
            {
                JsonValueKind.Object => new(Text(error, "code"), Text(error, "message")),
                JsonValueKind.String => new(null, error.GetString()),
                _ => default,
            };
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
