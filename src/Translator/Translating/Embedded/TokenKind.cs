namespace Translator.Translating.Embedded;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>A word in Urdu letters.</summary>
    Word,

    /// <summary>Digits with their separators: a count, a year, a time, a range.</summary>
    Number,

    /// <summary>Latin letters, an address, a formula: it passes through as it is.</summary>
    Foreign,

    /// <summary>A comma, colon, dash or other mark inside a sentence.</summary>
    Punctuation,

    /// <summary>An opening quotation mark.</summary>
    OpenQuote,

    /// <summary>A closing quotation mark.</summary>
    CloseQuote,

    /// <summary>An opening bracket.</summary>
    OpenBracket,

    /// <summary>A closing bracket.</summary>
    CloseBracket,

    /// <summary>A full stop, question mark or exclamation mark.</summary>
    End,
}
