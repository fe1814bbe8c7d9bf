namespace Azure.AI.Translation.Text;

/// <summary>Where the service's operations lie below an endpoint.</summary>
internal static class TranslatorAddress
{
    /// <summary>The service's global host, used when no endpoint is given.</summary>
    public static Uri Global { get; } = new("https://api.cognitive.microsofttranslator.com");

    /// <summary>
    /// The path of a custom domain is replaced by the service's own path below it; any other endpoint is used as it stands,
    /// path included, so that a gateway can stand before the service.
    /// </summary>
    public static Uri Of(Uri endpoint) =>
        endpoint.Host.Contains("cognitiveservices", StringComparison.OrdinalIgnoreCase)
            ? new UriBuilder(endpoint) { Path = "/translator/text", Query = "", Fragment = "" }.Uri
            : endpoint;
}
