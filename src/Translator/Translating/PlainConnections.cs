using System.Net.Sockets;

namespace Translator.Translating;

/// <summary>Connections to a service that never send anything twice by themselves, and tell "not connected" from "no answer".</summary>
internal static class PlainConnections
{
    /// <summary>An HTTP client without a time limit of its own: the attempt sets one.</summary>
    public static HttpClient Create(TimeSpan connectTimeout) => new(Handler(connectTimeout)) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler Handler(TimeSpan connectTimeout) => new()
    {
        // A redirected POST would send the text, and the key, somewhere else.
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
        ConnectTimeout = Timeout.InfiniteTimeSpan,
        // The handler's own limit ends in the same exception as a late answer does. Connecting here keeps the two apart: nothing was sent yet.
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(connectTimeout);
            try
            {
                await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                socket.Dispose();
                throw new SocketException((int)SocketError.TimedOut);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
