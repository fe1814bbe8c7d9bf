using System.Net.Http.Json;
using System.Text.Json;
using AzureEmulator;
using Microsoft.Extensions.Time.Testing;

namespace Translator.Tests.AzureEmulator;

public class FaultTests
{
    private static readonly string[] Texts = ["صبح", "دوپہر", "شام"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.Throttled, 429, "429001")]
    [InlineData(FaultKind.QuotaExceeded, 403, "403001")]
    [InlineData(FaultKind.Unauthorized, 401, "401000")]
    [InlineData(FaultKind.Forbidden, 403, "403000")]
    [InlineData(FaultKind.Refused, 400, "400000")]
    [InlineData(FaultKind.SystemNotReady, 408, "408001")]
    [InlineData(FaultKind.RequestTimeout, 408, "408002")]
    [InlineData(FaultKind.ServerError, 500, "500000")]
    [InlineData(FaultKind.Unavailable, 503, "503000")]
    public async Task A_failing_answer_has_its_status_and_code_and_costs_nothing(FaultKind fault, int status, string code)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        azure.Faults.Enqueue(fault);

        var answer = await client.Post2026Async(Texts);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Empty(azure.Billing.Texts);
        Assert.Equal(200, (await client.Post2026Async(Texts)).Status);
    }

    [Theory]
    [InlineData(FaultKind.BadGateway, 502)]
    [InlineData(FaultKind.GatewayTimeout, 504)]
    public async Task A_gateway_answers_with_a_page(FaultKind fault, int status)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        azure.Faults.Enqueue(fault);

        var answer = await client.Post2026Async(Texts);

        Assert.Equal((status, "text/html"), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task A_failing_answer_may_come_after_the_bill()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        azure.Faults.Enqueue(new Fault(FaultKind.ServerError) { Billed = true });

        Assert.Equal(500, (await client.Post2026Async(Texts)).Status);
        Assert.Equal(Texts, azure.Billing.Texts.Select(text => text.Text));
        Assert.Equal("ServerError", azure.Billing.Texts[0].Fault);
    }

    [Theory]
    [InlineData(FaultKind.ResetBeforeBody, 0)]
    [InlineData(FaultKind.ResetAfterBody, 3)]
    [InlineData(FaultKind.ResetDuringAnswer, 3)]
    public async Task A_broken_connection_is_billed_when_the_request_was_read(FaultKind fault, int billed)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        azure.Faults.Enqueue(fault);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.Post2026Async(Texts));

        Assert.Equal(billed, azure.Billing.Texts.Count);
    }

    [Fact]
    public async Task Half_an_answer_is_no_json()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        azure.Faults.Enqueue(FaultKind.TruncatedJson);

        var answer = await client.Post2026Async(Texts);

        Assert.Equal(200, answer.Status);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
        Assert.Equal(3, azure.Billing.Texts.Count);
    }

    [Theory]
    [InlineData(FaultKind.MissingItem, new[] { 0, 2 })]
    [InlineData(FaultKind.ExtraItem, new[] { 0, 1, 1, 2 })]
    [InlineData(FaultKind.SwappedOrder, new[] { 2, 1, 0 })]
    [InlineData(FaultKind.EmptyText, new[] { 0, -1, 2 })]
    [InlineData(FaultKind.Echo, new[] { 0, -2, 2 })]
    public async Task A_spoiled_answer_is_spoiled_in_one_way(FaultKind fault, int[] expected)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        foreach (var version in (string[])["3.0", "2026-06-06"])
        {
            azure.Faults.Enqueue(fault);
            var answer = version == "3.0" ? await client.Post3Async("&to=en&from=ur", Texts) : await client.Post2026Async(Texts);
            var items = version == "3.0" ? answer.Json : answer.Json.GetProperty("value");

            Assert.Equal(
                expected.Select(i => i switch { -1 => "", -2 => Texts[1], _ => PseudoEnglish.Of(Texts[i]) }),
                items.EnumerateArray().Select(item => item.GetProperty("translations")[0].GetProperty("text").GetString()));
        }

        Assert.Equal(6, azure.Billing.Texts.Count);
    }

    [Fact]
    public async Task A_slow_answer_waits_on_the_servers_own_clock()
    {
        var time = new FakeTimeProvider();
        await using var azure = await AzureEmulatorServer.StartAsync(time: time, cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        azure.Faults.Enqueue(FaultKind.Slow);

        var call = client.Post2026Async(Texts);
        await azure.Billing.WaitForAsync(3, Stop);
        time.Advance(TimeSpan.FromSeconds(14.8));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(200, (await call).Status);
    }

    [Fact]
    public async Task An_outage_lasts_until_it_is_lifted()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        azure.Faults.Always = new Fault(FaultKind.Unavailable);
        Assert.Equal(503, (await client.Post2026Async(Texts)).Status);
        Assert.Equal(503, (await client.Post2026Async(Texts)).Status);
        azure.Faults.Always = null;
        Assert.Equal(200, (await client.Post2026Async(Texts)).Status);
    }

    [Fact]
    public async Task A_rate_of_faults_depends_on_the_seed_and_not_on_the_order()
    {
        async Task<string> Outcome(int seed, bool backwards)
        {
            await using var azure = await AzureEmulatorServer.StartAsync(
                new EmulatorOptions { FaultRate = 0.3, Seed = seed, FaultKinds = [FaultKind.Throttled, FaultKind.ServerError, FaultKind.EmptyText] }, cancellationToken: Stop);
            using var client = new EmulatorClient(azure);
            var numbers = Enumerable.Range(0, 60);
            var codes = new SortedDictionary<int, string>();
            foreach (var i in backwards ? numbers.Reverse() : numbers)
            {
                var answer = await client.Post2026Async($"متن {i}");
                codes[i] = answer.Status == 200 ? answer.Body[^1..] : answer.Code;
            }

            return string.Join(' ', codes.Values) + azure.Requests.All.Count(request => request.Fault is not null);
        }

        var first = await Outcome(seed: 1, backwards: false);
        Assert.Equal(first, await Outcome(seed: 1, backwards: true));
        Assert.NotEqual(first, await Outcome(seed: 2, backwards: false));
    }

    [Fact]
    public async Task A_repeated_request_draws_again()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(
            new EmulatorOptions { FaultRate = 0.5, FaultKinds = [FaultKind.Throttled] }, cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var statuses = new List<int>();
        for (var i = 0; i < 30; i++)
            statuses.Add((await client.Post2026Async("متن")).Status);

        Assert.InRange(statuses.Count(status => status == 429), 6, 24);
    }

    [Fact]
    public async Task Another_process_sets_faults_and_reads_the_bill_over_http()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        using var http = new HttpClient { BaseAddress = azure.Url };

        var set = await http.PostAsync("/_emulator/faults", new StringContent(
            """{"queue":[null,{"kind":"Throttled","retryAfterSeconds":7},{"kind":"ServerError","billed":true}],"poison":["زہر"]}"""), Stop);
        // Without a JSON content type the panel refuses; with one it obeys.
        Assert.False(set.IsSuccessStatusCode);
        set = await http.PostAsJsonAsync("/_emulator/faults", new
        {
            queue = new object?[] { null, new { kind = "Throttled", retryAfterSeconds = 7 }, new { kind = "ServerError", billed = true } },
            poison = new[] { "زہر" },
        }, Stop);
        Assert.Equal(204, (int)set.StatusCode);

        Assert.Equal(200, (await client.Post2026Async(Texts)).Status);
        Assert.Equal("7", (await client.Post2026Async(Texts)).Headers["Retry-After"]);
        Assert.Equal(500, (await client.Post2026Async(Texts)).Status);
        Assert.Equal("400000", (await client.Post2026Async("زہر")).Code);

        var summary = await http.GetFromJsonAsync<EmulatorSummary>("/_emulator/summary", Stop);
        Assert.Equal((4, 6, 3), (summary!.Requests, summary.BilledTexts, summary.BilledAgain));
        Assert.Equal(azure.Billing.Characters, summary.BilledCharacters);
        Assert.Equal(1, summary.ByCode["500000"]);
        var billed = await http.GetFromJsonAsync<BilledText[]>("/_emulator/billing", Stop);
        Assert.Equal(azure.Billing.Texts, billed);

        Assert.Equal(400, (int)(await http.PostAsJsonAsync("/_emulator/faults", new { que = 1 }, Stop)).StatusCode);
        await http.PostAsync("/_emulator/reset", null, Stop);
        Assert.Empty(azure.Billing.Texts);
        Assert.Empty(azure.Requests.All);
    }
}
