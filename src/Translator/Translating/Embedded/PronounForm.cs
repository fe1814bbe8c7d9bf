namespace Translator.Translating.Embedded;

/// <summary>One form of an Urdu pronoun, with the case that is fused into it.</summary>
/// <param name="Urdu">The word.</param>
/// <param name="Kind"><c>personal</c>, <c>near</c>, <c>far</c>, <c>relative</c>, <c>question</c>, <c>some</c>, <c>self</c> or <c>each</c>.</param>
/// <param name="Marker">The postposition fused into it: <c>کو</c>, <c>کا</c>, or empty for a form that stands alone or before a postposition.</param>
/// <param name="Oblique">True when it stands only before a postposition or an oblique noun.</param>
/// <param name="Person">1, 2 or 3.</param>
/// <param name="Plural">True when it takes a plural verb in English.</param>
/// <param name="Subject">English as a subject.</param>
/// <param name="Target">English as an object or after a preposition.</param>
/// <param name="Possessive">English before a possessed noun.</param>
/// <param name="Determiner">English before a noun that it points to; empty when it cannot.</param>
public sealed record PronounForm(
    string Urdu,
    string Kind,
    string Marker,
    bool Oblique,
    int Person,
    bool Plural,
    string Subject,
    string Target,
    string Possessive,
    string Determiner);
