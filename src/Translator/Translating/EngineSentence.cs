namespace Translator.Translating;

/// <summary>A sentence on its way to an engine.</summary>
/// <param name="Text">The Urdu.</param>
/// <param name="Examples">Approved pairs that are nearly it, best first; only for engines with <see cref="EngineInfo.TakesExamples"/>.</param>
public sealed record EngineSentence(string Text, IReadOnlyList<TranslationExample> Examples)
{
    /// <summary>A sentence without examples.</summary>
    public EngineSentence(string text)
        : this(text, [])
    {
    }

    /// <summary>What it takes up in a request: UTF-16 units of the source and of its examples.</summary>
    public int Size => Text.Length + Examples.Sum(e => e.Urdu.Length + e.English.Length);
}
