using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>What came of an edit.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Row">The pair as it stands now; null when there is none.</param>
/// <param name="Operation">The action's number, for undoing; null when nothing changed.</param>
/// <param name="Reason">Why it was refused; null when it was not.</param>
public sealed record EditResult(EditEnd Kind, SegmentRow? Row, long? Operation = null, string? Reason = null);
