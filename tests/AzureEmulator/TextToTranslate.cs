namespace AzureEmulator;

/// <summary>One text of a request.</summary>
/// <param name="Text">The text, JSON decoded.</param>
/// <param name="From">Code of its language; null to detect it.</param>
/// <param name="Targets">What it is to be translated into.</param>
internal sealed record TextToTranslate(string Text, string? From, IReadOnlyList<WantedTarget> Targets)
{
    /// <summary>What the text costs: UTF-16 units, once per target.</summary>
    public long Characters => (long)Text.Length * Targets.Count;
}
