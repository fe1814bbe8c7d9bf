namespace Translator.Ledger;

/// <summary>One call to a paid engine, from before it was made.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Engine">Name and version of the engine.</param>
/// <param name="State"><c>sent</c>, <c>done</c>, <c>refused</c>, <c>in_doubt</c> or, once a person let its sentences be sent again, <c>released</c>.</param>
/// <param name="Texts">Sentences in it.</param>
/// <param name="Characters">Characters reserved for it.</param>
/// <param name="Billed">Characters that the service said it charged.</param>
/// <param name="RequestId">The service's name for the call.</param>
/// <param name="Reason">Why it was refused, is in doubt, or was paid for and could not be used.</param>
/// <param name="At">When it was written.</param>
public sealed record IntentRow(long Id, string Engine, string State, int Texts, long Characters, long? Billed, string? RequestId, string? Reason, DateTimeOffset At);
