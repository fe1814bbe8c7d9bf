using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Translator.Reviewing.Http.Bodies;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>What happens, as server-sent events, and who has which pair open.</summary>
internal sealed class EventEndpoints(ReviewEvents events, DocumentEndpoints documents, ReviewLife life, TimeProvider time) : IReviewEndpoints
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public IEnumerable<ReviewEndpoint> All() =>
    [
        new("GET", "/api/v1/events", "What happens: hello, document, rows and presence, as server-sent events; honours Last-Event-ID.", ListenAsync) { GivesMedia = "text/event-stream", Query = ["lastEventId"] },
        new("POST", "/api/v1/presence", "Says that a pair was opened or closed.", PresentAsync) { Takes = typeof(PresenceBody), Status = 204 },
    ];

    private async Task PresentAsync(HttpContext context)
    {
        var body = await context.BodyAsync(ReviewJson.Readable.PresenceBody);
        if (string.IsNullOrEmpty(body.Id))
            throw ReviewProblem.Bad("Name the pair in id.");
        events.Present(body.Doc, body.Id, context.Reviewer(), body.Open);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ListenAsync(HttpContext context)
    {
        // A script that connects again cannot set the header.
        var id = context.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } header] ? header : (string?)context.Request.Query["lastEventId"];
        long? after = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;
        var (reader, last, missed, end) = events.Listen(after);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.Stopping);
        try
        {
            await SendAsync(context, "hello", after is null || missed ? last : after, new HelloBody(ProductVersion.Current, missed), ReviewJson.Readable.HelloBody, ended.Token);
            while (true)
            {
                var more = reader.WaitToReadAsync(ended.Token).AsTask();
                while (await Task.WhenAny(more, Task.Delay(Heartbeat, time, ended.Token)) != more)
                {
                    ended.Token.ThrowIfCancellationRequested();
                    await context.Response.WriteAsync(":\n\n", ended.Token);
                    await context.Response.Body.FlushAsync(ended.Token);
                }

                if (!await more)
                    return;
                while (reader.TryRead(out var told))
                    await SendAsync(context, told, ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was closed, or the worker stops.
        }
        finally
        {
            end();
        }
    }

    private Task SendAsync(HttpContext context, ReviewEvent told, CancellationToken stop) => told.Kind switch
    {
        "rows" => SendAsync(context, "rows", told.Id, new RowsBody(told.Document, told.Ids, told.By, told.Operation?.ToString(CultureInfo.InvariantCulture)), ReviewJson.Readable.RowsBody, stop),
        "presence" => SendAsync(context, "presence", told.Id, new PresentBody(told.Document, told.Ids[0], told.By, told.IsOpen), ReviewJson.Readable.PresentBody, stop),
        _ => documents.Body(told.Document) is { } body ? SendAsync(context, "document", told.Id, body, ReviewJson.Readable.DocumentBody, stop) : Task.CompletedTask,
    };

    private static async Task SendAsync<T>(HttpContext context, string name, long? id, T body, JsonTypeInfo<T> type, CancellationToken stop)
    {
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"event: {name}\nid: {id}\ndata: {JsonSerializer.Serialize(body, type)}\n\n"), stop);
        await context.Response.Body.FlushAsync(stop);
    }
}
