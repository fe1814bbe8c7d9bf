using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AzureEmulator;

namespace Translator.Tests.AzureEmulator;

/// <summary>Speaks to the emulator over HTTP as a person with curl would, without any client of Azure's.</summary>
internal sealed class EmulatorClient(AzureEmulatorServer azure) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = azure.Url };

    public Task<Answer> PostAsync(string path, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Answer> Post3Async(string query, params string[] texts) =>
        PostAsync($"/translate?api-version=3.0{query}", JsonSerializer.Serialize(texts.Select(text => new { Text = text })), Key);

    public Task<Answer> Post2026Async(params string[] texts) => PostAsync("/translate?api-version=2026-06-06", Body2026(texts), Key);

    public (string Name, string Value) Key => ("Ocp-Apim-Subscription-Key", azure.Options.Key);

    public static string Body2026(params string[] texts) =>
        JsonSerializer.Serialize(new { inputs = texts.Select(text => new { text, language = "ur", targets = new[] { new { language = "en" } } }) });

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }

        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type" && request.Content is { } content)
                content.Headers.ContentType = value.Length == 0 ? null : MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Content.Headers.ContentType?.ToString() ?? "",
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => http.Dispose();

    internal sealed record Answer(int Status, string Body, string ContentType, IReadOnlyDictionary<string, string> Headers)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        /// <summary>The code of an error, number or string.</summary>
        public string Code => Json.GetProperty("error").GetProperty("code").ToString();
    }
}
