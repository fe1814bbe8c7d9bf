namespace Translator.Translating.Embedded;

/// <summary>A noun phrase: words before the head, the head, what it belongs to, what is said of it.</summary>
internal sealed class NounNode : Node
{
    /// <summary>Determiners, numerals and adjectives in their order.</summary>
    public List<Word> Before { get; } = [];

    /// <summary>Head words; the last is the head proper.</summary>
    public List<Word> Heads { get; } = [];

    /// <summary>The pronoun, where it is one.</summary>
    public Word? Pronoun { get; set; }

    /// <summary>The possessor.</summary>
    public Node? Owner { get; set; }

    /// <summary>Phrases and participles that belong inside, in their order.</summary>
    public List<Node> Inside { get; } = [];

    /// <summary>Relative and content clauses.</summary>
    public List<ClauseNode> Clauses { get; } = [];

    /// <summary>The infinitive that serves as noun.</summary>
    public ClauseNode? Verbal { get; set; }

    /// <summary>Members of a coordination; the words between them stand in <see cref="Joints"/>.</summary>
    public List<NounNode> Members { get; } = [];

    /// <summary>Conjunctions or commas between the members.</summary>
    public List<Word> Joints { get; } = [];

    /// <summary>The دونوں that sums up two members.</summary>
    public Word? Both { get; set; }

    /// <summary>True when a postposition follows, so that the form says nothing of its number.</summary>
    public bool Oblique { get; set; }

    /// <summary>True for what a clause has already told apart from others of its kind.</summary>
    public bool Definite { get; init; }

    /// <summary>The measure before an adjective: 5 کلومیٹر لمبا is five kilometers long.</summary>
    public NounNode? Measure { get; set; }

    /// <summary>True when nothing may be added any more.</summary>
    public bool Closed { get; set; }

    /// <summary>The head word, or null.</summary>
    public Word? Head => Heads.Count > 0 ? Heads[^1] : null;

    /// <summary>True for an adjective alone.</summary>
    public bool IsAdjective => Heads.Count == 0 && Pronoun is null && Verbal is null && Members.Count == 0 && Before.Count > 0
        && Before.TrueForAll(w => w.Pos is PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Particle);

    /// <summary>True for a measure of time without a postposition.</summary>
    public bool IsTime => Head is { } head && NounKinds.IsTime(head.Entry) && Members.Count == 0 && (Before.Count > 0 || IsTimeOfDay);

    /// <summary>True for morning, noon, evening or night alone.</summary>
    public bool IsTimeOfDay => Before.Count == 0 && Owner is null && Heads is [{ Plural: false, Entry.Urdu: "صبح" or "شام" or "دوپہر" }];
}
