namespace Translator.Reading.Languages;

/// <summary>What a text is written in, as far as it decides what happens to it.</summary>
public enum SegmentLanguage
{
    /// <summary>Urdu, with whatever it quotes: to be translated.</summary>
    Urdu,

    /// <summary>Arabic, as in a verse or a prayer: a quotation inside an Urdu document.</summary>
    Arabic,

    /// <summary>Persian, as in a couplet: a quotation inside an Urdu document.</summary>
    Persian,

    /// <summary>Another language in Arabic script, such as Pashto or Sindhi.</summary>
    OtherArabicScript,

    /// <summary>English, or Latin letters that show no other language: to be copied.</summary>
    English,

    /// <summary>Urdu in Latin letters: not English, and not what engines for Urdu read.</summary>
    RomanUrdu,

    /// <summary>Another script.</summary>
    OtherScript,

    /// <summary>No letters but those of addresses: numbers, signs, URLs. To be copied.</summary>
    Signs,
}
