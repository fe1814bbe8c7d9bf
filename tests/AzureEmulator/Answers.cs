using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>Writes what goes back on the wire, whole, cut off or not at all.</summary>
internal static class Answers
{
    /// <summary>Sends a whole body.</summary>
    public static async Task SendAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        await context.Response.CompleteAsync();
    }

    /// <summary>Sends an error as an api-version shapes it; a code of three digits comes from a gateway, in HTML.</summary>
    public static Task SendErrorAsync(HttpContext context, ServiceError error, IProtocol protocol)
    {
        if (error.Code < 1000)
        {
            var page = $"<html><head><title>{error.Code} {error.Message}</title></head><body><h1>{error.Code} {error.Message}</h1></body></html>";
            return SendAsync(context, error.Status, "text/html", Encoding.UTF8.GetBytes(page));
        }

        return SendAsync(context, error.Status, protocol.ErrorContentType, Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            protocol.WriteErrorCode(json, error.Code);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
            json.WriteEndObject();
        }));
    }

    /// <summary>Names the wait before a repetition, in the form asked for.</summary>
    public static void SetRetryAfter(HttpResponse response, TimeSpan wait, RetryAfterForm form, DateTimeOffset now)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds);
        if (form == RetryAfterForm.Seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        else if (form == RetryAfterForm.Date)
            // A date has whole seconds only: rounded up, so that it is never too early.
            response.Headers.RetryAfter = now.AddSeconds(seconds).AddMilliseconds(999).ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Sends the first half of a body that was announced whole, then resets the connection.</summary>
    public static async Task SendHalfAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        Reset(context);
    }

    /// <summary>Ends the connection at once, without a farewell (RST).</summary>
    public static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            socket.Close();
        }

        context.Abort();
    }

    /// <summary>Writes JSON with letters as they are, as the service does.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = BillingLog.Json.Encoder }))
            write(json);
        return body.ToArray();
    }
}
