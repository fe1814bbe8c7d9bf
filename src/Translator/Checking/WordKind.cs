namespace Translator.Checking;

/// <summary>What a word of a text is made of.</summary>
internal enum WordKind : byte
{
    /// <summary>Letters of the Arabic script.</summary>
    Arabic,

    /// <summary>Letters of the Latin script.</summary>
    Latin,

    /// <summary>Digits with the separators inside them.</summary>
    Number,

    /// <summary>Letters of any other script.</summary>
    Other,
}
