namespace Translator.Translating.Embedded;

/// <summary>A clause that is being read.</summary>
internal sealed class ClauseFrame
{
    /// <summary>Its parts so far.</summary>
    public List<Node> Items { get; set; } = [];

    /// <summary>Conjunction that opens it.</summary>
    public Word? Opener { get; set; }

    /// <summary>Relative pronoun that opens it.</summary>
    public Word? Relative { get; set; }

    /// <summary>True after a yes-or-no کیا.</summary>
    public bool Asks { get; set; }

    /// <summary>A negation that still waits for its verb.</summary>
    public Word? Negated { get; set; }
}
