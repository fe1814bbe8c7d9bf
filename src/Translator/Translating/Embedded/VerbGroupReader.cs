namespace Translator.Translating.Embedded;

/// <summary>Reads the run of verb words at a place: main verb, vector, auxiliaries, negation, particles.</summary>
internal static class VerbGroupReader
{
    private static readonly HashSet<string> Vectors =
        ["دے", "لے", "جا", "ڈال", "بیٹھ", "پڑ", "اٹھ", "رکھ", "آ", "نکل", "چھوڑ", "گزر", "مار"];

    /// <summary>Reads the group that begins at <paramref name="at"/>, whose word is a verb.</summary>
    public static VerbGroup Read(List<Word> words, int at, Lexicon lexicon, bool negatedBefore, bool agent)
    {
        var main = words[at];
        var reading = Choose(words, at, lexicon, agent);
        var entry = reading.Root == "چاہیے" ? Needed : main.Compound ?? lexicon.Verb(reading.Root) ?? lexicon.Verb("ہو")!;
        var group = new VerbGroup { Main = main, Entry = entry, Root = reading.Root, Negated = negatedBefore, End = at + 1 };
        if (reading.Root == "چاہیے")
        {
            group.When = VerbGroup.Time.Present;
            Tail(words, group);
            return group;
        }

        group.Copula = reading.Root == "ہو" && main.Compound is null;
        Walk(words, group, reading, agent);
        return group;
    }

    /// <summary>The copula that Urdu leaves out after نہیں.</summary>
    public static VerbGroup Understood(Word not) => new()
    {
        Main = not,
        Entry = new LexiconEntry { Urdu = "ہونا", Pos = PartOfSpeech.Verb, Senses = ["be"], Transitive = false },
        Root = "ہو",
        Copula = true,
        Negated = true,
        When = VerbGroup.Time.Present,
    };

    private static readonly LexiconEntry Needed =
        new() { Urdu = "چاہیے", Pos = PartOfSpeech.Verb, Senses = ["need", "want"], Transitive = true, SubjectMarker = "کو" };

    private static void Walk(List<Word> words, VerbGroup group, VerbReading reading, bool agent)
    {
        var form = reading;
        group.Ergative = form.Form == VerbForm.Perfective;
        while (true)
        {
            var next = Skip(words, group);
            var aux = next < words.Count ? words[next] : null;
            var step = aux is null ? null : Step(words, group, form, aux, next);
            if (step is null)
                break;
            // The participle shows the gender that ہے does not.
            group.Feminine |= form.Feminine && form.Form is VerbForm.Imperfective or VerbForm.Perfective && !(group.Ergative && group.Entry.Transitive != false);
            form = step.Value;
            group.End = next + 1;
        }

        Settle(words, group, form);
        if (group is { Participle: true, Copula: false, Modal: null, Stands: VerbGroup.Standing.Finite } && reading.Form == VerbForm.Perfective && form.Form is VerbForm.Present or VerbForm.Past)
            Remain(group, agent);
    }

    private static readonly HashSet<string> Postures = ["بیٹھ", "لیٹ", "سو", "ٹھہر", "لٹک", "چمٹ"];

    // بیٹھا ہوا ہے: what the act left behind, not the act.
    private static void Remain(VerbGroup group, bool agent)
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

    // One more word of the group: null when the word does not belong to it.
    private static VerbReading? Step(List<Word> words, VerbGroup group, VerbReading form, Word aux, int next)
    {
        if (aux.Pos is PartOfSpeech.Conjunction or PartOfSpeech.Pronoun && aux.Verbs.Length == 0)
            return null;
        switch (form.Form)
        {
            case VerbForm.Root:
                if (aux.Text is "کر" or "کے" && !(aux.Text == "کر" && next + 1 < words.Count && IsAuxiliary(words[next + 1]) && aux.Compound is not null))
                    return new VerbReading("", VerbForm.Conjunctive);
                if (aux.Compound is not null)
                    return null;
                if (Reading(aux, "سک") is { } can)
                    return With(group, can, modal: "can");
                if (Reading(aux, "پا") is { } manage)
                    return With(group, manage, modal: "can");
                if (Reading(aux, "چک") is { } done)
                    return With(group, done, VerbGroup.View.Perfect);
                if (Reading(aux, "رہ") is { } going)
                    return With(group, going, going.Form == VerbForm.Perfective ? VerbGroup.View.Progressive : null);
                foreach (var vector in aux.Verbs)
                {
                    if (Vectors.Contains(vector.Root))
                        return Best(words, next, vector.Root);
                }

                return null;
            case VerbForm.Perfective:
                if (Reading(aux, "جا") is not null && aux.Compound is null && group.Aspect == VerbGroup.View.Simple && !group.Passive)
                {
                    // چلا گیا: an intransitive has no passive, here جانا only rounds it off.
                    if (group.Entry.Transitive == false)
                        return Best(words, next, "جا");
                    group.Passive = true;
                    group.Ergative = false;
                    return Best(words, next, "جا");
                }

                return Copula(group, aux, group.Aspect == VerbGroup.View.Simple ? VerbGroup.View.Perfect : null);
            case VerbForm.Imperfective:
                if (Reading(aux, "رہ") is { } keep && aux.Compound is null)
                    return With(group, Best(words, next, "رہ") ?? keep, modal: "continue to");
                return Copula(group, aux, null);
            case VerbForm.Infinitive:
                return AfterInfinitive(words, group, form, aux, next);
            case VerbForm.Subjunctive when aux.Text is "گا" or "گے" or "گی":
                // کرو گا is کروں گا, less carefully typed.
                return form with { Form = VerbForm.Future, Person = form.Person == 2 && aux.Text != "گے" ? 1 : form.Person, Plural = form.Plural && (form.Person != 2 || aux.Text == "گے"), Feminine = aux.Text == "گی" };
            case VerbForm.Present when group.Modal == "should" && aux.Compound is null && Array.Exists(aux.Verbs, v => v.Root == "ہو" && v.Form == VerbForm.Past):
                return new VerbReading("ہو", VerbForm.Past);
            default:
                return null;
        }
    }

    private static VerbReading? AfterInfinitive(List<Word> words, VerbGroup group, VerbReading form, Word aux, int next)
    {
        if (aux.Compound is not null)
            return null;
        if (aux.Verbs.Any(v => v.Root == "چاہیے"))
            return With(group, aux.Verbs[0], modal: "should");
        if (Reading(aux, "پڑ") is { } must)
            return With(group, Best(words, next, "پڑ") ?? must, modal: "have to");
        if (Reading(aux, "لگ") is not null && form.Plural)
            return With(group, Best(words, next, "لگ"), modal: "start to");
        if (Reading(aux, "دے") is not null && form.Plural)
            return With(group, Best(words, next, "دے"), modal: "let");
        if (Reading(aux, "چاہ") is not null)
            return With(group, Best(words, next, "چاہ"), modal: "want to");
        if (Reading(aux, "جا") is not null && form.Plural && next + 1 < words.Count && Reading(words[next + 1], "رہ") is not null)
            return With(group, new VerbReading("جا", VerbForm.Root), modal: "go to");
        if (Reading(aux, "ہو") is { } have && !form.Plural && have.Form is VerbForm.Present or VerbForm.Past or VerbForm.Future or VerbForm.Subjunctive or VerbForm.Perfective
            && !group.Copula)
            return With(group, Best(words, next, "ہو") ?? have, modal: "have to");
        return null;
    }

    private static VerbReading? Copula(VerbGroup group, Word aux, VerbGroup.View? view)
    {
        if (aux.Compound is not null || Reading(aux, "ہو") is null)
            return null;
        foreach (var reading in aux.Verbs)
        {
            if (reading.Root == "ہو" && reading.Form == VerbForm.Perfective && !group.Passive)
                group.Participle = true;
            if (reading.Root == "ہو" && (reading.Form is VerbForm.Present or VerbForm.Past or VerbForm.Future or VerbForm.Subjunctive or VerbForm.Perfective || (reading.Form == VerbForm.Imperfective && view is not null)))
            {
                group.Presumed = reading.Form == VerbForm.Future && group.Aspect != VerbGroup.View.Progressive;
                return With(group, reading, view);
            }
        }

        return null;
    }

    private static VerbReading? With(VerbGroup group, VerbReading? reading, VerbGroup.View? view = null, string? modal = null)
    {
        if (view is { } aspect)
            group.Aspect = aspect;
        group.Modal = modal ?? group.Modal;
        if (modal is "can" or "continue to" or "start to" or "have to" or "should")
            group.Ergative = false;
        return reading;
    }

    private static void Settle(List<Word> words, VerbGroup group, VerbReading form)
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

    private static bool IsAuxiliary(Word word) => word.Verbs.Any(v => v.Root is "ہو" or "رہ" or "سک" or "چک" or "دے" or "لے" or "جا");

    private static VerbReading Choose(List<Word> words, int at, Lexicon lexicon, bool agent)
    {
        var readings = words[at].Verbs;
        if (readings.Length == 1)
            return readings[0];
        var next = at + 1;
        while (next < words.Count && words[next].Pos == PartOfSpeech.Particle && words[next].Text is "نہیں" or "نہ" or "بھی" or "ہی")
            next++;
        var following = next < words.Count ? words[next] : null;
        if (following is not null)
        {
            if (following.Text is "گا" or "گے" or "گی")
                return Prefer(readings, VerbForm.Subjunctive);
            if (following.Text is "کر" or "کے" && following.Compound is null && readings.Any(r => r.Form == VerbForm.Root) && words[at].Text != "کے")
                return Prefer(readings, VerbForm.Root);
            if (following.Compound is null && following.Verbs.Length > 0)
            {
                var roots = following.Verbs.Select(v => v.Root).ToArray();
                if (readings.Any(r => r.Form == VerbForm.Root) && roots.Any(r => r is "سک" or "چک" or "رہ" or "پا" || Vectors.Contains(r)))
                    return Prefer(readings, VerbForm.Root);
                if (roots.Contains("جا") || (roots.Contains("ہو") && words[at].Text is not ("جانا" or "جانے" or "جانی")))
                    return Prefer(readings, VerbForm.Perfective);
            }
        }

        // دیکھیں without نے is a wish or a request; with it, it is told as past.
        if (!agent && readings[0].Form == VerbForm.Perfective && Array.Exists(readings, r => r.Form == VerbForm.Subjunctive)
            && (words[at].Compound ?? lexicon.Verb(readings[0].Root))?.Transitive != false)
            return Prefer(readings, VerbForm.Subjunctive);
        return readings[0].Form == VerbForm.Root && readings.Length > 1 ? readings[1] : readings[0];
    }

    private static VerbReading Prefer(VerbReading[] readings, VerbForm form)
    {
        foreach (var reading in readings)
        {
            if (reading.Form == form)
                return reading;
        }

        return readings[0];
    }

    private static VerbReading? Best(List<Word> words, int at, string root)
    {
        var readings = words[at].Verbs.Where(v => v.Root == root).ToArray();
        if (readings.Length == 0)
            return null;
        var next = at + 1 < words.Count ? words[at + 1] : null;
        if (next?.Text is "گا" or "گے" or "گی")
            return Prefer(readings, VerbForm.Subjunctive);
        if (next is not null && next.Verbs.Any(v => v.Root is "سک" or "چک" or "رہ"))
            return Prefer(readings, VerbForm.Root);
        return readings.FirstOrDefault(r => r.Form is VerbForm.Imperfective or VerbForm.Infinitive) is { Root: not null } first && first.Root.Length > 0
            ? first
            : Prefer(readings, VerbForm.Perfective);
    }

    private static VerbReading? Reading(Word word, string root)
    {
        foreach (var reading in word.Verbs)
        {
            if (reading.Root == root)
                return reading;
        }

        return null;
    }

    // Negation and particles may stand between the words of a group.
    private static int Skip(List<Word> words, VerbGroup group)
    {
        var at = group.End;
        while (at < words.Count && words[at].Pos == PartOfSpeech.Particle && words[at].Text is "نہیں" or "نہ" or "مت" or "بھی" or "ہی" or "تو")
            at++;
        if (at == group.End || at == words.Count || words[at].Verbs.Length == 0)
            return group.End;
        for (var i = group.End; i < at; i++)
        {
            group.Negated |= words[i].Text is "نہیں" or "نہ" or "مت";
            group.Also |= words[i].Text == "بھی";
        }

        return at;
    }

    private static void Tail(List<Word> words, VerbGroup group)
    {
        while (group.End < words.Count && words[group.End].Verbs.Any(v => v.Root == "ہو" && v.Form == VerbForm.Past))
        {
            group.When = VerbGroup.Time.Past;
            group.End++;
        }
    }
}
