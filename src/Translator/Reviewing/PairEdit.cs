using Translator.Translating;

namespace Translator.Reviewing;

/// <summary>What a person wants of a pair. What is null stays as it is.</summary>
public sealed record PairEdit
{
    /// <summary>The new English.</summary>
    public string? English { get; init; }

    /// <summary>The new state: edited, needs-work, approved, or machine to take everything back to the engine's own.</summary>
    public PairState? State { get; init; }

    /// <summary>The new note; empty to remove it.</summary>
    public string? Note { get; init; }

    /// <summary>Codes of flags to set aside.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Codes of flags that count again.</summary>
    public IReadOnlyList<string> Unignore { get; init; } = [];
}
