namespace Translator.Reviewing.Http.Bodies;

/// <summary>Which pairs a filter lets through, without their texts: the page keeps the list, so that rows do not slide under the reader.</summary>
/// <param name="Total">How many.</param>
/// <param name="Seqs">Their places in the document, counted from 0, in the filter's order.</param>
internal sealed record IndexBody(int Total, IReadOnlyList<int> Seqs);
