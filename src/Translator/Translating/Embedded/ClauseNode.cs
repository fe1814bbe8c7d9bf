namespace Translator.Translating.Embedded;

/// <summary>A clause: its parts in source order and the verb group that closes them.</summary>
internal sealed class ClauseNode(List<Node> parts, VerbGroup? verb) : Node
{
    /// <summary>Everything before the verb, in source order.</summary>
    public List<Node> Parts { get; } = parts;

    /// <summary>The verb group; null for a fragment.</summary>
    public VerbGroup? Verb { get; } = verb;

    /// <summary>Conjunction that opens it, or null.</summary>
    public Word? Opener { get; set; }

    /// <summary>The relative pronoun's word for a relative clause, else null.</summary>
    public Word? Relative { get; init; }

    /// <summary>True when a yes-or-no کیا opens it.</summary>
    public bool Asks { get; set; }

    /// <summary>True for a question that depends on another clause: no inversion.</summary>
    public bool Inside { get; set; }

    /// <summary>True for what someone is wanted to do: want them to do it.</summary>
    public bool Wanted { get; set; }

    /// <summary>True for an infinitive with والا and a copula: about to do.</summary>
    public bool Imminent { get; set; }

    /// <summary>True for والا after the infinitive.</summary>
    public bool Agentive { get; set; }
}
