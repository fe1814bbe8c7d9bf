namespace Translator.Translating.Embedded;

/// <summary>Word classes of the lexicon, as the second column of its files names them.</summary>
public enum PartOfSpeech
{
    /// <summary><c>n</c>, a common noun.</summary>
    Noun,

    /// <summary><c>pn</c>, a name.</summary>
    Name,

    /// <summary><c>a</c>, an adjective.</summary>
    Adjective,

    /// <summary><c>adv</c>, an adverb.</summary>
    Adverb,

    /// <summary><c>v</c>, a verb or a compound of a nominal and a light verb.</summary>
    Verb,

    /// <summary><c>p</c>, a postposition, simple or compound.</summary>
    Postposition,

    /// <summary><c>conj</c>, a conjunction.</summary>
    Conjunction,

    /// <summary><c>pron</c>, a pronoun.</summary>
    Pronoun,

    /// <summary><c>num</c>, a numeral.</summary>
    Numeral,

    /// <summary><c>det</c>, a determiner or quantifier.</summary>
    Determiner,

    /// <summary><c>part</c>, a particle.</summary>
    Particle,

    /// <summary><c>int</c>, an interjection.</summary>
    Interjection,

    /// <summary><c>x</c>, a fixed expression whose English stands as given.</summary>
    Expression,
}
