using System.Net;
using System.Text.Json;
using Azure;
using Azure.AI.Translation.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Translator.Tests.Translating.Azure;

public class TextTranslationClientTests
{
    private const string OneAnswer =
        """{"value":[{"detectedLanguage":{"language":"ur","score":0.9},"translations":[{"language":"en","text":"Hello","sourceCharacters":4}]}]}""";

    private static readonly AzureKeyCredential Key = new("the-key");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com", "https://api.cognitive.microsofttranslator.com/translate?api-version=2026-06-06")]
    [InlineData("https://api.cognitive.microsofttranslator.us/", "https://api.cognitive.microsofttranslator.us/translate?api-version=2026-06-06")]
    [InlineData("https://name.cognitiveservices.azure.com/", "https://name.cognitiveservices.azure.com/translator/text/translate?api-version=2026-06-06")]
    [InlineData("https://name.cognitiveservices.azure.com/some/path?x=1", "https://name.cognitiveservices.azure.com/translator/text/translate?api-version=2026-06-06")]
    [InlineData("https://gateway.example/mt", "https://gateway.example/mt/translate?api-version=2026-06-06")]
    public async Task The_path_follows_the_kind_of_endpoint(string endpoint, string expected)
    {
        var sent = new CapturedRequests(HttpStatusCode.OK, OneAnswer);

        await new TextTranslationClient(Key, new Uri(endpoint), options: Options(sent)).TranslateAsync("en", "سلام", cancellationToken: Stop);

        Assert.Equal(expected, sent.All[0].Url.ToString());
    }

    [Theory]
    [InlineData("westeurope", "westeurope")]
    [InlineData("global", null)]
    [InlineData("", null)]
    public async Task Headers_carry_key_and_region(string region, string? expected)
    {
        var sent = new CapturedRequests(HttpStatusCode.OK, OneAnswer);

        await new TextTranslationClient(Key, region, Options(sent)).TranslateAsync("en", ["سلام"], "ur", Stop);

        var (method, url, headers, body) = sent.All[0];
        Assert.Equal(HttpMethod.Post, method);
        Assert.Equal("api.cognitive.microsofttranslator.com", url.Host);
        Assert.Equal("the-key", headers["Ocp-Apim-Subscription-Key"]);
        Assert.Equal(expected, headers.GetValueOrDefault("Ocp-Apim-Subscription-Region"));
        Assert.Equal("application/json", headers["Accept"]);
        Assert.Equal("application/json", headers["Content-Type"]);
        Assert.True(Guid.TryParse(headers["x-ms-client-request-id"], out _));
        Assert.Equal("true", headers["x-ms-return-client-request-id"]);
        Assert.Contains("AI.Translation.Text/", headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("X-ClientTraceId"));
        Assert.Equal("""{"inputs":[{"text":"\u0633\u0644\u0627\u0645","language":"ur","targets":[{"language":"en"}]}]}""", body);
    }

    [Fact]
    public async Task Every_option_has_its_field_and_what_is_not_set_is_not_sent()
    {
        var sent = new CapturedRequests(HttpStatusCode.OK, OneAnswer);
        var target = new TranslationTarget("en")
        {
            Script = "Latn",
            ProfanityAction = ProfanityAction.Marked,
            ProfanityMarker = ProfanityMarker.Tag,
            DeploymentName = "gpt-4o",
            AllowFallback = false,
            Tone = "formal",
            Gender = "neutral",
            AdaptiveDatasetId = "set",
        };
        target.ReferenceTextPairs.Add(new ReferenceTextPair("a", "b"));

        var answer = await new TextTranslationClient(Key, options: Options(sent))
            .TranslateAsync(new TranslateInputItem("x", target, "ur", "Arab", TextType.Html), Stop);

        Assert.Equal(
            """{"inputs":[{"text":"x","script":"Arab","language":"ur","textType":"Html","targets":[{"language":"en","script":"Latn",""" + "\"" +
            """profanityAction":"Marked","profanityMarker":"Tag","deploymentName":"gpt-4o","allowFallback":false,"tone":"formal",""" + "\"" +
            """gender":"neutral","adaptiveDatasetId":"set","referenceTextPairs":[{"source":"a","target":"b"}]}]}]}""",
            sent.All[0].Body);
        Assert.Equal(("ur", 0.9f), (answer.Value.DetectedLanguage!.Language, answer.Value.DetectedLanguage.Score));
        var translation = Assert.Single(answer.Value.Translations);
        Assert.Equal(("en", "Hello", (int?)4), (translation.Language, translation.Text, translation.SourceCharacters));
        Assert.Null(translation.SourceTokens);
    }

    [Fact]
    public async Task An_identity_is_sent_as_a_token_with_its_resource()
    {
        var sent = new CapturedRequests(HttpStatusCode.OK, OneAnswer);
        var identity = new FixedToken();

        await new TextTranslationClient(identity, "/subscriptions/1", "westeurope", "scope/.default", Options(sent)).TranslateAsync("en", "x", cancellationToken: Stop);
        await new TextTranslationClient(identity, new Uri("https://name.cognitiveservices.azure.com"), options: Options(sent)).TranslateAsync("en", "x", cancellationToken: Stop);

        Assert.Equal("Bearer token-for-scope/.default", sent.All[0].Headers["Authorization"]);
        Assert.Equal("/subscriptions/1", sent.All[0].Headers["Ocp-Apim-ResourceId"]);
        Assert.Equal("westeurope", sent.All[0].Headers["Ocp-Apim-Subscription-Region"]);
        Assert.Equal("Bearer token-for-https://cognitiveservices.azure.com/.default", sent.All[1].Headers["Authorization"]);
        Assert.False(sent.All[1].Headers.ContainsKey("Ocp-Apim-ResourceId"));
        Assert.False(sent.All[1].Headers.ContainsKey("Ocp-Apim-Subscription-Key"));
    }

    [Fact]
    public async Task A_renewed_key_is_used_at_once()
    {
        var sent = new CapturedRequests(HttpStatusCode.OK, OneAnswer);
        var key = new AzureKeyCredential("old");
        var client = new TextTranslationClient(key, options: Options(sent));

        key.Update("new");
        await client.TranslateAsync("en", "x", cancellationToken: Stop);

        Assert.Equal("new", sent.All[0].Headers["Ocp-Apim-Subscription-Key"]);
    }

    [Theory]
    [InlineData("""{"error":{"code":400036,"message":"The target language is not valid."}}""", null)]
    [InlineData("""{"error":{"code":"400036","message":"The target language is not valid."}}""", "400036")]
    public async Task A_refusal_keeps_the_raw_answer_since_a_number_is_no_code_to_azure_core(string body, string? code)
    {
        var client = new TextTranslationClient(Key, options: Options(new CapturedRequests(HttpStatusCode.BadRequest, body)));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => client.TranslateAsync("en", "x", cancellationToken: Stop));

        Assert.Equal((400, code), (refused.Status, refused.ErrorCode));
        Assert.Equal(body, refused.GetRawResponse()!.Content.ToString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":[{"translations":[{"language":"en"}]}]}""")]
    [InlineData("""{"value":[{"translations":[{"language":"en","text":null}]}]}""")]
    public async Task An_answer_of_another_shape_is_a_json_error(string body)
    {
        var client = new TextTranslationClient(Key, options: Options(new CapturedRequests(HttpStatusCode.OK, body)));

        await Assert.ThrowsAnyAsync<JsonException>(() => client.TranslateAsync("en", "x", cancellationToken: Stop));
    }

    [Fact]
    public async Task Languages_come_with_direction_models_and_version()
    {
        var sent = new CapturedRequests(
            HttpStatusCode.OK, """{"translation":{"ur":{"name":"Urdu","nativeName":"اردو","dir":"rtl","models":["general"]}},"models":["general"]}""");

        var languages = (await new TextTranslationClient(Key, options: Options(sent))
            .GetSupportedLanguagesAsync(scope: "translation", acceptLanguage: "en", ifNoneMatch: new ETag("\"v0\""), cancellationToken: Stop)).Value;

        Assert.EndsWith("/languages?api-version=2026-06-06&scope=translation", sent.All[0].Url.ToString(), StringComparison.Ordinal);
        Assert.Equal("\"v0\"", sent.All[0].Headers["If-None-Match"]);
        Assert.Equal(LanguageDirectionality.RightToLeft, languages.Translation["ur"].Directionality);
        Assert.Equal(["general"], languages.Translation["ur"].Models);
        Assert.Equal(["general"], languages.Models);
        Assert.Equal(("TRAN.TEST", "\"v1\""), (languages.RequestId, languages.Etag.ToString("H")));
    }

    [Fact]
    public void Other_api_versions_are_refused() =>
        Assert.Throws<NotSupportedException>(() => new TextTranslationClientOptions(TextTranslationClientOptions.ServiceVersion.V3_0));

    private static TextTranslationClientOptions Options(HttpMessageHandler sent)
    {
        var options = new TextTranslationClientOptions { Transport = new HttpClientTransport(sent) };
        options.Retry.MaxRetries = 0;
        return options;
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token-for-" + requestContext.Scopes[0], DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
