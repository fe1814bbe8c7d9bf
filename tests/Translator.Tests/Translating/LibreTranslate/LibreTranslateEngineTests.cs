using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Translator.Translating;
using Translator.Translating.LibreTranslate;

namespace Translator.Tests.Translating.LibreTranslate;

public class LibreTranslateEngineTests
{
    private static readonly string[] Sentences = ["دریا خاموش ہے۔", "کشتی آ رہی ہے۔"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_go_as_an_array_and_come_back_in_order()
    {
        JsonElement sent = default;
        PathString path = default;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            path = context.Request.Path;
            sent = (await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted)).RootElement;
            Assert.NotNull(context.Request.ContentLength);
            await context.Response.WriteAsJsonAsync(new { translatedText = new[] { "The river is silent.", "The boat is coming." } }, context.RequestAborted);
        });
        using var engine = Engine(server, options => options.Key = "the-key");

        var answer = await engine.TranslateAsync(Sentences, Stop);

        Assert.Equal(["The river is silent.", "The boat is coming."], answer.Results.Select(result => result.Text));
        Assert.Null(answer.BilledCharacters);
        Assert.Equal("/translate", path);
        Assert.Equal(Sentences, sent.GetProperty("q").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(
            ("ur", "en", "text", "the-key"),
            (sent.GetProperty("source").GetString(), sent.GetProperty("target").GetString(), sent.GetProperty("format").GetString(), sent.GetProperty("api_key").GetString()));
    }

    [Fact]
    public async Task A_call_may_take_as_long_as_its_setting_says()
    {
        await using var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        using var engine = Engine(server, options => options.AttemptTimeout = TimeSpan.FromMinutes(7));
        Assert.Equal(TimeSpan.FromMinutes(7), engine.Info.AttemptTimeout);
    }

    [Theory]
    [InlineData(400, "Please contact the server operator to get an API key", EngineFailure.Credentials)]
    [InlineData(403, "Invalid API key", EngineFailure.Credentials)]
    [InlineData(403, "Too many request limits violations", EngineFailure.Credentials)]
    [InlineData(400, "ur is not supported", EngineFailure.Configuration)]
    [InlineData(400, "English (en) is not available as a target language from Urdu (ur)", EngineFailure.Configuration)]
    [InlineData(400, "Invalid request: request (2500) exceeds text limit (2000)", EngineFailure.Refused)]
    [InlineData(400, "Invalid request: missing q parameter", EngineFailure.Refused)]
    [InlineData(500, "Cannot translate text: index out of range", EngineFailure.Refused)]
    [InlineData(500, "Internal error", EngineFailure.InDoubt)]
    [InlineData(502, "", EngineFailure.InDoubt)]
    [InlineData(429, "Slowdown: 20 per 1 minute", EngineFailure.Throttled)]
    [InlineData(503, "", EngineFailure.Throttled)]
    [InlineData(404, "", EngineFailure.Configuration)]
    [InlineData(307, "", EngineFailure.Configuration)]
    public async Task Every_refusal_has_its_class(int status, string words, EngineFailure expected)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "9";
            await context.Response.WriteAsJsonAsync(new { error = words }, context.RequestAborted);
        });
        using var engine = Engine(server);

        var failure = await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop));

        Assert.Equal(expected, failure.Failure);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Hint);
        Assert.Equal(9, failure.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("""{"translatedText":["one"]}""")]
    [InlineData("""{"translatedText":["one","two","three"]}""")]
    [InlineData("""{"translatedText":["one",null]}""")]
    [InlineData("""{"translatedText":"one"}""")]
    [InlineData("""{"translatedText":["one","tw""")]
    [InlineData("""{}""")]
    [InlineData("null")]
    public async Task An_answer_that_does_not_fit_is_a_mismatch(string body)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(body, context.RequestAborted));
        using var engine = Engine(server);

        var failure = await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop));

        Assert.Equal(EngineFailure.Mismatch, failure.Failure);
    }

    [Fact]
    public async Task A_broken_connection_is_in_doubt()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var engine = Engine(server);

        var failure = await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop));

        Assert.Equal(EngineFailure.InDoubt, failure.Failure);
    }

    [Fact]
    public async Task A_late_answer_names_the_setting()
    {
        var time = new FakeTimeProvider();
        var arrived = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var engine = Engine(server, time: time);

        var call = engine.TranslateAsync(Sentences, Stop);
        await arrived.Task.WaitAsync(Stop);
        time.Advance(TimeSpan.FromMinutes(4));

        var failure = await Assert.ThrowsAsync<EngineException>(() => call);
        Assert.Equal(EngineFailure.InDoubt, failure.Failure);
        Assert.Contains("Translating:LibreTranslate:AttemptTimeout", failure.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("localhost")]
    [InlineData("ftp://localhost")]
    public void An_address_must_be_set(string? endpoint)
    {
        var failure = Assert.Throws<EngineException>(() => new LibreTranslateEngine(new LibreTranslateOptions { Endpoint = endpoint }, TimeProvider.System));

        Assert.Equal(EngineFailure.Configuration, failure.Failure);
        Assert.Contains("Translating:LibreTranslate:Endpoint", failure.Hint, StringComparison.Ordinal);
    }

    private static LibreTranslateEngine Engine(LoopbackServer server, Action<LibreTranslateOptions>? change = null, TimeProvider? time = null)
    {
        var options = new LibreTranslateOptions { Endpoint = server.Url + "/" };
        change?.Invoke(options);
        return new LibreTranslateEngine(options, time ?? TimeProvider.System);
    }
}
