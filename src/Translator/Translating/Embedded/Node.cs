namespace Translator.Translating.Embedded;

/// <summary>A part of a parsed sentence.</summary>
internal abstract class Node
{
    /// <summary>The word that leads it in the source, for explanations.</summary>
    public Word? Anchor { get; init; }
}
