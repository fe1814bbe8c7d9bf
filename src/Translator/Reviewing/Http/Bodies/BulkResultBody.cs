namespace Translator.Reviewing.Http.Bodies;

/// <summary>What came of an action on many pairs.</summary>
/// <param name="Op">The action, for undoing.</param>
/// <param name="N">How many pairs changed, or would.</param>
/// <param name="Skipped">Pairs left alone.</param>
/// <param name="Documents">Documents with changed pairs.</param>
internal sealed record BulkResultBody(string? Op, int N, IReadOnlyList<SkippedBody> Skipped, IReadOnlyList<long> Documents);
