namespace Translator.Reviewing.Http.Bodies;

/// <summary>One version of a pair.</summary>
/// <param name="At">When it came to be.</param>
/// <param name="Reviewer">Who made it: a person or an engine.</param>
/// <param name="Action">What was done.</param>
/// <param name="State">The state since.</param>
/// <param name="En">The English since.</param>
/// <param name="Note">The note since.</param>
/// <param name="Rev">Its revision.</param>
internal sealed record HistoryBody(string At, string Reviewer, string Action, string State, string? En, string? Note, int Rev);
