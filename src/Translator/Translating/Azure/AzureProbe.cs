using Azure;
using Azure.AI.Translation.Text;
using Azure.Core;
using static Translator.Translating.Azure.AzureOptions;

namespace Translator.Translating.Azure;

/// <summary>
/// Finds out, without translating and so without cost, whether the settings are right, and tells mistakes of endpoint, key and region apart.
/// The first thing that is wrong ends the checks.
/// </summary>
public static class AzureProbe
{
    // The identity is checked before the body: an empty request is refused with 400 by a service that knows us, with 401 by one that does not.
    private static readonly BinaryData NothingToTranslate = BinaryData.FromString("""{"inputs":[]}""");

    /// <summary>Regions that offer Translator resources, for finding the one a key belongs to. From Azure's list of regions; new ones may be missing.</summary>
    internal static readonly string[] Regions =
    [
        "eastus", "eastus2", "westus", "westus2", "westus3", "centralus", "northcentralus", "southcentralus", "westcentralus", "canadacentral", "canadaeast",
        "brazilsouth", "westeurope", "northeurope", "francecentral", "germanywestcentral", "italynorth", "norwayeast", "polandcentral", "spaincentral",
        "swedencentral", "switzerlandnorth", "switzerlandwest", "uksouth", "ukwest", "southafricanorth", "uaenorth", "qatarcentral", "israelcentral",
        "centralindia", "southindia", "jioindiawest", "eastasia", "southeastasia", "japaneast", "japanwest", "koreacentral", "australiaeast",
        "usgovarizona", "usgovvirginia", "chinanorth", "chinaeast2", "chinanorth2", "chinanorth3",
    ];

    /// <summary>Checks settings, endpoint and identity, in this order.</summary>
    public static async Task<IReadOnlyList<AzureCheck>> CheckAsync(AzureOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var checks = new List<AzureCheck> { Settings(options) };
        if (checks[^1].Passed)
            checks.Add(await EndpointAsync(options, time, cancellationToken));
        if (checks[^1].Passed)
            checks.Add(await IdentityAsync(options, time, cancellationToken));
        return checks;
    }

    private static AzureCheck Settings(AzureOptions options) =>
        (options.Missing ?? AzureOptionsValidator.Errors(options).FirstOrDefault()) is { } wrong
            ? new AzureCheck("settings", false, "Azure is not configured.", wrong)
            : new AzureCheck("settings", true, options.UseEntra ? "An Entra identity signs." : "A key signs.");

    private static async Task<AzureCheck> EndpointAsync(AzureOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var languages = await CallAsync(
                options, options.Region, time, async (client, stop) => (await client.GetSupportedLanguagesAsync(scope: "translation", cancellationToken: stop)).Value, cancellationToken);
            return languages.Translation.ContainsKey(AzureEngine.Source) && languages.Translation.ContainsKey(AzureEngine.Target)
                ? new AzureCheck("endpoint", true, $"A Translator answers with {languages.Translation.Count} languages, Urdu and English among them.")
                : new AzureCheck("endpoint", false, "A Translator answers that does not know Urdu and English.", "Check Translating:Azure:Endpoint.");
        }
        catch (EngineException e)
        {
            return AzureCheck.Of("endpoint", e);
        }
    }

    private static async Task<AzureCheck> IdentityAsync(AzureOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(options, options.Region, time, cancellationToken) is not { } refusal)
            return new AzureCheck("identity", true, options.UseEntra ? "The Entra identity may translate." : "Key and region are accepted.");
        if (options.UseEntra || refusal.Code != "401000")
            return AzureCheck.Of("identity", refusal);

        var given = HasText(options.Region) ? $"'{options.Region.Trim()}'" : "no region";
        foreach (var region in (IEnumerable<string>)["global", .. Regions])
        {
            if (!region.Equals(options.Region?.Trim(), StringComparison.OrdinalIgnoreCase) && await RefusalAsync(options, region, time, cancellationToken) is null)
            {
                return new AzureCheck(
                    "identity", false, $"The key is right, but it belongs to region '{region}', and {given} is set.", $"Set Translating:Azure:Region to {region}.");
            }
        }

        return new AzureCheck(
            "identity",
            false,
            $"The key is accepted in no region ({refusal.Message})",
            "Copy KEY 1 from the page 'Keys and Endpoint' of a Translator resource into Translating:Azure:Key. "
            + "If the resource has a custom domain or a private network, also write its own address into Translating:Azure:Endpoint.");
    }

    /// <summary>Why the identity is refused; null when it is accepted.</summary>
    private static async Task<EngineException?> RefusalAsync(AzureOptions options, string? region, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await CallAsync(options, region, time, (client, stop) => client.TranslateAsync(
                RequestContent.Create(NothingToTranslate), context: new RequestContext { CancellationToken = stop }), cancellationToken);
            return null;
        }
        catch (EngineException e) when (e.InnerException is RequestFailedException { Status: 400 })
        {
            return null;
        }
        catch (EngineException e)
        {
            return e;
        }
    }

    private static async Task<T> CallAsync<T>(
        AzureOptions options, string? region, TimeProvider time, Func<TextTranslationClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var client = AzureClientFactory.Create(options, region, out var connections);
        using (connections)
        {
            var timeout = options.EffectiveAttemptTimeout;
            return await Attempt.RunAsync(
                stop => call(client, stop), timeout, time, error => AzureErrors.From(error, AnswerTracePolicy.Begin(), timeout, time.GetUtcNow()), cancellationToken);
        }
    }
}
