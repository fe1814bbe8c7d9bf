namespace Translator.Translating.Embedded;

/// <summary>Two phrases that a conjunction joins although their postpositions differ, or participles that it joins.</summary>
internal sealed class JointNode(Node left, Word joint, Node right) : Node
{
    /// <summary>The first phrase.</summary>
    public Node Left { get; } = left;

    /// <summary>The conjunction.</summary>
    public Word Joint { get; } = joint;

    /// <summary>The second phrase.</summary>
    public Node Right { get; } = right;
}
