namespace Translator.Translating.Embedded;

/// <summary>Forms that one Urdu verb word can stand in.</summary>
public enum VerbForm
{
    /// <summary>The bare stem: دیکھ.</summary>
    Root,

    /// <summary>The infinitive: دیکھنا, دیکھنے, دیکھنی.</summary>
    Infinitive,

    /// <summary>The imperfective participle: دیکھتا.</summary>
    Imperfective,

    /// <summary>The perfective participle: دیکھا.</summary>
    Perfective,

    /// <summary>The subjunctive: دیکھے, دیکھوں.</summary>
    Subjunctive,

    /// <summary>The future in one word: ہوگا, کریگا.</summary>
    Future,

    /// <summary>The polite imperative: دیکھیے.</summary>
    Imperative,

    /// <summary>The conjunctive participle in one word: جاکر.</summary>
    Conjunctive,

    /// <summary>A present copula: ہے, ہیں, ہوں, ہو.</summary>
    Present,

    /// <summary>A past copula: تھا, تھے, تھی, تھیں.</summary>
    Past,
}
