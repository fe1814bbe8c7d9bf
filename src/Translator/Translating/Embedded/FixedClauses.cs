namespace Translator.Translating.Embedded;

/// <summary>Writes clauses that have a shape of their own in English: the time of day, let us, there is.</summary>
internal sealed class FixedClauses(NounWriter nouns, PredicateWriter predicates)
{
    /// <summary>پانچ بج گئے ہیں, پانچ بجے ہیں: it is five o'clock.</summary>
    public bool Clock(ClauseNode clause, VerbGroup group, List<Slot> slots)
    {
        var hour = group.Root == "بج" && group.Main.Compound is null ? clause.Parts.FindLast(p => p is NounNode { Heads.Count: 0, Pronoun: null, Before.Count: > 0 } or AdverbNode { Word.Text: "کتنے" })
            : group.Copula && !clause.Parts.Exists(p => p is NounNode) ? clause.Parts.FindLast(p => p is PostNode { Marker: "بجے", Inner: NounNode { Heads.Count: 0 } or AdverbNode { Word.Text: "کتنے" } }) : null;
        if (hour is null && IsTimeAsked(clause, group))
        {
            slots.Add(Slot.Of("what time", clause.Parts[0].Anchor?.First ?? -1));
            slots.Add(Slot.Of(clause.Inside ? "it is" : "is it", group.Main.First));
            return true;
        }

        if (hour is null || clause.Relative is not null)
            return false;
        clause.Parts.Remove(hour);
        var past = group.When == VerbGroup.Time.Past && !(group.Root == "بج" && group.Aspect == VerbGroup.View.Progressive);
        var be = group.When == VerbGroup.Time.Future ? "will be" : past ? "was" : "is";
        var inner = hour is PostNode post ? post.Inner : hour;
        if (inner is AdverbNode asked)
        {
            slots.Add(Slot.Of("what time", asked.Word.First));
            slots.Add(Slot.Of(clause.Inside ? "it " + be : be + " it", group.Main.First));
        }
        else
        {
            slots.Add(Slot.Of("it"));
            slots.Add(Slot.Of(be, group.Main.First));
            nouns.Write(inner, NounWriter.Role.Complement, slots);
            slots.Add(Slot.Of("o'clock", group.Main.First));
        }

        foreach (var part in clause.Parts)
            predicates.Part(part, group, slots);
        return true;
    }

    // وقت کیا ہوا ہے, کیا وقت ہوا ہے.
    private static bool IsTimeAsked(ClauseNode clause, VerbGroup group) =>
        group.Copula && group.When == VerbGroup.Time.Present && clause.Parts.Exists(p => p is NounNode { Owner: null, Before.Count: 0, Heads: [{ Plural: false, Entry.Urdu: "وقت" }] })
        && clause.Parts.TrueForAll(p => p is NounNode { Heads: [{ Entry.Urdu: "وقت" }] } or NounNode { Pronoun.Text: "کیا" })
        && (clause.Parts.Count == 2 || clause.Asks);

    /// <summary>Let us.</summary>
    public void Proposal(ClauseNode clause, VerbGroup group, List<Slot> slots)
    {
        clause.Parts.RemoveAll(p => p is NounNode { Pronoun.Text: "ہم" });
        slots.Add(Slot.Of("let's", group.Main.First));
        nouns.Own = "our";
        if (group.Main.Text is "چلو" or "چلیں" or "چلیے" or "چلئے" or "چلتے")
        {
            slots.Add(Slot.Of("go", group.Main.First));
            predicates.Tail(ClauseRoles.Of(clause, false), group, slots);
            return;
        }

        predicates.VerbPhrase(clause, slots, PredicateWriter.Shape.Base);
    }

    /// <summary>Is there.</summary>
    public void Exists(ClauseRoles roles, VerbGroup group, VerbText be, List<Slot> slots)
    {
        slots.Add(Slot.Of(be.Auxiliary, group.Main.First));
        slots.Add(Slot.Of("there"));
        if (group.Negated)
            slots.Add(Slot.Of("not"));
        if (be.Rest.Length > 0)
            slots.Add(Slot.Of(be.Rest));
        nouns.Write(roles.Subject!, NounWriter.Role.Complement, slots);
        foreach (var part in Enumerable.Reverse(roles.Rest))
            predicates.Part(part, group, slots);
    }

    /// <summary>There is.</summary>
    public void Existential(ClauseRoles roles, VerbGroup group, bool inside, string wish, List<Slot> slots)
    {
        var subject = Agreement.Of(roles.Subject!, group);
        var asked = Questions.IsQuestion(roles.Subject);
        if (asked)
            nouns.Write(roles.Subject!, NounWriter.Role.Complement, slots);
        if (!asked || inside)
            slots.Add(Slot.Of("there"));
        var text = VerbWriter.Finite("be", group, subject, false, wish);
        slots.Add(Slot.Of(text.Auxiliary, group.Main.First));
        if (asked && !inside)
            slots.Add(Slot.Of("there"));
        if (group.Negated)
            slots.Add(Slot.Of("not"));
        if (text.Rest.Length > 0)
            slots.Add(Slot.Of(text.Rest));
        if (!asked)
            nouns.Write(roles.Subject!, NounWriter.Role.Complement, slots);
        foreach (var part in Enumerable.Reverse(roles.Rest))
            predicates.Part(part, group, slots);
        foreach (var part in Enumerable.Reverse(roles.Front))
            predicates.Part(part, group, slots);
    }
}
