namespace Translator.Translating.Embedded;

/// <summary>Writes what a clause opens with.</summary>
internal sealed class OpeningWriter(NounWriter nouns, PredicateWriter predicates)
{
    /// <summary>Pronoun for the subject of the clause before, in the same sentence; null when there was none, or it was spoken to.</summary>
    public string? Before { get; private set; }

    /// <summary>Remembers who the clause was about.</summary>
    public void Remember(Node? node, VerbGroup group)
    {
        if (node is not NounNode noun || noun.Verbal is not null)
            return;
        nouns.OfThing = noun.Pronoun is null && !Agreement.IsPerson(noun) && !noun.Heads.Exists(h => h.Unknown);
        if (noun.Pronoun?.Pronoun is { } form)
            Before = form.Person == 1 ? form.Plural ? "we" : "I" : form.Person != 3 || form.Kind is not ("near" or "far") ? null : group.Plural && !group.Ergative ? "they" : form.Plural ? "they" : Before is "she" or "it" && form.Oblique ? Before : group.Feminine ? "she" : form.Urdu is "وہ" or "اس" ? "he" : "it";
        else if (noun.Pronoun is null)
            Before = NounNumber.IsPlural(noun) ? "they" : !Agreement.IsPerson(noun) && !noun.Heads.Exists(h => h.Unknown) ? "it" : noun.Head?.Entry?.Feminine == true || group.Feminine ? "she" : "he";
    }

    /// <summary>The relative phrase opens its clause, with the preposition that its verb asks for.</summary>
    public void Relative(Node relative, ClauseRoles roles, VerbGroup group, List<Slot> slots)
    {
        switch (relative)
        {
            case PostNode { Marker: "میں سے" } post when roles.Subject is NounNode { Heads.Count: 0, Before: [{ Text: "کوئی بھی" or "کسی بھی" or "کوئی" } any] } && group.Negated:
                any.English = ["none"];
                slots.Add(Slot.Of("none", any.First));
                slots.Add(Slot.Of(nouns.OfPerson ? "of whom" : "of which", post.Inner.Anchor?.First ?? -1));
                group.Negated = false;
                roles.Opened = true;
                break;
            // جسے … نام سے جانا جاتا ہے, جسے ڈگری دی گئی: who is known, who was given.
            case PostNode { Marker: "کو" } given when group.Passive && (roles.Subject is null || (roles.Subject is NounNode { Pronoun: null } && group.Root == "دے")):
                nouns.Write(given.Inner, NounWriter.Role.Subject, slots);
                if (roles.Subject is { } thing)
                    roles.Objects.Insert(0, thing);
                roles.Subject = null;
                roles.Opened = true;
                break;
            case PostNode { Marker: "کو" or "نے" } post when group.Entry.PrepositionFor(post.Marker) is null:
                nouns.Write(post.Inner, NounWriter.Role.Object, slots);
                break;
            case PostNode post:
                predicates.Part(post, group, slots);
                break;
            default:
                nouns.Write(relative, NounWriter.Role.Object, slots);
                break;
        }
    }

    /// <summary>Phrases that stand before the subject.</summary>
    public void Front(ClauseNode clause, ClauseRoles roles, List<Slot> slots)
    {
        for (var i = 0; i < roles.Front.Count; i++)
        {
            var part = roles.Front[i];
            if (part is ClauseNode { Verb.Stands: VerbGroup.Standing.Conjunctive } step)
            {
                slots.Add(Slot.Of("after"));
                predicates.VerbPhrase(step, slots, PredicateWriter.Shape.Ing);
            }
            else
            {
                predicates.Part(part, clause.Verb!, slots);
            }

            if ((part is PostNode or ClauseNode && i == roles.Front.Count - 1) || part is PostNode { Marker: "کے مطابق" })
                slots.Add(Slot.Of(","));
        }
    }

    /// <summary>The subject, or the pronoun that English cannot do without.</summary>
    public void Subject(ClauseRoles roles, VerbGroup group, ClauseNode clause, bool shared, List<Slot> slots)
    {
        if (roles.Opened)
            return;
        if (roles.Subject is { } subject)
        {
            if (subject is NounNode { Pronoun.Pronoun: { Kind: "far", Plural: false } form } node && form.Urdu == "وہ")
                slots.Add(group.Plural ? Slot.Of("they", node.Pronoun!.First) : group.Feminine ? Slot.Of("she", node.Pronoun!.First) : Slot.Of(Agreement.IsThing(roles.Complement) ? "it" : "he", node.Pronoun!.First));
            else if (subject is NounNode { Pronoun: { Pronoun: { Kind: "near", Urdu: "یہ", Plural: false } } these } && group is { Plural: true, Ergative: false })
                slots.Add(Slot.Ranked(group.Copula ? ["these", "they"] : ["they", "these"], these.First));
            // Who feels or must is no thing.
            else if (subject is NounNode { Pronoun: { English: null, Pronoun: { Kind: "near", Plural: false, Oblique: true } } someone } && (group.Entry.SubjectMarker == "کو" || group.Modal is "have to" or "should"))
                slots.Add(Slot.Of("he", someone.First));
            else
                nouns.Write(subject, clause.Wanted ? NounWriter.Role.Object : NounWriter.Role.Subject, slots);
            if (clause.Relative is { } relative && subject is NounNode { Heads.Count: > 0 } headed && headed.Before.Contains(relative))
                slots.Add(Slot.Of(Agreement.IsPerson(headed) ? "who" : "that"));
            return;
        }

        if (shared || (clause.Relative is not null && !roles.RelativeTaken) || group.When == VerbGroup.Time.Imperative)
            return;
        if (group.Person == 2)
            slots.Add(Slot.Of("you"));
        else if (group.Person == 1)
            slots.Add(Slot.Of(group.Plural ? "we" : "I"));
        // ہم چراغ جلاتے تھے، کہانیاں سنتے تھے: what is told of the past shows no person.
        else if (Before is "I" or "we" && group is { When: VerbGroup.Time.Past, Passive: false, Copula: false, Modal: null } && (group.Ergative || group.Plural == (Before == "we")))
            slots.Add(Slot.Of(Before));
        else if (Before is not ("I" or "we") && Before is { } same && !group.Passive && group.Plural == (same == "they") && group.Modal is null or "can" or "want to" && !(group.Copula && roles.Complement is not NounNode) && !(same == "it" && group.Entry.Transitive == true))
            slots.Add(Slot.Of(same));
        else if (group.Copula && roles.Complement is NounNode { IsAdjective: false })
            slots.Add(Slot.Of("there"));
        else if (group.Copula || group.Passive || group.Entry.Transitive == false || group.Modal is not null)
            slots.Add(Slot.Of(group.Plural ? "they" : "it"));
        else
            slots.Add(Slot.Ranked(group.Ergative ? ["he", "they"] : group.Plural ? ["they", "we"] : ["he", "it"], -1, 0.4f));
    }
}
