using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Translator.Reviewing.Http;

/// <summary>
/// Who may see the page: whoever has the token of this start, and whoever swapped one for a cookie within the last month. Cookies are signed
/// with a key that lies beside the ledger, so that a page outlives a restart of the worker.
/// </summary>
internal sealed class ReviewSessions
{
    /// <summary>How long a cookie is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private const int KeyBytes = 32;

    private readonly byte[] _key;
    private readonly byte[] _token;
    private readonly TimeProvider _time;

    /// <summary>Reads the signing key from a folder, or makes one there.</summary>
    /// <param name="folder">The ledger's folder.</param>
    /// <param name="fixedToken">The access key of the settings; empty for a new token.</param>
    /// <param name="time">The clock.</param>
    public ReviewSessions(string folder, string fixedToken, TimeProvider time)
    {
        // Another access key in the settings ends all sessions.
        _key = HMACSHA256.HashData(ReadKey(Path.Combine(folder, "review.key")), Encoding.UTF8.GetBytes(fixedToken));
        Token = fixedToken.Length > 0 ? fixedToken : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        _token = SHA256.HashData(Encoding.UTF8.GetBytes(Token));
        _time = time;
    }

    /// <summary>What stands in the printed address.</summary>
    public string Token { get; }

    /// <summary>True for the token of this start, compared in constant time.</summary>
    public bool IsToken(string? text) =>
        text is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), _token);

    /// <summary>A new cookie's value.</summary>
    public string NewCookie()
    {
        var body = string.Create(
            CultureInfo.InvariantCulture, $"{_time.GetUtcNow().ToUnixTimeSeconds()}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12))}");
        return $"{body}.{Base64Url.EncodeToString(Sign(body))}";
    }

    /// <summary>True for a cookie of ours that is not too old.</summary>
    public bool IsCookie(string? value)
    {
        if (value is null || value.LastIndexOf('.') is not (> 0 and var dot))
            return false;
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!Base64Url.TryDecodeFromChars(value.AsSpan(dot + 1), given, out var written) || written != given.Length)
            return false;
        if (!CryptographicOperations.FixedTimeEquals(Sign(value[..dot]), given))
            return false;
        return long.TryParse(value.AsSpan(0, value.IndexOf('.', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture, out var made)
            && _time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(made) <= Lifetime;
    }

    private byte[] Sign(string body) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(body));

    private static byte[] ReadKey(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyBytes } known)
            return known;
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(key);
        return key;
    }
}
