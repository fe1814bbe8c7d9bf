namespace Translator.Translating.Memory;

/// <summary>One translation unit of a TMX file, as far as a memory needs it.</summary>
/// <param name="Id">Its <c>tuid</c>; null when it has none.</param>
/// <param name="Urdu">The Urdu; null when the unit holds none.</param>
/// <param name="English">The English; null when the unit holds none.</param>
/// <param name="Person">Who changed or made it last; null when nobody is named.</param>
/// <param name="State">Its <c>x-state</c>, as this program and others write it; null when it has none.</param>
/// <param name="Origin">Its <c>x-origin</c>; null when it has none.</param>
/// <param name="Before">The sentence before it, where the file says so.</param>
/// <param name="After">The sentence after it, where the file says so.</param>
public sealed record TmxUnit(string? Id, string? Urdu, string? English, string? Person, string? State, string? Origin, string? Before, string? After)
{
    /// <summary>True when the unit says of itself that no person stands behind its English.</summary>
    public bool IsMachine =>
        State is not null ? State is "machine" or "draft" or "untranslated" or "failed" or "needs-work" or "stale"
        : Origin is "mt" or "machine" or "none";
}
