namespace AzureEmulator;

/// <summary>A translation request of either api-version, as far as it could be read.</summary>
/// <param name="Texts">The texts; empty when the body could not be read.</param>
/// <param name="Error">What is wrong with its form; null when it could be read whole.</param>
internal sealed record TranslationRequest(IReadOnlyList<TextToTranslate> Texts, ServiceError? Error)
{
    /// <summary>True when sentence lengths are wanted (3.0 only).</summary>
    public bool SentenceLengths { get; init; }

    /// <summary>True when word alignment is wanted (3.0 only).</summary>
    public bool Alignment { get; init; }

    /// <summary>What the request costs: UTF-16 units, once per target.</summary>
    public long Characters => Texts.Sum(text => text.Characters);

    public static TranslationRequest Bad(ServiceError error) => new([], error);
}
