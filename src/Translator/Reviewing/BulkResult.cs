namespace Translator.Reviewing;

/// <summary>What came, or would come, of an action on many pairs.</summary>
/// <param name="Operation">Its number, for undoing; null when nothing changed or it was only tried.</param>
/// <param name="Count">Pairs that changed, or would.</param>
/// <param name="Skipped">Pairs that were left alone, each with the reason.</param>
/// <param name="Documents">Documents with changed pairs.</param>
public sealed record BulkResult(long? Operation, int Count, IReadOnlyList<SkippedPair> Skipped, IReadOnlyList<long> Documents);
