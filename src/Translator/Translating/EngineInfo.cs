namespace Translator.Translating;

/// <summary>What an engine is: its name in every output, its identity in the translation memory, and its limits.</summary>
public sealed record EngineInfo
{
    /// <summary>Name as in the settings: <c>azure</c>, <c>embedded</c>, <c>libretranslate</c>, <c>llm</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Api-version, model or data version: written out beside the name.</summary>
    public required string Version { get; init; }

    /// <summary>Name and version as every output shows them, for example <c>azure/2026-06-06</c>.</summary>
    public string Label => $"{Name}/{Version}";

    /// <summary>Everything that changes what the engine answers (model, category, tone …), part of the memory's key.</summary>
    public string Settings { get; init; } = "";

    /// <summary>True when its English is a draft: labelled as one everywhere, never kept in the translation memory.</summary>
    public bool Drafts { get; init; }

    /// <summary>True when characters sent cost money, so that intents and budgets apply.</summary>
    public bool Paid { get; init; }

    /// <summary>True when terms marked in the text with Azure's dynamic dictionary are translated as the markup says.</summary>
    public bool TakesDictionary { get; init; }

    /// <summary>True when approved pairs that are nearly a sentence may be sent along with it.</summary>
    public bool TakesExamples { get; init; }

    /// <summary>Most sentences in one call.</summary>
    public int MaxElements { get; init; } = 1000;

    /// <summary>Most UTF-16 units in one call, all sentences together.</summary>
    public int MaxCharacters { get; init; } = 50_000;

    /// <summary>Most UTF-16 units in one sentence.</summary>
    public int MaxElementCharacters { get; init; } = 50_000;

    /// <summary>How long one call may take before it counts as in doubt. Azure documents 15 s at most for its standard models.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
