namespace Translator.Reviewing.Http.Bodies;

/// <summary>What all documents amount to.</summary>
/// <param name="Documents">How many.</param>
/// <param name="Segments">Their pairs.</param>
/// <param name="Counts">By state.</param>
/// <param name="Reviewers">By person.</param>
internal sealed record StatsBody(int Documents, int Segments, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ReviewerBody> Reviewers);
