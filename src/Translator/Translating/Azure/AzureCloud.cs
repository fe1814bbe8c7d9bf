using Azure.Identity;

namespace Translator.Translating.Azure;

/// <summary>What depends on the cloud an endpoint belongs to.</summary>
/// <param name="Authority">Where tokens are issued.</param>
/// <param name="TokenScope">What a token for the service is asked for.</param>
internal sealed record AzureCloud(Uri Authority, string TokenScope)
{
    /// <summary>The cloud of an endpoint, told by the end of its host's name.</summary>
    public static AzureCloud Of(Uri endpoint) => endpoint.Host switch
    {
        var host when host.EndsWith(".us", StringComparison.OrdinalIgnoreCase) =>
            new(AzureAuthorityHosts.AzureGovernment, "https://cognitiveservices.azure.us/.default"),
        var host when host.EndsWith(".cn", StringComparison.OrdinalIgnoreCase) =>
            new(AzureAuthorityHosts.AzureChina, "https://cognitiveservices.azure.cn/.default"),
        _ => new(AzureAuthorityHosts.AzurePublicCloud, "https://cognitiveservices.azure.com/.default"),
    };
}
