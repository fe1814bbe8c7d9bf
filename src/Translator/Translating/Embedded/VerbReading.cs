namespace Translator.Translating.Embedded;

/// <summary>One way to read a word as a verb.</summary>
/// <param name="Root">The stem, the key of the verb lexicon.</param>
/// <param name="Form">Which form the ending shows.</param>
/// <param name="Person">1, 2 or 3 where the ending tells it, else 3.</param>
/// <param name="Plural">True when the ending is plural.</param>
/// <param name="Feminine">True when the ending is feminine.</param>
public readonly record struct VerbReading(string Root, VerbForm Form, int Person = 3, bool Plural = false, bool Feminine = false);
