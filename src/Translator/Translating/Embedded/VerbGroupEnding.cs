namespace Translator.Translating.Embedded;

/// <summary>What the last word of a verb group, and the word after it, say of the whole.</summary>
internal static class VerbGroupEnding
{
    private static readonly HashSet<string> Postures = ["بیٹھ", "لیٹ", "سو", "ٹھہر", "لٹک", "چمٹ"];

    /// <summary>بیٹھا ہوا ہے: what the act left behind, not the act.</summary>
    public static void Remain(VerbGroup group, bool agent)
    {
        if (agent || group.Root is "آ" or "جا" or "پہن" || group.Passive)
            return;
        group.Aspect = VerbGroup.View.Simple;
        if (Postures.Contains(group.Root) && group.Main.Compound is null)
            group.Aspect = VerbGroup.View.Progressive;
        else if (group.Entry.Transitive != false)
            group.Passive = true;
        else
            group.Resultant = true;
        group.Ergative = false;
    }

    /// <summary>Settles standing, time and agreement by the last form of the group and the word after it.</summary>
    public static void Settle(List<Word> words, VerbGroup group, VerbReading form)
    {
        group.Person = form.Person;
        group.Plural = form.Plural;
        group.Feminine |= form.Feminine;
        group.EndsInBe = form.Root == "ہو" && form.Form == VerbForm.Subjunctive && words[group.End - 1].Text == "ہو";
        var next = group.End < words.Count ? words[group.End] : null;
        switch (form.Form)
        {
            case VerbForm.Conjunctive:
                group.Stands = VerbGroup.Standing.Conjunctive;
                break;
            case VerbForm.Infinitive:
                group.Stands = VerbGroup.Standing.Infinitive;
                if (!form.Plural && next is null or { Kind: TokenKind.End })
                {
                    // A sentence that ends in an infinitive asks for something to be done.
                    group.Stands = VerbGroup.Standing.Finite;
                    group.When = VerbGroup.Time.Imperative;
                }

                break;
            case VerbForm.Imperfective:
                group.When = VerbGroup.Time.Present;
                if (next is { Text: "وقت" })
                {
                    // جاتے وقت: "while" says it.
                    next.Pos = PartOfSpeech.Particle;
                    group.End++;
                    group.Stands = VerbGroup.Standing.Adverbial;
                    break;
                }

                group.Stands = EndsClause(next) ? VerbGroup.Standing.Finite : VerbGroup.Standing.Adverbial;
                group.Irrealis = group.Stands == VerbGroup.Standing.Finite;
                break;
            case VerbForm.Perfective:
                SettlePerfective(group, form, next);
                break;
            case VerbForm.Present:
                group.When = VerbGroup.Time.Present;
                break;
            case VerbForm.Past:
                group.When = VerbGroup.Time.Past;
                break;
            case VerbForm.Future:
                group.When = VerbGroup.Time.Future;
                break;
            case VerbForm.Subjunctive:
                group.When = form.Person == 2 ? VerbGroup.Time.Imperative : VerbGroup.Time.Subjunctive;
                break;
            case VerbForm.Imperative:
                group.When = VerbGroup.Time.Imperative;
                break;
            default:
                group.Stands = EndsClause(next) ? VerbGroup.Standing.Finite : VerbGroup.Standing.Conjunctive;
                group.When = VerbGroup.Time.Imperative;
                break;
        }
    }

    private static void SettlePerfective(VerbGroup group, VerbReading form, Word? next)
    {
        // نہیں کر رہا leaves out the ہے.
        group.When = group is { Negated: true, Aspect: VerbGroup.View.Progressive } ? VerbGroup.Time.Present : VerbGroup.Time.Past;
        if (next is { Text: "بغیر" } && form.Plural)
        {
            group.Stands = VerbGroup.Standing.Infinitive;
            return;
        }

        if (group.Participle && !group.Copula)
        {
            // دیکھا ہوا, کرتے ہوئے: a participle, unless the clause ends here.
            group.Stands = next is { IsNoun: true } or { Pos: PartOfSpeech.Adjective } ? VerbGroup.Standing.Adjectival
                : EndsClause(next) && !form.Plural ? VerbGroup.Standing.Finite : VerbGroup.Standing.Adverbial;
        }
        else if (!EndsClause(next) && next is { IsNoun: true } or { Pos: PartOfSpeech.Adjective })
        {
            group.Stands = group.Passive || !group.Ergative ? VerbGroup.Standing.Adjectival : VerbGroup.Standing.Finite;
        }
    }

    // The end of a clause shows in a mark, a conjunction, a relative word, or the end of the sentence.
    private static bool EndsClause(Word? next) =>
        next is null || next.Kind is TokenKind.End or TokenKind.Punctuation or TokenKind.CloseQuote || next.Pos == PartOfSpeech.Conjunction
        || next.Is(PartOfSpeech.Particle, "تو") || next.Pronoun?.Kind == "relative";
}
