using Translator.Ledger;
using Translator.Writing;

namespace Translator.Reviewing.Http.Bodies;

/// <summary>A pair as the page shows it.</summary>
/// <param name="Id">The segment's id.</param>
/// <param name="Seq">Place in the document, counted from 0.</param>
/// <param name="Number">Place in the document, counted from 1.</param>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Ur">The Urdu.</param>
/// <param name="En">The English; null when there is none.</param>
/// <param name="State">Its state.</param>
/// <param name="Origin">Where the English came from.</param>
/// <param name="Engine">The engine it came from first.</param>
/// <param name="Score">Estimated quality, 0 to 1.</param>
/// <param name="Flags">What the checks found.</param>
/// <param name="Reviewer">Who worked on it last.</param>
/// <param name="Note">Their note.</param>
/// <param name="Comments">How many comments there are.</param>
/// <param name="Rev">Its revision; in quotation marks the ETag.</param>
/// <param name="Remark">What the engine remarked.</param>
internal sealed record PairBody(string Id, int Seq, int Number, string Kind, string Ur, string? En, string State, string Origin, string Engine, double? Score, IReadOnlyList<FlagBody> Flags, string? Reviewer, string? Note, int Comments, int Rev, string? Remark)
{
    /// <summary>The body of a row.</summary>
    public static PairBody Of(SegmentRow row, int comments)
    {
        var (pair, segment, translation) = (row.Pair, row.Pair.Segment, row.Pair.Translation);
        return new PairBody(
            segment.Id, segment.Sequence - 1, segment.Sequence, PairNames.Of(segment.Kind), segment.Text, translation.Text, PairNames.Of(translation.State),
            PairNames.Of(translation.Origin), translation.Engine, pair.Score is { } score ? Math.Round(score, 3) : null,
            [.. pair.Flags.Select(f => new FlagBody(f.Code, PairNames.Of(f.Severity), PairNames.Of(f.Side), f.Start, f.End - f.Start, f.Message, f.Ignored))],
            pair.Reviewer, pair.Note, comments, pair.Rev, translation.Note);
    }
}
