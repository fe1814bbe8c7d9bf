namespace Translator.Translating;

/// <summary>A pair that a person approved, sent along with a sentence that is nearly the same.</summary>
/// <param name="Urdu">The Urdu.</param>
/// <param name="English">Its approved English.</param>
public sealed record TranslationExample(string Urdu, string English);
