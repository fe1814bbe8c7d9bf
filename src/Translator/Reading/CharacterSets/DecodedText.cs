namespace Translator.Reading.CharacterSets;

/// <summary>Bytes turned into text without loss.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Encoding">IANA name of the character set.</param>
/// <param name="Warnings">What a person should know, one sentence each.</param>
internal sealed record DecodedText(string Text, string Encoding, IReadOnlyList<string> Warnings);
