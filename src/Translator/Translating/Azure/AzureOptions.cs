using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Translator.Translating.Azure;

/// <summary>How Azure AI Translator is reached and asked: section <c>Translating:Azure</c>.</summary>
public sealed class AzureOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Translating:Azure";

    /// <summary>Key of the resource, from the environment or a key file, never from <c>appsettings.json</c>.</summary>
    public string? Key { get; set; }

    /// <summary>Region of the resource, for example <c>westeurope</c>, or <c>global</c>. A regional or multi-service resource refuses calls without it.</summary>
    public string? Region { get; set; }

    /// <summary>Address of the service; empty for the global one. Custom domains, private endpoints and sovereign clouds are written here.</summary>
    public string? Endpoint { get; set; }

    /// <summary>True to sign with an Entra identity instead of a key.</summary>
    public bool UseEntra { get; set; }

    /// <summary>Which Entra identity.</summary>
    public EntraCredential Credential { get; set; } = EntraCredential.Default;

    /// <summary>Tenant of the identity; empty for its own.</summary>
    public string? TenantId { get; set; }

    /// <summary>Client id of a user-assigned managed identity or of a workload identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>Full resource id (<c>/subscriptions/…</c>), which the global endpoint wants beside an Entra identity.</summary>
    public string? ResourceId { get; set; }

    /// <summary>Scope of the Entra token; empty for the one of the endpoint's cloud.</summary>
    public string? TokenScope { get; set; }

    /// <summary>Category id of a Custom Translator system; empty for the general one.</summary>
    public string? Category { get; set; }

    /// <summary>Name of a language model's deployment at the resource; empty for machine translation.</summary>
    public string? DeploymentName { get; set; }

    /// <summary>False to have the service refuse, and not use the general system, when the one asked for is missing; empty for its default, true.</summary>
    public bool? AllowFallback { get; set; }

    /// <summary><c>NoAction</c>, <c>Marked</c> or <c>Deleted</c>; empty for the service's default, <c>NoAction</c>.</summary>
    [AllowedValues(null, "", "NoAction", "Marked", "Deleted",
        ErrorMessage = "Translating:Azure:Profanity must be NoAction, Marked or Deleted, or be left out.")]
    public string? Profanity { get; set; }

    /// <summary><c>Plain</c> or <c>Html</c>; with <c>Html</c> the sentences are sent as they stand, tags and entities included.</summary>
    [AllowedValues(null, "", "Plain", "Html", ErrorMessage = "Translating:Azure:TextType must be Plain or Html, or be left out.")]
    public string? TextType { get; set; }

    /// <summary><c>formal</c>, <c>informal</c> or <c>neutral</c>, for a deployment.</summary>
    [AllowedValues(null, "", "formal", "informal", "neutral",
        ErrorMessage = "Translating:Azure:Tone must be formal, informal or neutral, or be left out.")]
    public string? Tone { get; set; }

    /// <summary><c>male</c>, <c>female</c> or <c>neutral</c>, for a deployment.</summary>
    [AllowedValues(null, "", "male", "female", "neutral",
        ErrorMessage = "Translating:Azure:Gender must be male, female or neutral, or be left out.")]
    public string? Gender { get; set; }

    /// <summary>Examples sent with every sentence to a deployment, five at most.</summary>
    [MaxLength(5, ErrorMessage = "Translating:Azure:ReferencePairs must hold five pairs at most; the service takes no more.")]
    public IList<ReferencePair> ReferencePairs { get; } = [];

    /// <summary>
    /// Longest wait for one answer; empty for 30 s, or 125 s with a category. The service documents 15 s at most for its own systems and 120 s for
    /// custom ones; a shorter wait pays twice.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00", ErrorMessage = "Translating:Azure:AttemptTimeout must lie between 00:00:01 and 00:30:00.")]
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Longest wait for a connection. Nothing was sent when it is over.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ErrorMessage = "Translating:Azure:ConnectTimeout must lie between 00:00:01 and 00:02:00.")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>True when there is an address (endpoint or region) and an identity (key or Entra), so that Azure can be tried at all.</summary>
    public bool IsConfigured => Missing is null;

    /// <summary>What must still be set before Azure can be tried, in words; null when nothing is missing.</summary>
    public string? Missing => (Address: HasText(Endpoint) || HasText(Region), Identity: HasText(Key) || UseEntra) switch
    {
        (true, true) => null,
        (true, false) => "Set Translating:Azure:Key to a key of the resource, or Translating:Azure:UseEntra to true.",
        (false, true) => "Set Translating:Azure:Region to the resource's region (or to 'global'), or Translating:Azure:Endpoint to its address.",
        (false, false) => "Set Translating:Azure:Key to a key of the resource and Translating:Azure:Region to its region (or to 'global').",
    };

    /// <summary>The longest wait for one answer that applies.</summary>
    public TimeSpan EffectiveAttemptTimeout => AttemptTimeout ?? TimeSpan.FromSeconds(HasText(Category) ? 125 : 30);

    internal static bool HasText([NotNullWhen(true)] string? value) => !string.IsNullOrWhiteSpace(value);
}
