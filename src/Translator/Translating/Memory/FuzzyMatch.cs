namespace Translator.Translating.Memory;

/// <summary>A unit of the memory that is nearly the sentence asked for.</summary>
/// <param name="Unit">Its number, as given to the index.</param>
/// <param name="Similarity">1 less the share of words that must be changed, moved in or taken out; at most 1.</param>
public readonly record struct FuzzyMatch(long Unit, double Similarity);
