using System.Security.Authentication;

namespace Translator.Translating;

/// <summary>What a broken or missing connection means: whether the text can have reached the service at all decides the class.</summary>
internal static class ConnectionErrors
{
    /// <summary>Classifies a failure without an answer.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="service">The service's name for people.</param>
    /// <param name="endpointSetting">The setting that holds its address.</param>
    public static EngineException From(Exception error, string service, string endpointSetting)
    {
        if (Chain(error).Any(e => e is AuthenticationException))
        {
            return new EngineException(
                EngineFailure.Configuration,
                $"The certificate of {service} is not trusted: {FirstLine(error)}",
                $"Check {endpointSetting}, and that a proxy's certificate is installed on this machine.",
                error);
        }

        var http = Chain(error).OfType<HttpRequestException>().FirstOrDefault();
        return http?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new EngineException(
                EngineFailure.Throttled,
                $"The name of {service}'s address is not known: {FirstLine(http)}",
                $"Nothing was sent. Check {endpointSetting} and this machine's network.",
                error),
            HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => new EngineException(
                EngineFailure.Throttled,
                $"{service} could not be reached: {FirstLine(http)}",
                $"Nothing was sent. Check {endpointSetting}, the network and the proxy.",
                error),
            _ => new EngineException(
                EngineFailure.InDoubt,
                $"The connection to {service} broke: {FirstLine(error)}",
                "The text may have been translated and billed; it is tried again and counted as in doubt.",
                error),
        };
    }

    /// <summary>The failure of an answer that did not come in time.</summary>
    public static EngineException Late(string service, TimeSpan timeout, string timeoutSetting, Exception error) => new(
        EngineFailure.InDoubt,
        $"{service} did not answer within {timeout.TotalSeconds:0.#} s; the text may have been translated and billed.",
        $"It is tried again and counted as in doubt. If this happens often, raise {timeoutSetting}.",
        error);

    internal static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            yield return error;
    }

    internal static string FirstLine(Exception e) => e.Message.Split('\n')[0].Trim();
}
