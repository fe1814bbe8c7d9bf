namespace Translator.Reviewing.Http.Bodies;

/// <summary>A stretch of the pairs that a filter lets through.</summary>
/// <param name="Total">Pairs that the filter lets through.</param>
/// <param name="All">Pairs of the document.</param>
/// <param name="Offset">Where the stretch begins, counted from 0.</param>
/// <param name="Counts">Of the whole document.</param>
/// <param name="Segments">The pairs.</param>
internal sealed record SegmentsBody(int Total, int All, int Offset, OutlineCounts Counts, IReadOnlyList<PairBody> Segments);
