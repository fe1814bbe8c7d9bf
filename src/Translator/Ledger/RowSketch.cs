using Translator.Checking;
using Translator.Translating;

namespace Translator.Ledger;

/// <summary>What filters ask of a pair, without its texts.</summary>
/// <param name="Id">The segment's id.</param>
/// <param name="Sequence">Its place in the document, counted from 1.</param>
/// <param name="State">Its state.</param>
/// <param name="Score">Estimated quality, 0 to 1.</param>
/// <param name="Flags">What the checks found.</param>
/// <param name="Reviewer">Who worked on it last.</param>
/// <param name="Length">Characters of its Urdu.</param>
public sealed record RowSketch(string Id, int Sequence, PairState State, double? Score, IReadOnlyList<Flag> Flags, string? Reviewer, int Length);
