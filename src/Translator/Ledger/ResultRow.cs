namespace Translator.Ledger;

/// <summary>A machine translation that was paid for or computed once: the exact half of the translation memory.</summary>
/// <param name="Key">SHA-256 over engine, settings, languages and normalised source (see <c>ResultKey</c>).</param>
/// <param name="English">The translation.</param>
/// <param name="Engine">Name and version of the engine.</param>
/// <param name="RequestId">The service's name for the call.</param>
/// <param name="Alignment">Word alignment from the engine, where it gives one.</param>
public sealed record ResultRow(
    string Key,
    string English,
    string Engine,
    string? RequestId,
    IReadOnlyList<(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)>? Alignment = null);
