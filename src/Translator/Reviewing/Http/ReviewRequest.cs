using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Translator.Reviewing.Http.Bodies;

namespace Translator.Reviewing.Http;

/// <summary>What endpoints ask of a request and how they answer it.</summary>
internal static class ReviewRequest
{
    /// <summary>Largest JSON body: an English of the longest kind, escaped, and some ten thousand ids.</summary>
    public const int MostBytes = 4 << 20;

    /// <summary>The number of the document in the path.</summary>
    public static long Document(this HttpContext context) =>
        long.TryParse((string?)context.Request.RouteValues["doc"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw ReviewProblem.Missing("A document is named by its number; GET /api/v1/docs lists them.");

    /// <summary>A part of the path as text.</summary>
    public static string Part(this HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>A number out of the query.</summary>
    public static int Number(this HttpContext context, string name, int fallback, int least, int most)
    {
        var text = (string?)context.Request.Query[name];
        return string.IsNullOrEmpty(text) ? fallback
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most)
            : throw ReviewProblem.Bad($"{name}={text} is no number.");
    }

    /// <summary>Who asks, as the guard found out.</summary>
    public static string Reviewer(this HttpContext context) => (string)context.Items[typeof(ReviewRequest)]!;

    /// <summary>Notes who asks.</summary>
    public static void SetReviewer(this HttpContext context, string name) => context.Items[typeof(ReviewRequest)] = name;

    /// <summary>Reads a JSON body.</summary>
    public static async Task<T> BodyAsync<T>(this HttpContext context, JsonTypeInfo<T> type)
    {
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            throw new ReviewProblem(415, "Not JSON", "Send the body as application/json.");
        if (context.Request.ContentLength > MostBytes)
            throw new ReviewProblem(413, "Too large", $"The body has {context.Request.ContentLength} bytes; {MostBytes} is the most.");
        return await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
            ?? throw ReviewProblem.Bad("The body is null; send an object.");
    }

    /// <summary>Answers with JSON.</summary>
    public static async Task AnswerAsync<T>(this HttpContext context, T body, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        context.Response.StatusCode = status;
        context.Response.ContentType = body is ProblemBody ? "application/problem+json; charset=utf-8" : "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
