namespace Translator.Translating.Embedded;

/// <summary>A phrase with its postposition, or a pronoun with the marker fused into it.</summary>
internal sealed class PostNode(Node inner, string marker, Word? word) : Node
{
    /// <summary>What stands before the postposition.</summary>
    public Node Inner { get; } = inner;

    /// <summary>The postposition, folded.</summary>
    public string Marker { get; } = marker;

    /// <summary>The postposition's word; null when a pronoun holds it.</summary>
    public Word? Word { get; } = word;

    /// <summary>A phrase with the same postposition that اور joins to this one.</summary>
    public PostNode? Joined { get; set; }

    /// <summary>Conjunction of <see cref="Joined"/>.</summary>
    public Word? Joint { get; set; }
}
