namespace Translator.Translating.Embedded;

/// <summary>Finds the subject among the parts of a clause.</summary>
internal static class ClauseSubject
{
    /// <summary>True when the clause names its subject.</summary>
    public static bool Names(ClauseNode clause) => clause.Parts.Exists(p => p is NounNode { IsAdjective: false, Verbal: null } or PostNode { Marker: "نے" }) && At(clause.Parts, clause.Verb!) >= 0;

    /// <summary>Which part is the subject; -1 for none.</summary>
    public static int At(List<Node> parts, VerbGroup group)
    {
        var ergative = parts.FindIndex(p => p is PostNode { Marker: "نے" });
        if (ergative >= 0)
            return ergative;
        if (group.Entry.SubjectMarker is { } marker)
        {
            var experiencer = parts.FindIndex(p => p is PostNode post && post.Marker == marker || (marker == "کا" && p is GenitiveNode));
            if (experiencer >= 0)
                return experiencer;
        }

        if (group.Modal is "should" or "have to")
        {
            var dative = parts.FindIndex(p => p is PostNode { Marker: "کو" });
            if (dative >= 0)
                return dative;
        }

        var bare = Bare(parts, group.Copula, group.Copula || (group.Root is "ہو" or "گزر" or "رہ" && group.Main.Compound is null));
        // کتاب کا کئی زبانوں میں ترجمہ ہوا: it was translated.
        if (bare.Count == 0)
            return group.Main.Compound is not null && group.Entry.Transitive == false ? parts.FindIndex(p => p is GenitiveNode { Word.Text: "کا" }) : -1;
        if (group.When == VerbGroup.Time.Imperative)
            return parts[bare[0]] is NounNode { Pronoun.Pronoun.Person: 2 } ? bare[0] : -1;
        if (group.Copula)
        {
            // An adjective alone is said of something, it is never the subject.
            var first = bare[0];
            if (bare.Count == 1 && parts[first] is NounNode { IsAdjective: true })
                return -1;
            var has = parts.FindIndex(p => p is PostNode { Marker: "کو" or "کے پاس" });
            return bare.Count == 1 && has >= 0 && has < first ? has : first;
        }

        // یہ زبان لاکھوں لوگ بولتے ہیں: of a thing and people, people do it.
        if (bare.Count > 1 && !group.Passive && group.Entry.Transitive == true && group.Plural && parts[bare[0]] is NounNode { Pronoun: null, Verbal: null } thing && !Agreement.IsPerson(thing) && thing.Head is { Pos: PartOfSpeech.Noun } && parts[bare[1]] is NounNode people && Agreement.IsPerson(people))
            return bare[1];
        if (group.Passive || group.Entry.Transitive == false || bare.Count > 1)
            return bare[0];
        var only = bare[0];
        // کیا کروں: the verb says who does what.
        if (group.Person is 1 or 2 && parts[only] is NounNode { Pronoun.Text: "کیا" })
            return -1;
        if (parts[only] is NounNode { Pronoun.Pronoun.Oblique: false } or NounNode { Verbal: null, Pronoun: not null })
            return only;
        if (group.Ergative && !(group.Entry.ObjectMarker is { } taken && parts.Exists(p => p is PostNode post && post.Marker == taken)))
            return -1;
        // کیڑے کھاتا ہے: what the verb does not agree with is what is eaten.
        if (group is { Ergative: false, Modal: null, Person: 3, Plural: false } && group.When is VerbGroup.Time.Present or VerbGroup.Time.Past or VerbGroup.Time.Future && parts[only] is NounNode { Head.Pos: PartOfSpeech.Noun } many && NounNumber.IsPlural(many))
            return -1;
        // کہانیاں سنتے تھے: neither in gender.
        if (group is { Ergative: false, Modal: null, Person: 3, Entry.Transitive: true } && group.When is VerbGroup.Time.Present or VerbGroup.Time.Past or VerbGroup.Time.Future
            && parts[only] is NounNode { Members.Count: 0, Head: { Pos: PartOfSpeech.Noun, Unknown: false, Entry: { NameKind: not ("person" or "title") } heard } } && heard.Feminine != group.Feminine)
            return -1;
        // One bare phrase with a transitive verb: the subject when the object is marked, inside the verb, or a clause that follows.
        var marked = parts.Exists(p => p is PostNode { Marker: "کو" } or GenitiveNode) || group.Main.Compound is not null || group.Root is "کہ" or "بتا" or "سمجھ" or "چاہ" or "مان" or "جان";
        return marked || only < parts.Count - 1 || group.Plural ? only : parts[only] is NounNode { Verbal: not null } ? -1 : only;
    }

    /// <summary>The noun phrases without a postposition that can be subject or object.</summary>
    public static List<int> Bare(List<Node> parts, bool copula = false, bool times = false)
    {
        var found = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is NounNode { IsTime: false })
                found.Add(i);
        }

        // Time is said of what happens, unless it is all that the clause is about.
        if (found.Count == 0)
        {
            var time = parts.FindLastIndex(p => p is NounNode);
            if (time >= 0 && times)
                found.Add(time);
        }

        // An adjective alone is said of something: it is no subject while there is a noun.
        if (found.Count > 1 && !(copula && found[0] == 0) && found.Exists(i => parts[i] is NounNode { IsAdjective: false }))
            found.RemoveAll(i => parts[i] is NounNode { IsAdjective: true });
        return found;
    }
}
