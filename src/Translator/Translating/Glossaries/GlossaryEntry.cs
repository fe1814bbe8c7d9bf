namespace Translator.Translating.Glossaries;

/// <summary>A term whose English a person fixed.</summary>
/// <param name="Urdu">The word or phrase, as the person wrote it.</param>
/// <param name="English">What it must be in English; several allowed forms with <c>|</c> between them, the first one preferred.</param>
/// <param name="Note">A remark for people.</param>
public sealed record GlossaryEntry(string Urdu, string English, string Note)
{
    /// <summary>The form that an engine is told to use.</summary>
    public string Preferred => English.Split('|', 2)[0].Trim();
}
