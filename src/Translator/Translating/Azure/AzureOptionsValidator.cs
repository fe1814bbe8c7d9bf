using Microsoft.Extensions.Options;
using static Translator.Translating.Azure.AzureOptions;

namespace Translator.Translating.Azure;

/// <summary>Rules over what is set. That nothing is set is no error: another engine is used then (see <see cref="AzureOptions.IsConfigured"/>).</summary>
internal sealed class AzureOptionsValidator : IValidateOptions<AzureOptions>
{
    public ValidateOptionsResult Validate(string? name, AzureOptions options)
    {
        List<string> errors = [.. Errors(options)];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    internal static IEnumerable<string> Errors(AzureOptions options)
    {
        if (HasText(options.Endpoint))
        {
            if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            {
                yield return $"Translating:Azure:Endpoint is '{options.Endpoint}', which is no address. "
                    + "Write it as on the resource's page, for example https://api.cognitive.microsofttranslator.com, or leave it out.";
            }
            else if (endpoint.Scheme == "http" && !endpoint.IsLoopback)
            {
                yield return $"Translating:Azure:Endpoint is '{options.Endpoint}': a key must not travel over plain http. Write https://.";
            }
            else if (endpoint.Scheme == "http" && options.UseEntra)
            {
                yield return "Translating:Azure:UseEntra is true and Translating:Azure:Endpoint is plain http: a token is sent over https only. "
                    + "Write https://, or set Translating:Azure:Key and leave UseEntra out.";
            }
            else if (endpoint.AbsolutePath.Contains("/translate", StringComparison.OrdinalIgnoreCase)
                && !endpoint.Host.Contains("cognitiveservices", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"Translating:Azure:Endpoint is '{options.Endpoint}': leave out '/translate' and what follows; it is added.";
            }
        }

        if (HasText(options.Region) && options.Region.Trim().Any(c => !char.IsAsciiLetterOrDigit(c)))
        {
            yield return $"Translating:Azure:Region is '{options.Region}'. Write its short name, letters and digits only, for example westeurope and not 'West Europe'.";
        }

        if (HasText(options.Key) && options.Key.Trim().Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
            yield return "Translating:Azure:Key holds characters that no key has. Copy KEY 1 from the resource's page 'Keys and Endpoint' again.";

        if (HasText(options.Key) && options.UseEntra)
            yield return "Translating:Azure:Key is set and Translating:Azure:UseEntra is true. Keep one of the two.";

        if (HasText(options.ResourceId) && !options.ResourceId.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Translating:Azure:ResourceId is '{options.ResourceId}'. Write the full id from the resource's JSON view; it begins with /subscriptions/.";
        }

        if (HasText(options.Category) && HasText(options.DeploymentName))
            yield return "Translating:Azure:Category and Translating:Azure:DeploymentName are both set. Keep one of the two.";

        if (!HasText(options.DeploymentName) && (HasText(options.Tone) || HasText(options.Gender) || options.ReferencePairs.Count > 0))
        {
            yield return "Translating:Azure:Tone, Gender and ReferencePairs are for a language model only. "
                + "Set Translating:Azure:DeploymentName to its deployment, or leave them out.";
        }

        if (options.ReferencePairs.Any(pair => !HasText(pair.Source) || !HasText(pair.Target)))
            yield return "Translating:Azure:ReferencePairs has a pair without Source or without Target. Write both, or remove it.";
    }
}
