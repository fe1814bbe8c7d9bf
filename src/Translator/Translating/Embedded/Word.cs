namespace Translator.Translating.Embedded;

/// <summary>One lexical unit of a sentence: a token, or several that the lexicon or a rule takes as one.</summary>
internal sealed class Word
{
    /// <summary>First token.</summary>
    public required int First { get; init; }

    /// <summary>The token after the last.</summary>
    public required int End { get; init; }

    /// <summary>What it is made of.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>Folded text.</summary>
    public required string Text { get; init; }

    /// <summary>The class that the rules have settled on.</summary>
    public PartOfSpeech Pos { get; set; }

    /// <summary>The entry that gives the English, null for unknown words, numbers and marks.</summary>
    public LexiconEntry? Entry { get; set; }

    /// <summary>The pronoun form, where it is one.</summary>
    public PronounForm? Pronoun { get; set; }

    /// <summary>Readings as a verb whose stem the lexicon knows.</summary>
    public VerbReading[] Verbs { get; set; } = [];

    /// <summary>True when it stands for more than one thing.</summary>
    public bool Plural { get; set; }

    /// <summary>English given by a rule (number, transliteration, foreign text), else null.</summary>
    public string[]? English { get; set; }

    /// <summary>True when neither lexicon nor rule knows the word.</summary>
    public bool Unknown { get; set; }

    /// <summary>The compound verb whose nominal part precedes this verb, with its root as key.</summary>
    public LexiconEntry? Compound { get; set; }

    /// <summary>The adjective that stood before the nominal part of <see cref="Compound"/>.</summary>
    public Word? Attribute { get; set; }

    /// <summary>True for a noun that begins a phrase of its own although a noun stands before it.</summary>
    public bool Apart { get; set; }

    /// <summary>Other classes that the word could have.</summary>
    public LexiconEntry[] Others { get; set; } = [];

    /// <summary>True for a verb that the rules read as one.</summary>
    public bool IsVerb => Pos == PartOfSpeech.Verb;

    /// <summary>True for a word that can head a noun phrase.</summary>
    public bool IsNoun => Pos is PartOfSpeech.Noun or PartOfSpeech.Name;

    /// <summary>True for the genitive marker.</summary>
    public bool IsGenitive => Pos == PartOfSpeech.Postposition && Text is "کا" or "کی" or "کے";

    /// <summary>True for a word of this class and text.</summary>
    public bool Is(PartOfSpeech pos, string text) => Pos == pos && Text == text;
}
