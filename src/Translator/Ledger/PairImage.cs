using Translator.Checking;
using Translator.Translating;

namespace Translator.Ledger;

/// <summary>Everything of a pair that work on it may change, as it stood at one time: what a change is taken back to.</summary>
public sealed record PairImage
{
    /// <summary>The English.</summary>
    public string? En { get; init; }

    /// <summary>Its state, by the ledger's name.</summary>
    public required string State { get; init; }

    /// <summary>Its origin, by the ledger's name.</summary>
    public required string Origin { get; init; }

    /// <summary>Name and version of the engine it came from first.</summary>
    public string Engine { get; init; } = "";

    /// <summary>The service's name for the call.</summary>
    public string? Request { get; init; }

    /// <summary>What the engine remarked.</summary>
    public string? Remark { get; init; }

    /// <summary>The engine's own confidence, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Word alignment as the ledger writes it.</summary>
    public string? Alignment { get; init; }

    /// <summary>Estimated quality, 0 to 1.</summary>
    public double? Score { get; init; }

    /// <summary>What the checks found.</summary>
    public IReadOnlyList<Flag> Flags { get; init; } = [];

    /// <summary>Who worked on it last.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Their note.</summary>
    public string? Note { get; init; }

    /// <summary>For stale work: the Urdu it was done for.</summary>
    public string? FormerSource { get; init; }

    /// <summary>The image of a row.</summary>
    public static PairImage Of(SegmentRow row) => new()
    {
        En = row.Pair.Translation.Text,
        State = SegmentTable.Name(row.Pair.Translation.State),
        Origin = SegmentTable.Name(row.Pair.Translation.Origin),
        Engine = row.Pair.Translation.Engine,
        Request = row.Pair.Translation.RequestId,
        Remark = row.Pair.Translation.Note,
        Confidence = row.Pair.Translation.Confidence,
        Alignment = AlignmentText.Print(row.Pair.Segment.Text, row.Pair.Translation),
        Score = row.Pair.Score,
        Flags = row.Pair.Flags,
        Reviewer = row.Pair.Reviewer,
        Note = row.Pair.Note,
        FormerSource = row.FormerSource,
    };

    /// <summary>The row with everything as it stands in this image; its place, its Urdu and its revision stay.</summary>
    public SegmentRow On(SegmentRow row) => row with
    {
        Pair = row.Pair with { Translation = Translation(row.Pair.Segment.Text), Score = Score, Flags = Flags, Reviewer = Reviewer, Note = Note },
        FormerSource = FormerSource,
    };

    /// <summary>The English with its provenance, for the sentence it was made from.</summary>
    public Translation Translation(string urdu) =>
        AlignmentText.Read(Alignment, urdu, new(En, SegmentTable.State(State), Enum.Parse<TranslationOrigin>(Origin, ignoreCase: true), Engine)
        {
            RequestId = Request,
            Note = Remark,
            Confidence = Confidence,
        });
}
