using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>Who may call: the key with the region where one is asked for, or a token issued for the key.</summary>
internal sealed class Identity(EmulatorOptions options, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>True when the request carries what the resource asks for.</summary>
    public bool Admits(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        var known = HasKey(request)
            || (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && IsValid(authorization["Bearer ".Length..]));
        return known && HasRegion(request);
    }

    /// <summary>True when the request carries the key.</summary>
    public bool HasKey(HttpRequest request) => Value(request, "Ocp-Apim-Subscription-Key", "Subscription-Key") == options.Key;

    /// <summary>A token that is good for ten minutes.</summary>
    public string Issue() => Token(time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds());

    private bool IsValid(string token) =>
        long.TryParse(token.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && token == Token(until)
        && until > time.GetUtcNow().ToUnixTimeSeconds();

    private string Token(long until) => string.Create(
        CultureInfo.InvariantCulture, $"{until}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{until} {options.Key}")))}");

    private bool HasRegion(HttpRequest request) =>
        options.Region is null or "global"
        || string.Equals(Value(request, "Ocp-Apim-Subscription-Region", "Subscription-Region"), options.Region, StringComparison.OrdinalIgnoreCase);

    private static string? Value(HttpRequest request, string header, string query) =>
        request.Headers.TryGetValue(header, out var value) ? value.ToString() : request.Query[query].FirstOrDefault();
}
