using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Time.Testing;
using Translator.Ledger;
using Translator.Reviewing;
using Translator.Tests.Support;

namespace Translator.Tests.Reviewing;

public sealed class ReviewServerTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task When_the_port_is_taken_the_next_free_one_is_used()
    {
        await using var first = await ReviewHost.StartAsync(_folder);
        using var other = new WorkFolder();
        await using var second = await ReviewHost.StartAsync(other, null, null, $"Reviewing:Url=http://127.0.0.1:{first.Client.BaseAddress!.Port}");
        Assert.InRange(second.Client.BaseAddress!.Port, first.Client.BaseAddress.Port + 1, first.Client.BaseAddress.Port + 20);
        Assert.Empty((await second.ReadAsync("/api/v1/docs"))["docs"]!.AsArray());
    }

    [Fact]
    public async Task The_description_holds_every_address_of_the_interface()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var paths = (await host.ReadAsync("/api/v1/openapi.json"))["paths"]!.AsObject();
        var mapped = ((IEndpointRouteBuilder)host.Get<ReviewServer>().App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Where(p => p.StartsWith("/api/", StringComparison.Ordinal) && !p.EndsWith("openapi.json", StringComparison.Ordinal)).Distinct();
        Assert.Equal(mapped.Order(StringComparer.Ordinal), paths.Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.NotNull(paths["/api/v1/docs/{doc}/segments/{seg}"]!["patch"]!["requestBody"]);
    }

    [Fact]
    public async Task What_happens_is_told_in_order_and_a_page_that_was_away_hears_the_rest()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pairs = await host.PairsAsync(doc);
        string last;
        using (var stream = await ListenAsync(host, null))
        {
            var hello = await NextAsync(stream);
            Assert.Equal(("hello", false), (hello.Kind, (bool)hello.Data["reset"]!));
            var (_, edited) = await host.EditAsync(doc, pairs[0], new JsonObject { ["en"] = "One." });
            var rows = await NextAsync(stream);
            Assert.Equal(("rows", (string)pairs[0]["id"]!, "Sana", (string)edited!["op"]!), (rows.Kind, (string)rows.Data["ids"]![0]!, (string)rows.Data["by"]!, (string)rows.Data["op"]!));
            await host.SendAsync(HttpMethod.Post, "/api/v1/presence", new JsonObject { ["doc"] = doc, ["id"] = (string)pairs[1]["id"]!, ["open"] = true }, reviewer: "بلال");
            var present = await NextAsync(stream);
            Assert.Equal(("presence", "بلال", true), (present.Kind, (string)present.Data["reviewer"]!, (bool)present.Data["open"]!));
            last = rows.Id;
        }

        using var again = await ListenAsync(host, last);
        Assert.False((bool)(await NextAsync(again)).Data["reset"]!);
        Assert.Equal("presence", (await NextAsync(again)).Kind);
        using var lost = await ListenAsync(host, "17");
        Assert.True((bool)(await NextAsync(lost)).Data["reset"]!);
    }

    [Fact]
    public async Task Progress_of_a_running_document_is_told()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        using var stream = await ListenAsync(host, null);
        await NextAsync(stream);
        host.Get<DocumentActivity>().Report(new DocumentProgress("a.txt", 3, 6, 100));
        var told = await NextAsync(stream);
        Assert.Equal(("document", doc, 3), (told.Kind, (long)told.Data["id"]!, (int)told.Data["progress"]!["settled"]!));
        host.Get<DocumentActivity>().End("a.txt");
        Assert.Null((await NextAsync(stream)).Data["progress"]);
    }

    [Fact]
    public async Task Files_are_written_again_after_two_quiet_seconds_and_not_before()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));
        // Drafts wait for no clock on their way.
        var engine = new ScriptedEngine((t, _) => Task.FromResult(ScriptedEngine.Translated(t))) { Info = new() { Name = "scripted", Version = "1", Drafts = true } };
        await using var host = await ReviewHost.StartAsync(_folder, engine, time);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var tsv = Path.Combine(_folder.Output, "a.txt", "a.ur-en.tsv");
        var pairs = await host.PairsAsync(doc);
        await host.EditAsync(doc, pairs[0], new JsonObject { ["en"] = "First." });
        time.Advance(TimeSpan.FromSeconds(1.5));
        await host.EditAsync(doc, pairs[1], new JsonObject { ["en"] = "Second." });
        time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.DoesNotContain("First.", await File.ReadAllTextAsync(tsv, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        for (var i = 0; i < 500 && host.Get<ReviewTable>().Outdated().Count > 0; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        var written = await File.ReadAllTextAsync(tsv, TestContext.Current.CancellationToken);
        Assert.Contains("First.", written, StringComparison.Ordinal);
        Assert.Contains("Second.", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_and_a_key_it_is_served_by_TLS()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var pem = Path.Combine(_folder.Root, "page.pem");
        await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        var builder = Translator.Hosting.TranslatorHost.Create(new Translator.Commands.GlobalOptions(false, true, false, true, false, null,
        [
            new("Ledger:Folder", _folder.Ledger), new("Writing:Folder", _folder.Output), new("Watching:Folder", _folder.Seeds),
            new("Reviewing:Url", "https://127.0.0.1:0"), new("Reviewing:Certificate", pem), new("Reviewing:Key", "0123456789abcdef0123"),
        ]));
        using var host = builder.Build();
        var url = await ((ReviewServer)host.Services.GetService(typeof(ReviewServer))!).StartAsync(TestContext.Current.CancellationToken);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == certificate.Thumbprint, AllowAutoRedirect = false };
        using var client = new HttpClient(handler);

        using var answer = await client.GetAsync(new Uri(url + "?token=0123456789abcdef0123"), TestContext.Current.CancellationToken);

        Assert.StartsWith("https://127.0.0.1:", url, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<StreamReader> ListenAsync(ReviewHost host, string? last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/events", UriKind.Relative));
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);
        var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        return new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<(string Kind, string Id, JsonNode Data)> NextAsync(StreamReader stream)
    {
        var (kind, id, data) = ("", "", "");
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Length == 0 && data.Length > 0)
                break;
            kind = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : kind;
            id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
            data = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : data;
        }

        return (kind, id, JsonNode.Parse(data)!);
    }
}
