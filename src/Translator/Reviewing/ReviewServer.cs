using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging;
using Translator.Ledger;
using Translator.Reviewing.Http;

namespace Translator.Reviewing;

/// <summary>Serves the page for as long as the host runs. Without a free port the worker works on, and says so.</summary>
internal sealed partial class ReviewServer(
    ReviewingOptions options,
    ReviewGuard guard,
    ReviewSessions sessions,
    ReviewAddress address,
    ReviewLife life,
    ReviewEvents events,
    DocumentActivity activity,
    DocumentTable documents,
    IEnumerable<IReviewEndpoints> parts,
    TimeProvider time,
    ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>Ports that are tried, one after the other, when the first is taken.</summary>
    private const int Ports = 20;

    private static readonly TimeSpan ProgressStep = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, long> _told = new(StringComparer.Ordinal);
    private readonly ILogger _logger = loggers.CreateLogger<ReviewServer>();
    private WebApplication? _app;

    /// <summary>The addresses as they are mapped; for tests that go through all of them.</summary>
    internal WebApplication App => _app ?? throw new InvalidOperationException("The page is not served yet.");

    /// <summary>Begins to serve.</summary>
    /// <returns>The address with the token, for a person to open.</returns>
    /// <exception cref="IOException">No port is free, or the certificate cannot be used.</exception>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var url = ReviewingOptionsValidator.Address(options.Url)!;
        var tries = url.Port == 0 || !ReviewingOptionsValidator.IsLoopback(url) ? 1 : Ports;
        for (var i = 0; ; i++)
        {
            var port = url.Port == 0 ? 0 : url.Port + i;
            if (i + 1 < tries && IsTaken(port))
                continue;
            var app = ReviewApp.Build(options, port, guard, [.. parts.SelectMany(p => p.All()), .. new OpenApiEndpoint(parts).All()], loggers);
            try
            {
                await app.StartAsync(cancellationToken);
                _app = app;
                break;
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                await app.DisposeAsync();
                if (i + 1 == tries)
                {
                    throw new IOException(
                        $"The review page cannot be served at {options.Url}: the port is taken{(tries > 1 ? $", and so are the {tries - 1} after it" : "")}. Stop the other program, or set Reviewing:Url to another port.",
                        taken);
                }
            }
        }

        var bound = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        guard.Allow(bound);
        guard.Allow(new UriBuilder(url) { Port = bound.Port }.Uri);
        if (options.PublicUrl.Length > 0)
            guard.Allow(new Uri(options.PublicUrl));
        var shown = options.PublicUrl.Length > 0 ? new Uri(options.PublicUrl) : new UriBuilder(url) { Port = bound.Port }.Uri;
        address.Url = shown.GetLeftPart(UriPartial.Authority) + "/";
        activity.Changed += TellProgress;
        if (bound.Port != url.Port && url.Port != 0)
            Log.PortTaken(_logger, url.Port, bound.Port);
        return options.Key.Length > 0 ? address.Url : $"{address.Url}?token={sessions.Token}";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        activity.Changed -= TellProgress;
        life.Stop();
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }
    }

    /// <summary>A look before trying, so that the log shows no failure where there is none.</summary>
    private static bool IsTaken(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private void TellProgress(string path)
    {
        if (!events.HasReaders)
            return;
        // Every sentence of a book is progress; people see four steps a second at most.
        var running = activity.Of(path) is not null;
        if (running && _told.TryGetValue(path, out var last) && time.GetElapsedTime(last) < ProgressStep)
            return;
        if (running)
            _told[path] = time.GetTimestamp();
        else
            _told.TryRemove(path, out _);
        if (documents.Find(path) is { } document)
            events.DocumentChanged(document.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Port {Wanted} is taken; the review page is served at port {Port} instead.")]
        public static partial void PortTaken(ILogger logger, int wanted, int port);
    }
}
