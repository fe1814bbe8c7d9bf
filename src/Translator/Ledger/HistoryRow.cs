namespace Translator.Ledger;

/// <summary>One version of a pair.</summary>
/// <param name="At">When it came to be.</param>
/// <param name="Reviewer">Who made it: a person's name or an engine's.</param>
/// <param name="Action">What was done.</param>
/// <param name="State">The state since.</param>
/// <param name="English">The English since.</param>
/// <param name="Note">The note since.</param>
/// <param name="Rev">Its revision.</param>
public sealed record HistoryRow(DateTimeOffset At, string Reviewer, string Action, string State, string? English, string? Note, int Rev);
