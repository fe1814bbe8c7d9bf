namespace Translator.Checking;

/// <summary>A term whose English is fixed.</summary>
/// <param name="Urdu">The Urdu word or phrase.</param>
/// <param name="English">What it must be in English; several allowed forms with <c>|</c> between them.</param>
/// <param name="MatchCase">True when capitals matter.</param>
public sealed record GlossaryTerm(string Urdu, string English, bool MatchCase = false);
