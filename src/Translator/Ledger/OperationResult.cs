namespace Translator.Ledger;

/// <summary>What came of an action.</summary>
/// <param name="Operation">Its number, for undoing; null when nothing came of it.</param>
/// <param name="Done">The changes that were made, each row after it with its new revision.</param>
/// <param name="Versions">The version of each document that it changed.</param>
public sealed record OperationResult(long? Operation, IReadOnlyList<PairChange> Done, IReadOnlyDictionary<long, long> Versions);
