namespace Translator.Reading.Languages;

/// <summary>What a text is written in.</summary>
/// <param name="Language">The verdict.</param>
/// <param name="Share">Share of the text's letters that are in the verdict's script, 0 to 1; 1 where there are none.</param>
public readonly record struct LanguageGuess(SegmentLanguage Language, double Share)
{
    /// <summary>True when the text stands in the English column as it is: nothing in it is to be translated.</summary>
    public bool IsCopied => Language is SegmentLanguage.English or SegmentLanguage.Signs;

    /// <summary>True for a quotation in a language that Urdu quotes.</summary>
    public bool IsQuotation => Language is SegmentLanguage.Arabic or SegmentLanguage.Persian;
}
