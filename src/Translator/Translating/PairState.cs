namespace Translator.Translating;

/// <summary>What the English of a pair is worth. No engine run ever changes <see cref="Edited"/> or <see cref="Approved"/>.</summary>
public enum PairState
{
    /// <summary>There is no English.</summary>
    Untranslated,

    /// <summary>English from an engine too weak to trust; never exported, never kept in the memory.</summary>
    Draft,

    /// <summary>Machine translation that no person has looked at.</summary>
    Machine,

    /// <summary>A person says it must be worked on.</summary>
    NeedsWork,

    /// <summary>A person changed it and has not approved it yet.</summary>
    Edited,

    /// <summary>A person approved it.</summary>
    Approved,

    /// <summary>Approved or edited once, but the source changed under it.</summary>
    Stale,

    /// <summary>An engine refused it; the reason stands in the note.</summary>
    Failed,
}
