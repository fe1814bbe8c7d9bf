namespace Translator.Translating.Azure;

/// <summary>An example of a good translation for a language model's deployment.</summary>
public sealed class ReferencePair
{
    /// <summary>The Urdu.</summary>
    public string Source { get; set; } = "";

    /// <summary>The English.</summary>
    public string Target { get; set; } = "";
}
