namespace Translator.Translating.Embedded;

/// <summary>An adverb, a fixed expression or a particle that stands alone.</summary>
internal sealed class AdverbNode(Word word) : Node
{
    /// <summary>The word.</summary>
    public Word Word { get; } = word;
}
