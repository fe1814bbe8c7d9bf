using Azure;
using Azure.AI.Translation.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using static Translator.Translating.Azure.AzureOptions;

namespace Translator.Translating.Azure;

/// <summary>Builds the client of Azure's package from the settings: one attempt per call, plain connections, key or Entra identity, any cloud.</summary>
internal static class AzureClientFactory
{
    private static readonly Uri GlobalEndpoint = new("https://api.cognitive.microsofttranslator.com");

    /// <summary>Builds the client.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="wantedRegion">The region to name, usually that of the settings.</param>
    /// <param name="connections">The client's connections, for whoever ends it.</param>
    public static TextTranslationClient Create(AzureOptions options, string? wantedRegion, out IDisposable connections)
    {
        var http = PlainConnections.Create(options.ConnectTimeout);
        connections = http;

        var clientOptions = new TextTranslationClientOptions { Transport = new HttpClientTransport(http) };
        // One layer retries, and it is not this one: a second send is a second bill that the ledger must know of.
        clientOptions.Retry.MaxRetries = 0;
        // The engine's own limit comes first, so that one clock decides and the class of the failure is known.
        clientOptions.Retry.NetworkTimeout = options.EffectiveAttemptTimeout + TimeSpan.FromSeconds(5);
        clientOptions.Diagnostics.ApplicationId = "translator";
        clientOptions.AddPolicy(new AnswerTracePolicy(), HttpPipelinePosition.PerCall);

        var endpoint = HasText(options.Endpoint) ? new Uri(options.Endpoint.Trim().TrimEnd('/')) : GlobalEndpoint;
        var region = HasText(wantedRegion) ? wantedRegion.Trim() : "global";
        if (!options.UseEntra)
            return new TextTranslationClient(new AzureKeyCredential(options.Key!.Trim()), endpoint, region, clientOptions);

        var cloud = AzureCloud.Of(endpoint);
        var scope = HasText(options.TokenScope) ? options.TokenScope.Trim() : cloud.TokenScope;
        var credential = Credential(options, cloud.Authority);
        return HasText(options.ResourceId)
            ? new TextTranslationClient(credential, endpoint, resourceId: options.ResourceId.Trim(), region: region, tokenScope: scope, options: clientOptions)
            : new TextTranslationClient(credential, endpoint, tokenScope: scope, options: clientOptions);
    }

    private static TokenCredential Credential(AzureOptions options, Uri authority)
    {
        var tenant = HasText(options.TenantId) ? options.TenantId.Trim() : null;
        var client = HasText(options.ClientId) ? options.ClientId.Trim() : null;
        return options.Credential switch
        {
            EntraCredential.ManagedIdentity => new ManagedIdentityCredential(
                client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client)),
            EntraCredential.WorkloadIdentity => new WorkloadIdentityCredential(
                new WorkloadIdentityCredentialOptions { AuthorityHost = authority, TenantId = tenant, ClientId = client }),
            EntraCredential.Environment => new EnvironmentCredential(new EnvironmentCredentialOptions { AuthorityHost = authority }),
            EntraCredential.AzureCli => new AzureCliCredential(new AzureCliCredentialOptions { AuthorityHost = authority, TenantId = tenant }),
            _ => new DefaultAzureCredential(new DefaultAzureCredentialOptions
            {
                AuthorityHost = authority,
                TenantId = tenant,
                ManagedIdentityClientId = client,
                WorkloadIdentityClientId = client,
            }),
        };
    }
}
