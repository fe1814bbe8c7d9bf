namespace Translator.Ledger;

/// <summary>A pair that a person approved.</summary>
/// <param name="Key">Normalised source, for look-up.</param>
/// <param name="Urdu">The source as it stood.</param>
/// <param name="English">The approved English.</param>
/// <param name="Before">Key of the sentence before, to choose among several renderings by context.</param>
/// <param name="After">Key of the sentence after.</param>
/// <param name="Reviewer">Who approved it.</param>
/// <param name="Source">Where it comes from, unique: <c>review:document/segment</c> or <c>tmx:file#unit</c>.</param>
public sealed record MemoryRow(string Key, string Urdu, string English, string? Before, string? After, string Reviewer, string Source);
