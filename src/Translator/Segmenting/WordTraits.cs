namespace Translator.Segmenting;

/// <summary>What the word lists and the look of a word say about it. The first group has one data file each.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    FiniteVerb = 1 << 0,
    LetterName = 1 << 1,
    ListLetter = 1 << 2,
    Starter = 1 << 3,
    Postposition = 1 << 4,
    Continuation = 1 << 5,
    Conjunction = 1 << 6,
    ReportingVerb = 1 << 7,
    ReportingNoun = 1 << 8,
    LightVerb = 1 << 9,
    Name = 1 << 10,
    PairNoun = 1 << 11,
    Title = 1 << 12,
    Abbreviation = 1 << 13,
    BeforeNumber = 1 << 14,
    OpenWord = 1 << 15,
    ListLabel = 1 << 16,
    CaptionOpener = 1 << 17,
    WeakStarter = 1 << 18,
    VerbStem = 1 << 19,
    ClauseOpener = 1 << 20,
    Copula = 1 << 21,

    /// <summary>Digits only.</summary>
    Number = 1 << 24,

    /// <summary>Letters of the Latin script.</summary>
    Latin = 1 << 25,

    /// <summary>One letter of any script, not counting its marks.</summary>
    SingleLetter = 1 << 26,
}
