namespace Translator.Translating;

/// <summary>
/// The one seam to whatever turns Urdu into English: a batch of sentences in, as many results out, in the same order.
/// An engine makes one attempt: retries, budgets, packing and the ledger stand around it.
/// </summary>
public interface ITranslationEngine
{
    /// <summary>What this engine is and how much it takes at once.</summary>
    EngineInfo Info { get; }

    /// <summary>Translates a batch.</summary>
    /// <returns>Exactly one result per sentence, in order.</returns>
    /// <exception cref="EngineException">The whole call failed; the exception's class says whether it may be repeated.</exception>
    Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken);

    /// <summary>Translates a batch whose sentences come with approved examples; an engine that takes none leaves them out.</summary>
    /// <returns>Exactly one result per sentence, in order.</returns>
    /// <exception cref="EngineException">The whole call failed; the exception's class says whether it may be repeated.</exception>
    Task<EngineAnswer> TranslateWithExamplesAsync(IReadOnlyList<EngineSentence> sentences, CancellationToken cancellationToken) =>
        TranslateAsync([.. sentences.Select(s => s.Text)], cancellationToken);
}
