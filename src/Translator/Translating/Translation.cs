namespace Translator.Translating;

/// <summary>The English of one segment with its provenance.</summary>
/// <param name="Text">The English; null when there is none.</param>
/// <param name="State">What it is worth.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Engine">Name and version of the engine it came from first, for example <c>azure/2026-06-06</c>; empty for copies and people.</param>
public sealed record Translation(string? Text, PairState State, TranslationOrigin Origin, string Engine)
{
    /// <summary>The service's own name for the call that gave it.</summary>
    public string? RequestId { get; init; }

    /// <summary>For English out of the memory: who approved it there.</summary>
    public string? Person { get; init; }

    /// <summary>Why it failed, or what the engine remarked.</summary>
    public string? Note { get; init; }

    /// <summary>The engine's own confidence, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Which stretches of the two texts belong together, in UTF-16 units, ends exclusive; null when nobody has aligned them.</summary>
    public IReadOnlyList<(int SourceStart, int SourceEnd, int TargetStart, int TargetEnd)>? Alignment { get; init; }

    /// <summary>Who made <see cref="Alignment"/>; without meaning when there is none.</summary>
    public AlignmentOrigin AlignedBy { get; init; }
}
