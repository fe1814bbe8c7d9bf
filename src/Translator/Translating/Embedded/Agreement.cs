namespace Translator.Translating.Embedded;

/// <summary>Person, number and gender of subjects.</summary>
internal static class Agreement
{
    /// <summary>True for a phrase that names people.</summary>
    public static bool IsPerson(NounNode noun) =>
        noun.Heads.Exists(h => NounKinds.IsSomeone(h.Entry)) || noun.Members.Exists(IsPerson);

    /// <summary>True for a subject that is surely a person.</summary>
    public static bool IsSomebody(Node? subject) =>
        subject is NounNode noun && (noun.Pronoun?.Pronoun is { Person: 1 or 2 } || IsPerson(noun));

    /// <summary>وہ ایک جھوٹ تھا: what is called a thing is one.</summary>
    public static bool IsThing(Node? complement) => complement is NounNode { Head: { Pos: PartOfSpeech.Noun } head } && !NounKinds.IsSomeone(head.Entry);

    /// <summary>True when the subject is who has something.</summary>
    public static bool Has(ClauseNode clause, ClauseRoles roles) =>
        clause.Parts.OfType<PostNode>().Any(p => p.Marker is "کو" or "کے پاس" && ReferenceEquals(p.Inner, roles.Subject));

    /// <summary>What the verb agrees with, and what اپنا refers to.</summary>
    public static Subject Of(Node node, VerbGroup group)
    {
        if (node is not NounNode noun)
            return Embedded.Subject.Unknown;
        if (noun.Pronoun?.Pronoun is { } form)
        {
            var plural = form.Plural || (form.Kind is "near" or "far" or "relative" && (!form.Oblique || form.Kind == "relative") && group.Plural && !(group.Ergative && group.Entry.Transitive != false));
            return new Subject(form.Person, plural, form.Person == 3 ? plural ? "their" : group is { Feminine: true, Ergative: false } ? "her" : "his" : form.Possessive);
        }

        // اس کے کیا نتائج ہیں: what are.
        if (noun.Pronoun is { Text: "کیا" })
            return new Subject(3, group is { Plural: true, Copula: true }, "its");
        if (noun.Members.Count > 1)
            return new Subject(3, noun.Joints[^1].Text != "یا", "their");
        var person = noun.Heads.Exists(h => h.Pos == PartOfSpeech.Name || h.Entry?.NameKind is "person" or "title");
        var stuff = noun.Head is { Pos: PartOfSpeech.Noun, Entry: { PluralOnly: false } entry } mass && (entry.Uncountable || EnglishForms.IsUncountable(NounWriter.Senses(mass)[0]));
        var many = !stuff && (NounNumber.IsPlural(noun) || (!person && group is { Plural: true, Ergative: false } && noun.Head is { Pos: PartOfSpeech.Noun }));
        if (many && noun.Head is { Pos: PartOfSpeech.Noun } head)
            head.Plural = true;
        return new Subject(3, many, many ? "their"
            : !person || noun.Head?.Entry?.NameKind is "place" or "org" ? "its"
            : noun.Head?.Entry?.Feminine == true || (group is { Feminine: true, Ergative: false } && group.Entry.Transitive is not null) ? "her" : "his");
    }

    /// <summary>The subject that only the verb shows.</summary>
    public static Subject Dropped(VerbGroup group, ClauseNode clause) =>
        new(group.Person, group.Plural || (group.Person == 1 && group.Plural), clause.Relative is null ? "their" : "its");
}
