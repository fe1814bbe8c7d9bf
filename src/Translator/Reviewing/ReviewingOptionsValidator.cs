using System.Net;
using Microsoft.Extensions.Options;

namespace Translator.Reviewing;

/// <summary>The rules that span several settings: nobody outside this machine gets in without TLS and a key.</summary>
internal sealed class ReviewingOptionsValidator : IValidateOptions<ReviewingOptions>
{
    private const int ShortestKey = 16;

    public ValidateOptionsResult Validate(string? name, ReviewingOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The address, as far as it is one.</summary>
    public static Uri? Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0 ? uri : null;

    /// <summary>True for an address that only this machine reaches.</summary>
    public static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static IEnumerable<string> Faults(ReviewingOptions options)
    {
        if (options.Key.Length is > 0 and < ShortestKey)
            yield return $"Reviewing:Key has {Counted.Of(options.Key.Length, "character")}; {ShortestKey} is the least. Make one, for example with `openssl rand -hex 24`, or leave it empty for a new one at every start.";
        if (options.PublicUrl.Length > 0 && Address(options.PublicUrl) is null)
            yield return $"Reviewing:PublicUrl is {options.PublicUrl}. Write scheme and name only, for example https://review.example.org.";
        if (options.Url.Length == 0)
            yield break;
        if (Address(options.Url) is not { } url)
        {
            yield return $"Reviewing:Url is {options.Url}. Write scheme, host and port, for example http://127.0.0.1:5080.";
            yield break;
        }

        if (url.Scheme == "https" && options.Certificate.Length == 0)
            yield return $"Reviewing:Url is {options.Url}, and Reviewing:Certificate names no certificate. Set it to a PEM file, or write http for an address of this machine alone.";
        if (url.Scheme == "http" && options.Certificate.Length > 0)
            yield return $"Reviewing:Certificate is set, and Reviewing:Url is {options.Url}. Write https there.";
        if (!IPAddress.TryParse(url.Host.Trim('[', ']'), out _) && !IsLoopback(url))
            yield return $"Reviewing:Url is {options.Url}. Write the host as a number, for example 127.0.0.1 or 0.0.0.0.";
        if (!IsLoopback(url) && (url.Scheme != "https" || options.Key.Length == 0))
            yield return $"Reviewing:Url is {options.Url}, which others can reach. That needs https with Reviewing:Certificate, and Reviewing:Key in the environment or a key file; or write http://127.0.0.1:5080.";
    }
}
