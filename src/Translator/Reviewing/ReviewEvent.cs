namespace Translator.Reviewing;

/// <summary>Something that happened while people look.</summary>
/// <param name="Kind"><c>rows</c>, <c>document</c> or <c>presence</c>.</param>
public sealed record ReviewEvent(string Kind)
{
    /// <summary>Its number; later events have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>The document.</summary>
    public long Document { get; init; }

    /// <summary>The pairs it is about.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Who did it.</summary>
    public string By { get; init; } = "";

    /// <summary>The action's number, where it can be undone.</summary>
    public long? Operation { get; init; }

    /// <summary>For presence: whether the pair was opened or closed.</summary>
    public bool IsOpen { get; init; }
}
