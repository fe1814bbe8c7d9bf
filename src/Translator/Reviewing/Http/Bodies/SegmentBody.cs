namespace Translator.Reviewing.Http.Bodies;

/// <summary>Everything about one pair.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Machine">The engine's own English.</param>
/// <param name="FormerSource">For stale work: the Urdu it was done for.</param>
/// <param name="Alignment">Which words stand for which: source start and end, target start and end, in UTF-16 units, ends exclusive.</param>
/// <param name="History">All its versions, oldest first.</param>
/// <param name="Comments">What people said.</param>
/// <param name="Matches">Near matches out of the memory.</param>
/// <param name="Terms">Terms of the glossary.</param>
/// <param name="Others">Pairs elsewhere with the same sentence that are still a machine’s.</param>
internal sealed record SegmentBody(PairBody Pair, string? Machine, string? FormerSource, IReadOnlyList<int[]> Alignment, IReadOnlyList<HistoryBody> History, IReadOnlyList<CommentBody> Comments, IReadOnlyList<MatchBody> Matches, IReadOnlyList<TermBody> Terms, int Others);
