namespace Translator.Translating.Embedded;

/// <summary>What a run of Urdu verb words says: the verb, its time, its aspect, who it agrees with.</summary>
internal sealed class VerbGroup
{
    /// <summary>How the group stands in its sentence.</summary>
    internal enum Standing
    {
        /// <summary>It ends a clause.</summary>
        Finite,

        /// <summary>An infinitive used as a noun.</summary>
        Infinitive,

        /// <summary>A conjunctive participle: having done.</summary>
        Conjunctive,

        /// <summary>A participle that says how or when: while doing.</summary>
        Adverbial,

        /// <summary>A participle before its noun.</summary>
        Adjectival,
    }

    /// <summary>Time and mood.</summary>
    internal enum Time
    {
        /// <summary>Present.</summary>
        Present,

        /// <summary>Past.</summary>
        Past,

        /// <summary>Future.</summary>
        Future,

        /// <summary>Subjunctive: wish, condition, possibility.</summary>
        Subjunctive,

        /// <summary>Command.</summary>
        Imperative,
    }

    /// <summary>Aspect.</summary>
    internal enum View
    {
        /// <summary>Plain.</summary>
        Simple,

        /// <summary>Going on.</summary>
        Progressive,

        /// <summary>Done with a result now or then.</summary>
        Perfect,
    }

    /// <summary>True with چکنا: before what is told next, it was over.</summary>
    public bool Over { get; set; }

    /// <summary>The verb word that carries the meaning.</summary>
    public required Word Main { get; init; }

    /// <summary>The verb's entry, the compound's where there is one.</summary>
    public required LexiconEntry Entry { get; init; }

    /// <summary>Stem of the verb word.</summary>
    public required string Root { get; init; }

    /// <summary>How it stands.</summary>
    public Standing Stands { get; set; }

    /// <summary>Time and mood.</summary>
    public Time When { get; set; }

    /// <summary>Aspect.</summary>
    public View Aspect { get; set; }

    /// <summary>The English modal or phase verb around it: <c>can</c>, <c>should</c>, <c>have to</c>, <c>start to</c> …, or null.</summary>
    public string? Modal { get; set; }

    /// <summary>True when نہیں, نہ or مت stands in it.</summary>
    public bool Negated { get; set; }

    /// <summary>True for perfective + جانا.</summary>
    public bool Passive { get; set; }

    /// <summary>True when the perfective calls for نے.</summary>
    public bool Ergative { get; set; }

    /// <summary>True when it is the copula with nothing of its own to say.</summary>
    public bool Copula { get; set; }

    /// <summary>True when ہوا, ہوئے or ہوئی makes a participle of it.</summary>
    public bool Participle { get; set; }

    /// <summary>True for a participle of what is over: ٹوٹی ہوئی کرسی, a broken chair.</summary>
    public bool Done { get; set; }

    /// <summary>True for a future told in the past: would.</summary>
    public bool Reported { get; set; }

    /// <summary>True for بھی inside the group.</summary>
    public bool Also { get; set; }

    /// <summary>True for a future of the copula after a participle: what must be so.</summary>
    public bool Presumed { get; set; }

    /// <summary>True for the state that a finished act left: تھکا ہوا ہے.</summary>
    public bool Resultant { get; set; }

    /// <summary>True for an imperfective without its copula, which tells of what might have been.</summary>
    public bool Irrealis { get; set; }

    /// <summary>True when it ends in ہو, which with تم is a plain present.</summary>
    public bool EndsInBe { get; set; }

    /// <summary>True for a clause of "let us".</summary>
    public bool Proposes { get; set; }

    /// <summary>True for what has gone on for a time that the clause names, or since.</summary>
    public bool Lasting { get; set; }

    /// <summary>True for a clause that another has taken over whole.</summary>
    public bool Silent { get; set; }

    /// <summary>English that the parts of the clause call for instead of the entry's, or null.</summary>
    public string[]? Wording { get; set; }

    /// <summary>Person that the ending shows.</summary>
    public int Person { get; set; } = 3;

    /// <summary>Number that the ending shows.</summary>
    public bool Plural { get; set; }

    /// <summary>Gender that the ending shows.</summary>
    public bool Feminine { get; set; }

    /// <summary>The word after the last of the group.</summary>
    public int End { get; set; }
}
