namespace Translator.Translating;

/// <summary>The English of a whole document.</summary>
/// <param name="Translations">One per segment, in order.</param>
/// <param name="Pause">Why some of them must wait; null when none must.</param>
/// <param name="Saved">Characters that were not sent because their English was there already.</param>
public sealed record TranslatedSegments(IReadOnlyList<Translation> Translations, Pause? Pause, long Saved);
