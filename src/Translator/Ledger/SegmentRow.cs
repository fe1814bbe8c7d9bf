using Translator.Checking;
using Translator.Translating;

namespace Translator.Ledger;

/// <summary>A pair as the ledger keeps it, with what rebuilds the source around it.</summary>
/// <param name="Gap">What lies between the segment before and this one: white space and invisible characters.</param>
/// <param name="Pair">The pair.</param>
/// <param name="FormerSource">For a stale pair: the Urdu that its English was approved for.</param>
public sealed record SegmentRow(string Gap, SegmentPair Pair, string? FormerSource = null)
{
    /// <summary>On the way into the ledger, for people's work: what the engine says today. Never read back.</summary>
    public Translation? Machine { get; init; }
}
