namespace AzureEmulator;

/// <summary>The answer for one text.</summary>
/// <param name="Source">The text it belongs to.</param>
/// <param name="Detected">Language found; null when it was given.</param>
/// <param name="Translations">One per target, in order.</param>
internal sealed record AnswerItem(TextToTranslate Source, string? Detected, IReadOnlyList<(string Language, string Text)> Translations);
