using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Translator.Commands;
using Translator.Hosting;
using Translator.Reviewing;
using Translator.Translating;
using Translator.Watching;

namespace Translator.Tests.Support;

/// <summary>The whole program inside a test: its steps over real files and a real ledger, and its page on a free port.</summary>
public sealed class ReviewHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ReviewHost(WorkFolder folder, IHost host, HttpClient client)
    {
        (Folder, _host, Client) = (folder, host, client);
    }

    public WorkFolder Folder { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>A reviewer's browser: it has the session and says that it is Sana.</summary>
    public HttpClient Client { get; }

    /// <summary>The address with the token.</summary>
    public string Url { get; private set; } = "";

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Starts it in a folder.</summary>
    /// <param name="folder">A folder of the test.</param>
    /// <param name="engine">The engine; one that answers everything without one.</param>
    /// <param name="time">The clock; the system's without one.</param>
    /// <param name="settings">More settings as KEY=VALUE.</param>
    public static async Task<ReviewHost> StartAsync(WorkFolder folder, ITranslationEngine? engine = null, TimeProvider? time = null, params string[] settings)
    {
        var builder = TranslatorHost.Create(new GlobalOptions(false, true, false, true, false, null,
        [
            KeyValuePair.Create("Watching:Folder", (string?)folder.Seeds),
            KeyValuePair.Create("Writing:Folder", (string?)folder.Output),
            KeyValuePair.Create("Ledger:Folder", (string?)folder.Ledger),
            .. settings.Append("Reviewing:Url=http://127.0.0.1:0").Select(s => s.Split('=', 2)).DistinctBy(s => s[0]).Select(s => KeyValuePair.Create(s[0], (string?)s[1])),
        ]));
        builder.Services.AddSingleton(engine ?? ScriptedEngine.Good());
        if (time is not null)
            builder.Services.AddSingleton(time);
        var host = builder.Build();
        // As in the program: outputs follow what people do.
        host.Services.GetRequiredService<OutputFollower>();
        var url = await host.Services.GetRequiredService<ReviewServer>().StartAsync(TestContext.Current.CancellationToken);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false });
        var review = new ReviewHost(folder, host, client) { Url = url };
        client.BaseAddress = new Uri(new Uri(url).GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("X-Translator", "1");
        client.DefaultRequestHeaders.Add("X-Reviewer", "Sana");
        using var entered = await client.GetAsync(new Uri(url), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        return review;
    }

    /// <summary>Takes a text through the pipeline.</summary>
    /// <returns>The document's number.</returns>
    public async Task<long> TranslateAsync(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var result = await Get<Pipeline>().RunAsync(new SeedFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes), null, null, TestContext.Current.CancellationToken);
        Assert.True(result.Reason is null, result.Reason);
        return Get<Translator.Ledger.DocumentTable>().Find(name)!.Id;
    }

    /// <summary>Reads JSON.</summary>
    public async Task<JsonNode> ReadAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The pairs of a document, with the filters of a query.</summary>
    public async Task<List<JsonNode>> PairsAsync(long document, string query = "") =>
        [.. (await ReadAsync($"/api/v1/docs/{document}/segments?{query}"))["segments"]!.AsArray().Select(n => n!)];

    /// <summary>Sends JSON and reads what comes back.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, JsonNode? body, string? ifMatch = null, string? reviewer = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (reviewer is not null)
            request.Headers.Add("X-Reviewer", Uri.EscapeDataString(reviewer));
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Edits a pair as it was read.</summary>
    public Task<(HttpStatusCode Status, JsonNode? Body)> EditAsync(long document, JsonNode pair, JsonObject edit, string? reviewer = null) =>
        SendAsync(HttpMethod.Patch, $"/api/v1/docs/{document}/segments/{(string)pair["id"]!}", edit, string.Create(CultureInfo.InvariantCulture, $"\"{(int)pair["rev"]!}\""), reviewer);

    /// <summary>Everything about a pair.</summary>
    public Task<JsonNode> PairAsync(long document, JsonNode pair) => ReadAsync($"/api/v1/docs/{document}/segments/{(string)pair["id"]!}");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Get<OutputFollower>().DisposeAsync();
        await Get<ReviewServer>().DisposeAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
