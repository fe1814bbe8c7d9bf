namespace Translator.Reviewing.Names;

/// <summary>A name with its spellings over all documents.</summary>
/// <param name="Key">The name's Urdu as the register knows it.</param>
/// <param name="Urdu">The name as it stands in a text.</param>
/// <param name="Forms">Its English spellings, each with how often it stands, the most frequent first.</param>
/// <param name="Chosen">The spelling that a person chose; null when nobody did.</param>
public sealed record NameSpelling(string Key, string Urdu, IReadOnlyList<KeyValuePair<string, int>> Forms, string? Chosen)
{
    /// <summary>How often the name stands, in any spelling.</summary>
    public int Count => Forms.Sum(f => f.Value);
}
