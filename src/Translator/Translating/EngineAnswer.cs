namespace Translator.Translating;

/// <summary>What an engine answered to one call.</summary>
/// <param name="Results">One per sentence sent, in order; the caller verifies count, order and emptiness.</param>
/// <param name="BilledCharacters">What the service says it charged, in characters; null when it did not say.</param>
/// <param name="RequestId">The service's own name for the call, for support and for the bill.</param>
public sealed record EngineAnswer(IReadOnlyList<EngineResult> Results, long? BilledCharacters = null, string? RequestId = null);
