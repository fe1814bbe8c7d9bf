namespace Translator.Ledger;

/// <summary>One action of a person, on one pair or on many, that can be undone.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Action">What was done, for example <c>approve</c>.</param>
/// <param name="Reviewer">Who did it.</param>
/// <param name="Undoes">The action that it undoes; null when it undoes none.</param>
/// <param name="Name">The name whose spelling it chose; null when it chose none.</param>
/// <param name="Former">What was chosen before, as <see cref="NameChoice.Read"/> takes it; null when there was nothing.</param>
public sealed record OperationRow(long Id, string Action, string Reviewer, long? Undoes, string? Name, string? Former);
