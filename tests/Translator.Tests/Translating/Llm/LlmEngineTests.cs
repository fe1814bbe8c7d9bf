using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Translator.Translating;
using Translator.Translating.Llm;

namespace Translator.Tests.Translating.Llm;

public class LlmEngineTests
{
    private static readonly string[] Sentences = ["سورج نکلا۔", "پرندے بولے۔", "\"خاموش\" رہو!"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sentences_go_numbered_and_come_back_in_order()
    {
        await using var server = await ChatServer.StartAsync(sentences => Answer(sentences.Select(sentence => (sentence.Number, $"English {sentence.Number}"))));
        using var engine = Engine(server, options => (options.Key, options.Instructions) = ("the-key", "Karachi stays Karachi."));

        var answer = await engine.TranslateAsync(Sentences, Stop);

        Assert.Equal(["English 1", "English 2", "English 3"], answer.Results.Select(result => result.Text));
        Assert.Equal("chatcmpl-7", answer.RequestId);
        var (path, authorization, body) = Assert.Single(server.Requests);
        Assert.Equal(("/v1/chat/completions", "Bearer the-key", "the-model"), (path, authorization, body.GetProperty("model").GetString()));
        Assert.Equal(0, body.GetProperty("temperature").GetDouble());
        var format = body.GetProperty("response_format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.True(format.GetProperty("json_schema").GetProperty("strict").GetBoolean());
        var text = body.ToString();
        Assert.Contains("Karachi stays Karachi.", text, StringComparison.Ordinal);
        Assert.Contains("سورج نکلا۔", JsonDocument.Parse(text).RootElement.GetProperty("messages")[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_may_take_as_long_as_its_setting_says()
    {
        await using var server = await ChatServer.StartAsync(_ => "");
        using var engine = Engine(server, options => options.AttemptTimeout = TimeSpan.FromMinutes(7));
        Assert.Equal(TimeSpan.FromMinutes(7), engine.Info.AttemptTimeout);
    }

    [Theory]
    [InlineData(LlmStructure.Json, "json_object")]
    [InlineData(LlmStructure.Prompt, null)]
    public async Task Servers_without_schemas_are_asked_otherwise(LlmStructure structure, string? type)
    {
        await using var server = await ChatServer.StartAsync(
            sentences => "```json\n" + Answer(sentences.Select(sentence => (sentence.Number, "English"))) + "\n```");
        using var engine = Engine(server, options => (options.Structure, options.Temperature) = (structure, null));

        Assert.Equal(3, (await engine.TranslateAsync(Sentences, Stop)).Results.Count);

        var body = server.Requests[0].Body;
        Assert.Equal(type, body.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString() : null);
        Assert.False(body.TryGetProperty("temperature", out _));
    }

    [Theory]
    [InlineData("""{"translations":[{"n":1,"english":"One"},{"n":2,"english":"Two"}]}""", "3 sentences were sent and 2 came back")]
    [InlineData("""{"translations":[{"n":1,"english":"a"},{"n":2,"english":"b"},{"n":3,"english":"c"},{"n":4,"english":"d"}]}""", "and 4 came back")]
    [InlineData("""{"translations":[{"n":2,"english":"Two"},{"n":1,"english":"One"},{"n":3,"english":"Three"}]}""", "number 1 was due and 2 came")]
    [InlineData("""{"translations":[{"n":1,"english":"One"},{"n":1,"english":"One"},{"n":3,"english":"Three"}]}""", "number 2 was due and 1 came")]
    [InlineData("""{"translations":[{"n":1,"english":"One"},{"n":2,"english":"پرندے بولے۔"},{"n":3,"english":"Three"}]}""", "number 2 is not English")]
    [InlineData("""{"translations":[{"n":1,"english":"One"},{"n":2""", "not the JSON asked for")]
    [InlineData("""{"translations":{"1":"One"}}""", "not the JSON asked for")]
    [InlineData("""["One","Two","Three"]""", "not the JSON asked for")]
    [InlineData("Here is your translation: ...", "not the JSON asked for")]
    public async Task An_answer_that_does_not_fit_is_a_mismatch_that_says_why(string content, string why)
    {
        await using var server = await ChatServer.StartAsync(_ => content);
        using var engine = Engine(server);

        var failure = await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop));

        Assert.Equal(EngineFailure.Mismatch, failure.Failure);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("length", EngineFailure.Mismatch)]
    [InlineData("content_filter", EngineFailure.Refused)]
    public async Task An_answer_that_was_stopped_is_not_used(string finish, EngineFailure expected)
    {
        await using var server = await ChatServer.StartAsync(sentences => Answer(sentences.Select(sentence => (sentence.Number, "English"))), finish);
        using var engine = Engine(server);

        Assert.Equal(expected, (await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop))).Failure);
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"m","code":"content_filter"}}""", EngineFailure.Refused)]
    [InlineData(401, """{"error":{"message":"m","code":"invalid_api_key"}}""", EngineFailure.Credentials)]
    [InlineData(403, """{"error":{"message":"m","code":null}}""", EngineFailure.Credentials)]
    [InlineData(404, """{"error":{"message":"m","code":"model_not_found"}}""", EngineFailure.Configuration)]
    [InlineData(404, "404 page not found", EngineFailure.Configuration)]
    [InlineData(429, """{"error":{"message":"m","code":"rate_limit_exceeded"}}""", EngineFailure.Throttled)]
    [InlineData(429, """{"error":{"message":"m","code":"insufficient_quota"}}""", EngineFailure.Quota)]
    [InlineData(500, """{"error":"m"}""", EngineFailure.InDoubt)]
    [InlineData(502, "<html>", EngineFailure.InDoubt)]
    [InlineData(503, "", EngineFailure.Throttled)]
    public async Task Every_refusal_has_its_class_and_is_sent_once(int status, string body, EngineFailure expected)
    {
        await using var server = await ChatServer.StartAsync(status, body, retryAfter: "3");
        using var engine = Engine(server);

        var failure = await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop));

        Assert.Equal((expected, 3.0), (failure.Failure, failure.RetryAfter?.TotalSeconds));
        Assert.NotEmpty(failure.Hint);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_of_another_kind_of_server_is_not_believed()
    {
        await using var server = await ChatServer.StartAsync(200, """{"hello":"world"}""");
        using var engine = Engine(server);

        Assert.Equal(EngineFailure.Mismatch, (await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop))).Failure);
    }

    [Fact]
    public async Task A_broken_connection_is_in_doubt()
    {
        await using var server = await ChatServer.StartAsync((context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var engine = Engine(server);

        Assert.Equal(EngineFailure.InDoubt, (await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(Sentences, Stop))).Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_late_answer_is_in_doubt_and_a_wish_to_stop_is_none()
    {
        var time = new FakeTimeProvider();
        var arrived = new SemaphoreSlim(0);
        await using var server = await ChatServer.StartAsync(async (context, _) =>
        {
            arrived.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var engine = Engine(server, time: time);

        var late = engine.TranslateAsync(Sentences, Stop);
        await arrived.WaitAsync(Stop);
        time.Advance(TimeSpan.FromMinutes(4));
        var failure = await Assert.ThrowsAsync<EngineException>(() => late);
        Assert.Equal(EngineFailure.InDoubt, failure.Failure);
        Assert.Contains("Translating:Llm:AttemptTimeout", failure.Hint, StringComparison.Ordinal);

        using var stop = new CancellationTokenSource();
        var stopped = engine.TranslateAsync(Sentences, stop.Token);
        await arrived.WaitAsync(Stop);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
    }

    [Theory]
    [InlineData("He said \"شکریہ\" and left.", true)]
    [InlineData("12.5%", true)]
    [InlineData("", true)]
    [InlineData("وہ چلا گیا۔", false)]
    [InlineData("وہ چلا گیا OK", false)]
    public void English_may_quote_urdu_but_not_be_urdu(string text, bool expected) => Assert.Equal(expected, LlmAnswer.IsEnglish(text));

    [Theory]
    [InlineData(null, "m", "Translating:Llm:Endpoint")]
    [InlineData("localhost:11434", "m", "Translating:Llm:Endpoint")]
    [InlineData("http://localhost:11434/v1", " ", "Translating:Llm:Model")]
    public void Address_and_model_must_be_set(string? endpoint, string model, string named)
    {
        var failure = Assert.Throws<EngineException>(() => new LlmEngine(new LlmOptions { Endpoint = endpoint, Model = model }, TimeProvider.System));

        Assert.Equal(EngineFailure.Configuration, failure.Failure);
        Assert.Contains(named, failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_changes_the_answers_is_part_of_the_identity_in_the_memory()
    {
        EngineInfo Info(string? instructions, float? temperature, string? key)
        {
            using var engine = new LlmEngine(
                new LlmOptions { Endpoint = "http://localhost/v1", Model = "m", Instructions = instructions, Temperature = temperature, Key = key }, TimeProvider.System);
            return engine.Info;
        }

        var plain = Info(null, 0, null);
        Assert.Equal(("llm", "m", false), (plain.Name, plain.Version, plain.Paid));
        Assert.True(Info(null, 0, "k").Paid);
        Assert.Equal(plain.Settings, Info(" ", 0, "k").Settings);
        Assert.NotEqual(plain.Settings, Info("Formal.", 0, null).Settings);
        Assert.NotEqual(plain.Settings, Info(null, 0.5f, null).Settings);
    }

    private static string Answer(IEnumerable<(int Number, string English)> items) =>
        JsonSerializer.Serialize(new { translations = items.Select(item => new { n = item.Number, english = item.English }) });

    private static LlmEngine Engine(ChatServer server, Action<LlmOptions>? change = null, TimeProvider? time = null)
    {
        var options = new LlmOptions { Endpoint = server.Endpoint, Model = "the-model" };
        change?.Invoke(options);
        return new LlmEngine(options, time ?? TimeProvider.System);
    }
}
