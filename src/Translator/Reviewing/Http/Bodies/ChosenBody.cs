namespace Translator.Reviewing.Http.Bodies;

/// <summary>What came of choosing a spelling.</summary>
/// <param name="Op">The action, for undoing.</param>
/// <param name="N">Machine pairs that changed, or would.</param>
/// <param name="Changes">Those pairs.</param>
/// <param name="Untouched">Pairs that people must change themselves.</param>
internal sealed record ChosenBody(string? Op, int N, IReadOnlyList<NameChangeBody> Changes, IReadOnlyList<UntouchedBody> Untouched);
