namespace Translator.Reading.CharacterSets;

/// <summary>A type of file that its first bytes give away.</summary>
/// <param name="Name">With its article, as it stands in a sentence.</param>
/// <param name="Advice">What the owner can do.</param>
internal sealed record FileType(string Name, string Advice);
