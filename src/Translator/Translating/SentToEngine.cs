using Translator.Segmenting;

namespace Translator.Translating;

/// <summary>What leaves for an engine on account of one segment: its text, or the pieces of a long one, each with its key in the memory. Pure.</summary>
internal static class SentToEngine
{
    /// <summary>The texts, in order.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="engine">Its limits bound a piece.</param>
    /// <param name="softLimit">UTF-16 units above which a sentence is cut for translation.</param>
    /// <param name="rules">Whose words open clauses, so that cuts fall between them.</param>
    public static IReadOnlyList<(string Key, string Text)> Of(Segment segment, EngineInfo engine, int softLimit, SegmentationRules rules)
    {
        var limit = Math.Min(softLimit, engine.MaxElementCharacters);
        if (segment.Text.Length <= limit)
            return [(ResultKey.Of(engine, segment.Key), segment.Text)];
        return
        [
            .. SentencePieces.Cut(segment.Text, limit, rules)
                .Select(range => segment.Text[range])
                .Select(text => (ResultKey.Of(engine, UrduKey.Of(text)), text)),
        ];
    }
}
