namespace Translator.Translating;

/// <summary>Where the English of a pair came from. Always written out, never guessed.</summary>
public enum TranslationOrigin
{
    /// <summary>There is no English.</summary>
    None,

    /// <summary>An engine, in this document's own run.</summary>
    Mt,

    /// <summary>Exact reuse from the translation memory.</summary>
    Tm,

    /// <summary>A person.</summary>
    Human,

    /// <summary>The source itself: already English, or nothing but numbers, signs or addresses.</summary>
    Copy,
}
