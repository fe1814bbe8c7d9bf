namespace Translator.Translating.Embedded;

/// <summary>How often English words follow each other: the scoring model that picks among wordings.</summary>
internal sealed class Counts
{
    /// <summary>How much more (or less) the second word follows the first than chance has it, as a logarithm.</summary>
    public float Follows(string first, string second)
    {
        _ = this;
        _ = first;
        _ = second;
        return 0f;
    }
}
