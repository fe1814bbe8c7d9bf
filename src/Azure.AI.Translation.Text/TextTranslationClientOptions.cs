using Azure.Core;

namespace Azure.AI.Translation.Text;

/// <summary>How a <see cref="TextTranslationClient"/> talks: the api-version, and with Azure.Core's options retries, transport and logging.</summary>
public class TextTranslationClientOptions : ClientOptions
{
    /// <summary>Chooses the api-version.</summary>
    /// <exception cref="NotSupportedException">The version is not one this client speaks.</exception>
    public TextTranslationClientOptions(ServiceVersion version = ServiceVersion.V2026_06_06) =>
        Version = version switch
        {
            ServiceVersion.V2026_06_06 => "2026-06-06",
            _ => throw new NotSupportedException($"The client does not speak api-version {version}; only 2026-06-06."),
        };

    internal string Version { get; }

    /// <summary>The api-versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>3.0, which this client does not speak.</summary>
#pragma warning disable CA1707 // The name is Microsoft's.
        V3_0 = 1,

        /// <summary>2025-10-01-preview, which this client does not speak.</summary>
        V2025_10_01_Preview = 2,

        /// <summary>2026-06-06.</summary>
        V2026_06_06 = 3,
#pragma warning restore CA1707
    }
}
