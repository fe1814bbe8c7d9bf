using Translator.Reading.Languages;

namespace Translator.Translating;

/// <summary>Whether a segment holds anything to translate. What does not (English, numbers, signs, addresses) is copied, not sent.</summary>
public static class SourceScript
{
    /// <summary>True unless the text is English already or has no words at all. Roman Urdu is Urdu.</summary>
    public static bool NeedsTranslation(ReadOnlySpan<char> text) => !SegmentLanguages.Classify(text).IsCopied;
}
