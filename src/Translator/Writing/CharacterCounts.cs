namespace Translator.Writing;

/// <summary>The characters of a document, counted as the service bills them.</summary>
/// <param name="Source">In all its segments.</param>
/// <param name="Sent">To an engine.</param>
/// <param name="Billed">Charged by the service, as it says itself.</param>
/// <param name="Saved">Not sent, because a memory or a repetition had them already or they needed no translation.</param>
/// <param name="InDoubt">Sent without an answer: perhaps charged.</param>
public sealed record CharacterCounts(long Source, long Sent, long Billed, long Saved, long InDoubt);
