namespace Translator.Translating.Embedded;

/// <summary>What a verb agrees with and what اپنا refers to.</summary>
/// <param name="Person">1, 2 or 3.</param>
/// <param name="Plural">True for a plural verb in English.</param>
/// <param name="Possessive">English for اپنا.</param>
internal sealed record Subject(int Person, bool Plural, string Possessive)
{
    /// <summary>An unnamed third person.</summary>
    public static Subject Unknown { get; } = new(3, false, "its");
}
