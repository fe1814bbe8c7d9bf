using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Storm;

/// <summary>The Azure emulator as a process of its own, with its own books.</summary>
internal sealed class Emulator : IDisposable
{
    private readonly Child _child;
    private readonly HttpClient _http;

    private Emulator(Child child, string url)
    {
        _child = child;
        Url = url;
        _http = new HttpClient { BaseAddress = new Uri(url) };
    }

    public string Url { get; }

    public static async Task<Emulator> StartAsync(StormOptions options, params string[] arguments)
    {
        var child = new Child(options.Emulator, ["--port", "0", .. arguments], options.Work, new Dictionary<string, string>(), holdInput: true);
        for (var i = 0; i < 200 && !child.HasExited; i++)
        {
            if (child.Output.Split('\n')[0] is { Length: > 0 } url)
                return new Emulator(child, url);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        throw new InvalidOperationException($"The emulator did not start: {child.Errors}");
    }

    /// <summary>Every text that was billed, in order.</summary>
    public async Task<IReadOnlyList<(string Text, int Characters, string Request)>> BilledAsync()
    {
        var texts = await _http.GetFromJsonAsync<JsonArray>("/_emulator/billing");
        return [.. texts!.Select(text => ((string)text!["text"]!, (int)text["characters"]!, (string)text["request"]!))];
    }

    public async Task<JsonNode> SummaryAsync() => (await _http.GetFromJsonAsync<JsonNode>("/_emulator/summary"))!;

    public async Task ResetAsync() => (await _http.PostAsync("/_emulator/reset", null)).EnsureSuccessStatusCode();

    public async Task SetAsync(JsonNode faults) => (await _http.PostAsJsonAsync("/_emulator/faults", faults)).EnsureSuccessStatusCode();

    public void Dispose()
    {
        _http.Dispose();
        _child.Dispose();
    }
}
