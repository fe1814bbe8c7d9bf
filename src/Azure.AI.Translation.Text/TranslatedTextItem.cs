namespace Azure.AI.Translation.Text;

/// <summary>The answer for one text.</summary>
public class TranslatedTextItem
{
    internal TranslatedTextItem(DetectedLanguage? detectedLanguage, IReadOnlyList<TranslationText> translations)
    {
        DetectedLanguage = detectedLanguage;
        Translations = translations;
    }

    /// <summary>What the service found the text to be in; null when it was told.</summary>
    public DetectedLanguage? DetectedLanguage { get; }

    /// <summary>One translation per target, in the order of the targets.</summary>
    public IReadOnlyList<TranslationText> Translations { get; }
}
