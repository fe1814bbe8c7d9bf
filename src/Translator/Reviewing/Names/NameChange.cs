using Translator.Ledger;

namespace Translator.Reviewing.Names;

/// <summary>What came, or would come, of choosing a spelling.</summary>
/// <param name="Result">The action and its count.</param>
/// <param name="Changes">The pairs before and after.</param>
/// <param name="Untouched">Pairs with another spelling that people worked on.</param>
public sealed record NameChange(BulkResult Result, IReadOnlyList<PairChange> Changes, IReadOnlyList<(long Document, SegmentRow Row)> Untouched);
