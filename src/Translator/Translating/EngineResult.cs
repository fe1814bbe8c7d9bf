namespace Translator.Translating;

/// <summary>An engine's result for one sentence: a text, or the reason why there is none.</summary>
/// <param name="Text">The English, or null.</param>
/// <param name="Error">Why there is no text, for a person to read; null when there is one.</param>
/// <param name="Confidence">0 to 1 where the engine says how sure it is.</param>
/// <param name="Note">A remark for the reviewer, for example a gloss under a sentence that stays untranslated.</param>
public sealed record EngineResult(string? Text, string? Error = null, double? Confidence = null, string? Note = null)
{
    /// <summary>Word alignment from the engine, as <c>(sourceStart, sourceEnd, targetStart, targetEnd)</c> in UTF-16 units, ends exclusive.</summary>
    public IReadOnlyList<(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)>? Alignment { get; init; }
}
