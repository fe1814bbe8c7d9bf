using Translator.Checking.Names;

namespace Translator.Checking;

/// <summary>What an Urdu word of a document says for or against a pair it stands in.</summary>
/// <param name="IsContent">False for a word that stands in almost every sentence.</param>
/// <param name="Senses">The English stems it may become; null when it is not known.</param>
/// <param name="Found">For each of them, the evidence when it stands in the English.</param>
/// <param name="Stranger">The evidence, below 0, when none of them does.</param>
/// <param name="Filter">A bit for each of the senses, see <see cref="EnglishContent.Filter"/>.</param>
/// <param name="Sound">How it sounds when it is a name.</param>
/// <param name="Kinds">A bit for each kind of small words that it is of, see <see cref="FormWords"/>.</param>
internal sealed record UrduWord(bool IsContent, int[]? Senses, double[] Found, double Stranger, ulong Filter, SoundKey Sound, uint Kinds);
