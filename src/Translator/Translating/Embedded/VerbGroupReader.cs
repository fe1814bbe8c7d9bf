namespace Translator.Translating.Embedded;

/// <summary>Reads the run of verb words at a place: main verb, vector, auxiliaries, negation, particles.</summary>
internal static class VerbGroupReader
{
    /// <summary>Reads the group that begins at <paramref name="at"/>, whose word is a verb.</summary>
    public static VerbGroup Read(List<Word> words, int at, Lexicon lexicon, bool negatedBefore, bool agent, bool wished = false)
    {
        var main = words[at];
        var reading = VerbReadings.Choose(words, at, lexicon, agent, wished);
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
            var step = aux is null ? null : Step(words, group, form, aux, next, agent);
            if (step is null)
                break;
            Deny(words, group, next);
            // The participle shows the gender that ہے does not.
            group.Feminine |= form.Feminine && form.Form is VerbForm.Imperfective or VerbForm.Perfective && !(group.Ergative && group.Entry.Transitive != false);
            form = step.Value;
            group.End = next + 1;
        }

        VerbGroupEnding.Settle(words, group, form);
        // میز پر کتاب پڑی ہے, وہ کھڑا تھا: it lies there, he was standing.
        if (group is { Root: "پڑ" or "کھڑ", Aspect: VerbGroup.View.Perfect, Main.Compound: null, When: VerbGroup.Time.Present or VerbGroup.Time.Past, Modal: null })
            (group.Wording, group.Aspect) = (group.Root == "پڑ" ? ["lie"] : ["stand"], VerbGroup.View.Progressive);
        group.Done = reading.Form == VerbForm.Perfective;
        if (group is { Participle: true, Copula: false, Modal: null, Stands: VerbGroup.Standing.Finite } && reading.Form == VerbForm.Perfective && form.Form is VerbForm.Present or VerbForm.Past)
            VerbGroupEnding.Remain(group, agent);
    }

    // One more word of the group: null when the word does not belong to it.
    private static VerbReading? Step(List<Word> words, VerbGroup group, VerbReading form, Word aux, int next, bool agent)
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
                if (VerbReadings.Reading(aux, "سک") is { } can)
                    return With(group, can, modal: "can");
                if (VerbReadings.Reading(aux, "پا") is { } manage)
                    return With(group, manage, modal: "can");
                if (VerbReadings.Reading(aux, "چک") is { } done)
                {
                    group.Over = true;
                    return With(group, done, VerbGroup.View.Perfect);
                }

                if (VerbReadings.Reading(aux, "رہ") is { } going)
                    return With(group, going, going.Form == VerbForm.Perfective ? VerbGroup.View.Progressive : null);
                foreach (var vector in aux.Verbs)
                {
                    if (VerbReadings.Vectors.Contains(vector.Root))
                        return VerbReadings.Best(words, next, vector.Root, !agent && aux.Text is "دیں" or "لیں" && group.Entry.Transitive != false);
                }

                return null;
            case VerbForm.Perfective:
                if (VerbReadings.Reading(aux, "جا") is not null && aux.Compound is null && group.Aspect == VerbGroup.View.Simple && !group.Passive)
                {
                    // چلا گیا: an intransitive has no passive, here جانا only rounds it off.
                    if (group.Entry.Transitive == false)
                    {
                        group.Wording = group.Root == "چل" && group.Main.Compound is null ? ["go", "leave"] : group.Wording;
                        return VerbReadings.Best(words, next, "جا");
                    }

                    group.Passive = true;
                    group.Ergative = false;
                    return VerbReadings.Best(words, next, "جا");
                }

                // سفر کیا کرتے تھے: what was done again and again.
                if (aux.Compound is null && Array.Find(aux.Verbs, v => v is { Root: "کر", Form: VerbForm.Imperfective }) is { Root: "کر" } habit && !agent && group.Aspect == VerbGroup.View.Simple)
                    return With(group, habit, modal: "used to");
                return Copula(group, aux, group.Aspect == VerbGroup.View.Simple ? VerbGroup.View.Perfect : null);
            case VerbForm.Imperfective:
                if (VerbReadings.Reading(aux, "رہ") is { } keep && aux.Compound is null)
                    return With(group, VerbReadings.Best(words, next, "رہ") ?? keep, modal: "continue to");
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
        if (VerbReadings.Reading(aux, "پڑ") is { } must)
            return With(group, VerbReadings.Best(words, next, "پڑ") ?? must, modal: "have to");
        if (VerbReadings.Reading(aux, "لگ") is not null && form.Plural)
            return With(group, VerbReadings.Best(words, next, "لگ"), modal: "start to");
        if (VerbReadings.Reading(aux, "دے") is not null && form.Plural)
            return With(group, VerbReadings.Best(words, next, "دے"), modal: "let");
        if (VerbReadings.Reading(aux, "چاہ") is not null)
            return With(group, VerbReadings.Best(words, next, "چاہ"), modal: "want to");
        if (VerbReadings.Reading(aux, "جا") is not null && form.Plural && next + 1 < words.Count && VerbReadings.Reading(words[next + 1], "رہ") is not null)
            return With(group, new VerbReading("جا", VerbForm.Root), modal: "go to");
        if (VerbReadings.Reading(aux, "ہو") is { } have && (!form.Plural || aux.Text is "ہیں" or "تھے" or "ہوں") && have.Form is VerbForm.Present or VerbForm.Past or VerbForm.Future or VerbForm.Subjunctive or VerbForm.Perfective
            && !group.Copula)
            return With(group, VerbReadings.Best(words, next, "ہو") ?? have, modal: "have to");
        return null;
    }

    private static VerbReading? Copula(VerbGroup group, Word aux, VerbGroup.View? view)
    {
        if (aux.Compound is not null || VerbReadings.Reading(aux, "ہو") is null)
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
        if (modal is "used to" or "can" or "continue to" or "start to" or "have to" or "should")
            group.Ergative = false;
        return reading;
    }

    private static bool IsAuxiliary(Word word) => word.Verbs.Any(v => v.Root is "ہو" or "رہ" or "سک" or "چک" or "دے" or "لے" or "جا");

    // Negation and particles may stand between the words of a group.
    private static int Skip(List<Word> words, VerbGroup group)
    {
        var at = group.End;
        while (at < words.Count && words[at].Pos == PartOfSpeech.Particle && words[at].Text is "نہیں" or "نہ" or "مت" or "بھی" or "ہی" or "تو")
            at++;
        if (at == group.End || at == words.Count || words[at].Verbs.Length == 0)
            return group.End;
        return at;
    }

    private static void Deny(List<Word> words, VerbGroup group, int to)
    {
        for (var i = group.End; i < to; i++)
        {
            group.Negated |= words[i].Text is "نہیں" or "نہ" or "مت";
            group.Also |= words[i].Text == "بھی";
        }
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
