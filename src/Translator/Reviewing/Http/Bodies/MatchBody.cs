namespace Translator.Reviewing.Http.Bodies;

/// <summary>A pair of the memory that is nearly the sentence.</summary>
/// <param name="Ur">Its Urdu.</param>
/// <param name="En">Its English.</param>
/// <param name="Score">How near, 0 to 1.</param>
/// <param name="Origin"><c>human</c> for what was approved here, <c>tm</c> for what was imported.</param>
/// <param name="Reviewer">Who approved it.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record MatchBody(string Ur, string En, double Score, string Origin, string Reviewer, string Source);
