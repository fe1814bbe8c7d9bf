using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>The service's addresses, and what is the same for all of them: ids, identity, versions.</summary>
internal sealed class TranslatorService(EmulatorOptions options, TimeProvider time, TranslateOperation translate)
{
    private static readonly Protocol3 Protocol3 = new();
    private static readonly Protocol2026 Protocol2026 = new();

    private readonly Identity identity = new(options, time);
    private long sequence;

    public Task HandleAsync(HttpContext context)
    {
        var id = string.Create(
            CultureInfo.InvariantCulture, $"TRAN.EMUL.{Interlocked.Increment(ref sequence):X4}.{time.GetUtcNow():MMdd'T'HHmm}.{Environment.ProcessId:X6}");
        var headers = context.Response.Headers;
        headers["X-RequestId"] = id;
        headers.AccessControlExposeHeaders = "X-RequestId";
        headers.XContentTypeOptions = "nosniff";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";

        var path = context.Request.Path.Value ?? "";
        foreach (var prefix in (ReadOnlySpan<string>)["/translator/text/v3.0", "/translator/text"])
        {
            if (path.StartsWith(prefix + "/", StringComparison.OrdinalIgnoreCase))
            {
                path = path[prefix.Length..];
                break;
            }
        }

        return path switch
        {
            "/translate" => TranslateAsync(context, id),
            "/languages" => LanguagesAsync(context),
            "/sts/v1.0/issueToken" or "/sts/v1.0/issuetoken" => TokenAsync(context),
            // The gateway before the service answers here; its code is a string in every version.
            _ => Answers.SendAsync(
                context, 404, "application/json", Encoding.UTF8.GetBytes("""{"error":{"code":"404","message":"Resource not found"}}""")),
        };
    }

    private async Task TranslateAsync(HttpContext context, string id)
    {
        var version = context.Request.Query["api-version"].ToString();
        var protocol = Protocol(version);
        if (!HttpMethods.IsPost(context.Request.Method))
            await Answers.SendErrorAsync(context, ServiceError.MethodNotAllowed, protocol);
        else
            await translate.HandleAsync(context, id, protocol, isVersion: protocol.Version == version && options.ApiVersions.Contains(version), identity.Admits(context.Request));
    }

    private Task LanguagesAsync(HttpContext context)
    {
        var version = context.Request.Query["api-version"].ToString();
        var protocol = Protocol(version);
        if (!HttpMethods.IsGet(context.Request.Method))
            return Answers.SendErrorAsync(context, ServiceError.MethodNotAllowed, protocol);
        if (protocol.Version != version || !options.ApiVersions.Contains(version))
            return Answers.SendErrorAsync(context, ServiceError.InvalidVersion, protocol);
        if (Languages.List(version, context.Request.Query["scope"]) is not var (body, etag))
            return Answers.SendErrorAsync(context, ServiceError.InvalidScope, protocol);

        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return Answers.SendAsync(context, 200, "application/json; charset=utf-8", body);
    }

    private Task TokenAsync(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && identity.HasKey(context.Request)
        ? Answers.SendAsync(context, 200, "application/jwt; charset=us-ascii", Encoding.ASCII.GetBytes(identity.Issue()))
        : Answers.SendErrorAsync(context, ServiceError.Unauthorized, Protocol2026);

    private static IProtocol Protocol(string version) => version == Protocol2026.Version ? Protocol2026 : Protocol3;
}
