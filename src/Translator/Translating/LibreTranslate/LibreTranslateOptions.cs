using System.ComponentModel.DataAnnotations;

namespace Translator.Translating.LibreTranslate;

/// <summary>How a LibreTranslate server is reached: section <c>Translating:LibreTranslate</c>.</summary>
public sealed class LibreTranslateOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Translating:LibreTranslate";

    /// <summary>Address of the server, for example <c>http://localhost:5000</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Key, where the server asks for one; from the environment or a key file.</summary>
    public string? Key { get; set; }

    /// <summary>Most sentences in one call: the server's <c>--batch-limit</c>, if it has one.</summary>
    [Range(1, 1000, ErrorMessage = "Translating:LibreTranslate:MaxElements must lie between 1 and 1000.")]
    public int MaxElements { get; set; } = 50;

    /// <summary>Most characters in one call: the server's <c>--char-limit</c>, if it has one; 2,000 at the public server.</summary>
    [Range(100, 1_000_000, ErrorMessage = "Translating:LibreTranslate:MaxCharacters must lie between 100 and 1000000.")]
    public int MaxCharacters { get; set; } = 2_000;

    /// <summary>Longest wait for one answer; a server without a graphics card needs seconds per sentence.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Translating:LibreTranslate:AttemptTimeout must lie between 00:00:01 and 01:00:00.")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>True when there is an address.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint);
}
