namespace Translator.Reviewing;

/// <summary>How many pairs of a document there are of each kind.</summary>
/// <param name="State">By state.</param>
/// <param name="Warn">By the code of a flag that stands; a pair with several is in several.</param>
/// <param name="Comment">With a comment.</param>
public sealed record OutlineCounts(IReadOnlyDictionary<string, int> State, IReadOnlyDictionary<string, int> Warn, int Comment);
