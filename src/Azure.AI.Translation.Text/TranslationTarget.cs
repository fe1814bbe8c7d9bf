namespace Azure.AI.Translation.Text;

/// <summary>A language to translate into, with the options of that translation.</summary>
/// <param name="language">Code of the language, for example <c>en</c>.</param>
public class TranslationTarget(string language)
{
    /// <summary>Code of the language.</summary>
    public string Language { get; } = language ?? throw new ArgumentNullException(nameof(language));

    /// <summary>Script of the translation; null for the language's usual one.</summary>
    public string? Script { get; set; }

    /// <summary>What happens to profanity; null for the service's default.</summary>
    public ProfanityAction? ProfanityAction { get; set; }

    /// <summary>How profanity is marked; null for the service's default.</summary>
    public ProfanityMarker? ProfanityMarker { get; set; }

    /// <summary><c>general</c>, the category of a custom system, or the name of a language model's deployment; null for general.</summary>
    public string? DeploymentName { get; set; }

    /// <summary>False when the service may not fall back to the general system; null for its default, true.</summary>
    public bool? AllowFallback { get; set; }

    /// <summary>Tone, for deployments that take one: <c>formal</c>, <c>informal</c>, <c>neutral</c>.</summary>
    public string? Tone { get; set; }

    /// <summary>Gender, for deployments that take one: <c>male</c>, <c>female</c>, <c>neutral</c>.</summary>
    public string? Gender { get; set; }

    /// <summary>Set of examples kept at the service.</summary>
    public string? AdaptiveDatasetId { get; set; }

    /// <summary>Up to five examples sent along; they win over <see cref="AdaptiveDatasetId"/>.</summary>
    public IList<ReferenceTextPair> ReferenceTextPairs { get; } = [];
}
