using Translator.Segmenting;
using Translator.Translating.Glossaries;

namespace Translator.Translating;

/// <summary>What leaves for an engine on account of one segment: its text, or the pieces of a long one, each with its key in the memory. Pure.</summary>
internal static class SentToEngine
{
    /// <summary>The texts, in order.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="engine">Its limits bound a piece.</param>
    /// <param name="softLimit">UTF-16 units above which a sentence is cut for translation.</param>
    /// <param name="rules">Whose words open clauses, so that cuts fall between them.</param>
    /// <param name="glossary">Terms that go along where the engine takes them.</param>
    public static IReadOnlyList<(string Key, string Text)> Of(Segment segment, EngineInfo engine, int softLimit, SegmentationRules rules, Glossary glossary)
    {
        var limit = Math.Min(softLimit, engine.MaxElementCharacters);
        if (segment.Text.Length <= limit)
            return [Of(segment.Text, segment.Key, engine, glossary)];
        return
        [
            .. SentencePieces.Cut(segment.Text, limit, rules)
                .Select(range => segment.Text[range])
                .Select(text => Of(text, UrduKey.Of(text), engine, glossary)),
        ];
    }

    private static (string Key, string Text) Of(string text, string key, EngineInfo engine, Glossary glossary)
    {
        if (!engine.TakesDictionary || glossary.Apply(text) is not { KeyPart.Length: > 0 } applied || applied.Text.Length > engine.MaxElementCharacters)
            return (ResultKey.Of(engine, key), text);
        return (ResultKey.Of(engine, key, applied.KeyPart), applied.Text);
    }
}
