namespace Translator.Translating;

/// <summary>An engine with the queue that leads to it.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Queue">Its queue; not used for an engine of drafts, which is asked directly.</param>
public sealed record EngineLine(ITranslationEngine Engine, SentenceQueue Queue);
