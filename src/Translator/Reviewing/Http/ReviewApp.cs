using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Translator.Reviewing.Http;

/// <summary>Builds the small web application that serves the page: Kestrel, routing, the guard, and the addresses.</summary>
internal static class ReviewApp
{
    /// <summary>An application for one address; not started.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="port">The port to listen on; 0 for a free one.</param>
    /// <param name="guard">Stands before everything.</param>
    /// <param name="endpoints">What it serves.</param>
    /// <param name="loggers">Where it logs.</param>
    public static WebApplication Build(ReviewingOptions options, int port, ReviewGuard guard, IEnumerable<ReviewEndpoint> endpoints, ILoggerFactory loggers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "translator" });
        builder.Services.AddSingleton(loggers);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore();
        var url = ReviewingOptionsValidator.Address(options.Url)!;
        if (url.Scheme == "https")
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = (long)options.MaxUploadMegabytes << 20;
            kestrel.Limits.MaxConcurrentConnections = 200;
            kestrel.Listen(url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Parse(url.Host.Trim('[', ']')), port, listen => Secure(listen, url, options));
        });
        var app = builder.Build();
        var log = loggers.CreateLogger("Translator.Reviewing");
        app.Use(next => context => ReviewErrors.CatchAsync(context, next, log));
        app.Use(next => context => guard.InvokeAsync(context, next));
        app.UseRouting();
        foreach (var endpoint in endpoints)
            app.MapMethods(endpoint.Pattern, endpoint.Method == "GET" && endpoint.GivesMedia != "text/event-stream" ? ["GET", "HEAD"] : [endpoint.Method], endpoint.Handle);
        app.MapFallback(context => throw ReviewProblem.Missing($"There is nothing at {context.Request.Path}. /api/v1/openapi.json describes what there is."));
        return app;
    }

    private static void Secure(ListenOptions listen, Uri url, ReviewingOptions options)
    {
        listen.Protocols = HttpProtocols.Http1;
        if (url.Scheme != "https")
            return;
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.UseHttps(X509Certificate2.CreateFromPemFile(options.Certificate, options.CertificateKey.Length > 0 ? options.CertificateKey : null));
    }
}
