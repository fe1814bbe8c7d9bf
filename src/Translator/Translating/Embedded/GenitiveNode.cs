namespace Translator.Translating.Embedded;

/// <summary>A phrase with کا, waiting for the noun that it belongs to.</summary>
internal sealed class GenitiveNode(Node owner, Word? word) : Node
{
    /// <summary>The possessor.</summary>
    public Node Owner { get; } = owner;

    /// <summary>The marker's word; null when a pronoun holds it.</summary>
    public Word? Word { get; } = word;
}
