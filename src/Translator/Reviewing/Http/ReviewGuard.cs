using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Translator.Reviewing.Http;

/// <summary>
/// Stands before everything else: headers on every answer, only known hosts and origins, only who has a session, and changes only from our
/// own page and by somebody with a name.
/// </summary>
internal sealed class ReviewGuard(ReviewSessions sessions, ReviewingOptions options)
{
    /// <summary>Name of the session's cookie.</summary>
    public const string Cookie = "translator";

    /// <summary>What the pages may load and do.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private const int LongestName = 100;

    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lets requests for an address through.</summary>
    public void Allow(Uri address)
    {
        var names = ReviewingOptionsValidator.IsLoopback(address) ? new[] { "127.0.0.1", "localhost", "[::1]" } : [address.Host];
        foreach (var name in names)
        {
            var authority = address.IsDefaultPort ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{address.Port}");
            _hosts.Add(authority);
            _origins.Add($"{address.Scheme}://{authority}");
        }
    }

    /// <summary>Lets a request through, answers it itself, or refuses it.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        var request = context.Request;
        if (!_hosts.Contains(request.Host.Value ?? ""))
            throw new ReviewProblem(403, "Unknown host", $"This page is not served for the host {request.Host.Value}. Use the address that the program printed, or set Reviewing:PublicUrl.");
        if (request.Headers.Origin is [{ } origin] ? !_origins.Contains(origin) : request.Headers.Origin.Count > 1)
            throw new ReviewProblem(403, "Foreign origin", "The request comes from another site's page, and is refused.");
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var isNavigation = isReading && request.Headers["Sec-Fetch-Mode"] == "navigate";
        if (request.Headers["Sec-Fetch-Site"] is [var site] && site is not ("same-origin" or "none") && !isNavigation)
            throw new ReviewProblem(403, "Foreign origin", "The request comes from another site's page, and is refused.");

        if (isReading && request.Query["token"] is [{ } token] && !request.Path.StartsWithSegments("/api"))
        {
            if (!sessions.IsToken(token))
                throw new ReviewProblem(401, "Wrong token", "This token is not of the present start. Use the address that the program printed last.");
            Swap(context);
            return;
        }

        if (!sessions.IsCookie(request.Cookies[Cookie]))
            throw new ReviewProblem(401, "No session", "Open the address that the program printed when it started; it holds the token that lets you in.");
        if (!isReading)
            RequireIntent(context);
        await next(context);
    }

    private void RequireIntent(HttpContext context)
    {
        if (context.Request.Headers["X-Translator"] != "1")
            throw new ReviewProblem(403, "No intent", "A request that changes something carries the header X-Translator: 1.");
        var given = ProxyName(context) ?? Uri.UnescapeDataString(context.Request.Headers["X-Reviewer"].ToString()).Trim();
        if (given.Length is 0 or > LongestName || given.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D')))
            throw ReviewProblem.Bad($"Say who you are in the header X-Reviewer, percent-encoded: a name of 1 to {LongestName} characters.");
        context.SetReviewer(given);
    }

    /// <summary>The reviewer that the proxy names; null where there is no such proxy. Only one on this machine is believed.</summary>
    public string? ProxyName(HttpContext context) =>
        options.ReviewerHeader.Length > 0 && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && context.Request.Headers[options.ReviewerHeader] is [{ Length: > 0 } name] ? name.Trim() : null;

    private void Swap(HttpContext context)
    {
        context.Response.Cookies.Append(Cookie, sessions.NewCookie(), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
            MaxAge = ReviewSessions.Lifetime,
        });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = context.Request.Path.Value is { Length: > 0 } path ? Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) : "/";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.XFrameOptions = "DENY";
    }
}
