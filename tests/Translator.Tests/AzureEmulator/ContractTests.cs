using System.Text.Json;
using AzureEmulator;

namespace Translator.Tests.AzureEmulator;

public class ContractTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_3_takes_an_array_and_answers_one()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.Post3Async("&to=en&to=de", "شام ہو گئی۔", "good");

        Assert.Equal(200, answer.Status);
        var items = answer.Json.EnumerateArray().ToArray();
        Assert.Equal("ur", items[0].GetProperty("detectedLanguage").GetProperty("language").GetString());
        Assert.Equal("en", items[1].GetProperty("detectedLanguage").GetProperty("language").GetString());
        Assert.Equal(["en", "de"], items[0].GetProperty("translations").EnumerateArray().Select(item => item.GetProperty("to").GetString()!));
        Assert.Equal($"{2 * ("شام ہو گئی۔".Length + 4)}", answer.Headers["x-metered-usage"]);
        Assert.Equal("Team,Team", answer.Headers["x-mt-system"]);
        Assert.StartsWith("TRAN.", answer.Headers["X-RequestId"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"text":"a"}]""")]
    [InlineData("""[{"Text":"a"}]""")]
    [InlineData("""[{"Text":"\u0061"}]""")]
    public async Task Version_3_takes_both_spellings_and_escapes(string body)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.PostAsync("/translate?api-version=3.0&to=en&from=ur&textType=Html", body, client.Key);

        Assert.Equal(PseudoEnglish.Of("a"), answer.Json[0].GetProperty("translations")[0].GetProperty("text").GetString());
        Assert.False(answer.Json[0].TryGetProperty("detectedLanguage", out _));
    }

    [Fact]
    public async Task Version_3_gives_lengths_and_alignment_when_asked()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.Post3Async("&to=en&from=ur&includeAlignment=true&includeSentenceLength=true", "شام ہو");

        var translation = answer.Json[0].GetProperty("translations")[0];
        var text = translation.GetProperty("text").GetString()!;
        Assert.Equal(6, translation.GetProperty("sentLen").GetProperty("srcSentLen")[0].GetInt32());
        Assert.Equal(text.Length, translation.GetProperty("sentLen").GetProperty("transSentLen")[0].GetInt32());
        var first = text.IndexOf("sham", StringComparison.Ordinal);
        Assert.Equal($"0:2-{first}:{first + 3} 4:5-{first + 5}:{first + 6}", translation.GetProperty("alignment").GetProperty("proj").GetString());
    }

    [Fact]
    public async Task Version_2026_takes_inputs_and_answers_values()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.Post2026Async("شام ہو گئی۔", "سلام");

        var values = answer.Json.GetProperty("value").EnumerateArray().ToArray();
        Assert.Equal(2, values.Length);
        var translation = values[1].GetProperty("translations")[0];
        Assert.Equal("en", translation.GetProperty("language").GetString());
        Assert.Equal(4, translation.GetProperty("sourceCharacters").GetInt32());
        Assert.Equal(PseudoEnglish.Of("سلام"), translation.GetProperty("text").GetString());
        Assert.StartsWith("application/json", answer.ContentType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/translator/text/v3.0/translate?api-version=3.0&to=en", """[{"Text":"a"}]""")]
    [InlineData("/translator/text/translate?api-version=2026-06-06", """{"inputs":[{"text":"a","targets":[{"language":"en"}]}]}""")]
    public async Task Custom_domains_have_their_own_path(string path, string body)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        Assert.Equal(200, (await client.PostAsync(path, body, client.Key)).Status);
    }

    [Fact]
    public async Task Errors_of_version_3_are_numbers_in_plain_text()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.Post3Async("&to=xx", "a");

        Assert.Equal(400, answer.Status);
        Assert.Equal(JsonValueKind.Number, answer.Json.GetProperty("error").GetProperty("code").ValueKind);
        Assert.Equal("400036", answer.Code);
        Assert.Equal("The target language is not valid.", answer.Json.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("text/plain; charset=utf-8", answer.ContentType);
        Assert.Equal("X-RequestId", answer.Headers["Access-Control-Expose-Headers"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.True(answer.Headers.ContainsKey("X-RequestId"));
        Assert.True(answer.Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Errors_of_version_2026_are_strings()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.PostAsync("/translate?api-version=2026-06-06", "{", client.Key);

        Assert.Equal(JsonValueKind.String, answer.Json.GetProperty("error").GetProperty("code").ValueKind);
        Assert.Equal("400074", answer.Code);
    }

    [Fact]
    public async Task An_unknown_path_is_answered_by_the_gateway()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.PostAsync("/translate/text", "[]", client.Key);

        Assert.Equal(404, answer.Status);
        Assert.Equal("404", answer.Code);
        Assert.Equal(JsonValueKind.String, answer.Json.GetProperty("error").GetProperty("code").ValueKind);
    }

    [Fact]
    public async Task The_first_thing_that_is_wrong_is_the_one_that_is_named()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Region = "westeurope" }, cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        var region = ("Ocp-Apim-Subscription-Region", "westeurope");
        var many = JsonSerializer.Serialize(Enumerable.Repeat(new { Text = "a" }, 1001));
        var trace = ("X-ClientTraceId", "not-a-guid");
        (string, string)[] identity = [client.Key, region];
        const string translate = "/translate?api-version=3.0";

        async Task<string> Code(string path, string body, params (string, string)[] headers) => (await client.PostAsync(path, body, headers)).Code;

        Assert.Equal("405000", (await client.SendAsync(HttpMethod.Get, translate)).Code);
        Assert.Equal("401000", await Code(translate, "{"));
        Assert.Equal("401000", await Code(translate, "{", ("Ocp-Apim-Subscription-Key", "wrong"), region));
        Assert.Equal("401000", await Code(translate, "{", client.Key));
        Assert.Equal("401000", await Code(translate, "{", client.Key, ("Ocp-Apim-Subscription-Region", "undefined")));
        Assert.Equal("400021", await Code("/translate", "{", [.. identity, ("Content-Type", "text/html")]));
        Assert.Equal("400021", await Code("/translate?api-version=2.0", "{", identity));
        Assert.Equal("400043", await Code(translate, "{", [.. identity, trace]));
        Assert.Equal("415000", await Code(translate, "{", [.. identity, ("Content-Type", "text/html")]));
        Assert.Equal("415000", await Code(translate, "{", [.. identity, ("Content-Type", "")]));
        Assert.Equal("400074", await Code(translate, "{", identity));
        Assert.Equal("400074", await Code(translate, """{"Text":"a"}""", identity));
        Assert.Equal("400074", await Code(translate, """[{"Text":"\ud83d"}]""", identity));
        Assert.Equal("400072", await Code(translate + "&from=xx&to=xx", many, identity));
        Assert.Equal("400020", await Code(translate + "&to=en", "[1]", identity));
        Assert.Equal("400005", await Code(translate + "&to=en", "[{}]", identity));
        Assert.Equal("400000", await Code(translate + "&to=en", "[]", identity));
        Assert.Equal("400071", await Code(translate + "&to=en&textType=pdf", """[{"Text":"a"}]""", identity));
        Assert.Equal("400035", await Code(translate + "&from=xx&to=xx", """[{"Text":"a"}]""", identity));
        Assert.Equal("400036", await Code(translate + "&to=xx", """[{"Text":"a"}]""", identity));
        Assert.Equal("400036", await Code(translate, """[{"Text":"a"}]""", identity));
        Assert.Equal("400079", await Code(translate + "&to=en&category=none&allowFallback=false", """[{"Text":"a"}]""", identity));
        Assert.Equal("400050", await Code(translate + "&to=en", JsonSerializer.Serialize(new[] { new { Text = new string('a', 50_001) } }), identity));
        Assert.Equal("400077", await Code(translate + "&to=en&to=de", JsonSerializer.Serialize(new[] { new { Text = new string('a', 25_001) } }), identity));
        Assert.Empty(azure.Billing.Texts);
    }

    [Fact]
    public async Task The_limits_themselves_are_within_the_limits()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        Assert.Equal(200, (await client.Post2026Async([.. Enumerable.Repeat("a", 1000)])).Status);
        Assert.Equal(200, (await client.Post2026Async(new string('a', 50_000))).Status);
        Assert.Equal(200, (await client.Post3Async("&to=en&to=de", new string('a', 25_000))).Status);
        Assert.Equal(101_000, azure.Billing.Characters);
    }

    [Fact]
    public async Task A_language_model_takes_less_at_once()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        async Task<string> Code(int count, int length)
        {
            var inputs = Enumerable.Repeat(new { text = new string('a', length), targets = new[] { new { language = "en", deploymentName = "gpt-4o" } } }, count);
            var answer = await client.PostAsync("/translate?api-version=2026-06-06", JsonSerializer.Serialize(new { inputs }), client.Key);
            return answer.Status == 200 ? answer.Headers["x-mt-system"] : answer.Code;
        }

        Assert.Equal("Custom", await Code(50, 100));
        Assert.Equal("400072", await Code(51, 1));
        Assert.Equal("400050", await Code(1, 5_001));
        Assert.Equal("400077", await Code(2, 2_501));
    }

    [Theory]
    [InlineData("3.0", "translation,transliteration,dictionary")]
    [InlineData("2026-06-06", "translation,transliteration,models")]
    public async Task Languages_are_listed_without_a_key_and_once(string version, string groups)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        var answer = await client.SendAsync(HttpMethod.Get, $"/languages?api-version={version}");
        Assert.Equal(groups, string.Join(',', answer.Json.EnumerateObject().Select(group => group.Name)));
        Assert.Equal("rtl", answer.Json.GetProperty("translation").GetProperty("ur").GetProperty("dir").GetString());
        Assert.Equal(304, (await client.SendAsync(HttpMethod.Get, $"/languages?api-version={version}", null, ("If-None-Match", answer.Headers["ETag"]))).Status);

        var part = await client.SendAsync(HttpMethod.Get, $"/languages?api-version={version}&scope=translation");
        Assert.Equal("translation", Assert.Single(part.Json.EnumerateObject()).Name);
        Assert.Equal("400001", (await client.SendAsync(HttpMethod.Get, $"/languages?api-version={version}&scope=nothing")).Code);
    }

    [Fact]
    public async Task A_resource_may_speak_one_version_only()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { ApiVersions = ["3.0"] }, cancellationToken: Stop);
        using var client = new EmulatorClient(azure);

        Assert.Equal("400021", (await client.Post2026Async("a")).Code);
        Assert.Equal(200, (await client.Post3Async("&to=en", "a")).Status);
    }
}
