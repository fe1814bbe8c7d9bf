using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Translator.Tests.Translating.Llm;

/// <summary>Answers <c>/v1/chat/completions</c> as an OpenAI-compatible server does, with the content that a test gives.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly LoopbackServer server;

    private ChatServer(LoopbackServer server, List<(string Path, string Authorization, JsonElement Body)> requests)
    {
        this.server = server;
        Requests = requests;
    }

    public string Endpoint => server.Url + "/v1";

    public List<(string Path, string Authorization, JsonElement Body)> Requests { get; }

    /// <summary>A server whose model answers what the function makes of the numbered sentences.</summary>
    public static Task<ChatServer> StartAsync(Func<(int Number, string Urdu)[], string> model, string finish = "stop") => StartAsync(async (context, body) =>
    {
        var user = body.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
        var text = user.ValueKind == JsonValueKind.String ? user.GetString()! : user[0].GetProperty("text").GetString()!;
        var sentences = JsonDocument.Parse(text).RootElement.GetProperty("sentences").EnumerateArray()
            .Select(item => (item.GetProperty("n").GetInt32(), item.GetProperty("urdu").GetString()!)).ToArray();
        await context.Response.WriteAsJsonAsync(new
        {
            id = "chatcmpl-7",
            @object = "chat.completion",
            created = 1_780_000_000,
            model = body.GetProperty("model").GetString(),
            choices = new[] { new { index = 0, message = new { role = "assistant", content = model(sentences) }, finish_reason = finish } },
            usage = new { prompt_tokens = 10, completion_tokens = 10, total_tokens = 20 },
        }, context.RequestAborted);
    });

    /// <summary>A server that answers with an error.</summary>
    public static Task<ChatServer> StartAsync(int status, string body, string? retryAfter = null) => StartAsync(async (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsync(body, context.RequestAborted);
    });

    /// <summary>A server that answers anything at all.</summary>
    public static async Task<ChatServer> StartAsync(Func<HttpContext, JsonElement, Task> answer)
    {
        var requests = new List<(string, string, JsonElement)>();
        var server = await LoopbackServer.StartAsync(async context =>
        {
            var body = (await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted)).RootElement;
            requests.Add((context.Request.Path, context.Request.Headers.Authorization.ToString(), body));
            await answer(context, body);
        });
        return new ChatServer(server, requests);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
