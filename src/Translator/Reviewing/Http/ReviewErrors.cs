using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Translator.Ledger;
using Translator.Writing;

namespace Translator.Reviewing.Http;

/// <summary>The one place where what goes wrong in a request becomes an answer.</summary>
internal static partial class ReviewErrors
{
    /// <summary>Runs the rest and answers its failures.</summary>
    public static async Task CatchAsync(HttpContext context, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
                await AnswerAsync(context, new ReviewProblem(405, "Not this way", $"{context.Request.Path} does not take {context.Request.Method}. /api/v1/openapi.json describes what it takes."));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (ReviewProblem problem) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, problem);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            var problem = Problem(error);
            if (problem.Status >= 500)
                Log.Broke(log, context.Request.Method, context.Request.Path, error);
            await AnswerAsync(context, problem);
        }
    }

    private static ReviewProblem Problem(Exception error) => error switch
    {
        FormatException or JsonException => ReviewProblem.Bad(error.Message),
        BadHttpRequestException bad => new ReviewProblem(bad.StatusCode, "Not understood", bad.Message),
        LedgerException ledger => new ReviewProblem(503, "The ledger cannot be used", $"{ledger.Message} {ledger.Hint}"),
        IOException full when AtomicFile.IsDiskFull(full) => new ReviewProblem(507, "The disk is full", "Nothing was saved. Free some space and try again; what you typed is still in the page."),
        _ => new ReviewProblem(500, "It broke", $"Nothing was saved: {error.Message} What you typed is still in the page; the program's log says more."),
    };

    private static Task AnswerAsync(HttpContext context, ReviewProblem problem)
    {
        context.Response.Headers.Remove("ETag");
        var wantsPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && !context.Request.Path.StartsWithSegments("/api");
        if (!wantsPage)
            return context.AnswerAsync(problem.Body(), ReviewJson.Readable.ProblemBody, problem.Status);
        using var page = new StringWriter();
        page.Write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.WriteHtml(problem.Title);
        page.Write("</title></head><body><h1>");
        page.WriteHtml(problem.Title);
        page.Write("</h1><p>");
        page.WriteHtml(problem.Message);
        page.Write("</p></body></html>\n");
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()), context.RequestAborted).AsTask();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The review page could not answer {Method} {Path}.")]
        public static partial void Broke(ILogger logger, string method, string path, Exception error);
    }
}
