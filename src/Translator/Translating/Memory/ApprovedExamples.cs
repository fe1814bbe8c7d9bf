using Microsoft.Extensions.Options;
using Translator.Segmenting;

namespace Translator.Translating.Memory;

/// <summary>
/// The approved pairs that go along with a sentence as examples, <c>Translating:Examples</c> at most. They are no part of a result's key: a sentence
/// that was translated once is not paid for again because the memory has grown since.
/// </summary>
public sealed class ApprovedExamples(NearMatches near, IOptions<TranslatingOptions> options)
{
    /// <summary>The sentences as an engine is to be sent them.</summary>
    /// <param name="engine">Whether it takes examples, and how much it takes for one sentence.</param>
    /// <param name="texts">The sentences.</param>
    public IReadOnlyList<EngineSentence> For(EngineInfo engine, IReadOnlyList<string> texts)
    {
        if (!engine.TakesExamples || options.Value.Examples == 0 || texts.Count == 0)
            return [.. texts.Select(text => new EngineSentence(text))];
        var keys = texts.Select(text => UrduKey.Of(text)).ToList();
        var found = near.FindAll(keys, options.Value.Examples);
        return [.. texts.Zip(keys, (text, key) => Fitting(engine, text, found[key].Select(match => new TranslationExample(match.Row.Urdu, match.Row.English))))];
    }

    /// <summary>The best examples as long as sentence and examples together keep the engine's limit for one sentence.</summary>
    private static EngineSentence Fitting(EngineInfo engine, string text, IEnumerable<TranslationExample> examples)
    {
        var room = engine.MaxElementCharacters - text.Length;
        return new EngineSentence(text, [.. examples.TakeWhile(example => (room -= example.Urdu.Length + example.English.Length) >= 0)]);
    }
}
