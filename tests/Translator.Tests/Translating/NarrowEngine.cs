using Translator.Translating;

namespace Translator.Tests.Translating;

/// <summary>An engine with limits that a test chooses.</summary>
internal sealed class NarrowEngine(ITranslationEngine engine, EngineInfo info) : ITranslationEngine
{
    public EngineInfo Info { get; } = info;

    public Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken) =>
        engine.TranslateAsync(sentences, cancellationToken);

    public Task<EngineAnswer> TranslateWithExamplesAsync(IReadOnlyList<EngineSentence> sentences, CancellationToken cancellationToken) =>
        engine.TranslateWithExamplesAsync(sentences, cancellationToken);
}
