namespace Translator.Translating.Embedded;

/// <summary>Writes clauses in English order: what opens them, subject, verb, objects, then the other phrases mirrored.</summary>
internal sealed class SentenceWriter
{
    private readonly NounWriter _nouns;

    private readonly FixedClauses _fixed;

    private readonly OpeningWriter _openings;

    private Subject _last = Embedded.Subject.Unknown;

    private string _wish = "may";

    public SentenceWriter(Counts counts)
    {
        _nouns = new NounWriter(this, counts);
        Predicates = new PredicateWriter(_nouns);
        _fixed = new FixedClauses(_nouns, Predicates);
        _openings = new OpeningWriter(_nouns, Predicates);
    }

    /// <summary>Writes verbs with what belongs to them.</summary>
    public PredicateWriter Predicates { get; }

    /// <summary>Writes the parts of a sentence.</summary>
    public List<Slot> Write(List<Node> parts)
    {
        ClauseLinks.Settle(parts);
        var slots = new List<Slot>(48);
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case ClauseNode { Verb.Silent: true }:
                    break;
                case ClauseNode clause:
                    // A condition or time clause that comes first is parted from what follows.
                    if (i > 0 && clause.Opener is null or { English: [""] } && clause.Relative is null && parts[i - 1] is ClauseNode { Relative: not null, Parts: [NounNode { Heads.Count: > 0 }, ..] } or ClauseNode { Opener.Text: "اگر" or "جب" or "چونکہ" or "جیسے ہی" or "جب تک" or "جب بھی" or "اگرچہ" })
                        slots.Add(Slot.Of(","));
                    // He is a man who: what the clause before came to is what the relative speaks of.
                    if (clause.Relative is not null && i > 0 && parts[i - 1] is ClauseNode before)
                        _nouns.OfPerson = ClauseLinks.Antecedent(before) is { } spoken && Agreement.IsPerson(spoken);
                    Clause(clause, slots, i > 0 ? parts[i - 1] : null);
                    _nouns.OfPerson = false;
                    break;
                case MarkNode { IsComma: true } when i + 1 < parts.Count && parts[i + 1] is ClauseNode { Opener.Text: "کہ" }:
                    break;
                case MarkNode mark:
                    slots.Add(Slot.Of(mark.Word.Entry?.Senses[0] ?? mark.Word.Text, mark.Word.First));
                    break;
            }
        }

        return slots;
    }

    /// <summary>Writes a clause that stands inside another.</summary>
    public void Nested(ClauseNode clause, List<Slot> slots)
    {
        if (clause.Verb is null)
        {
            Clause(clause, slots, null);
            return;
        }

        if (clause.Imminent)
        {
            slots.Add(Slot.Of("about to"));
            Predicates.VerbPhrase(clause, slots, PredicateWriter.Shape.Base);
            return;
        }

        switch (clause.Verb.Stands)
        {
            case VerbGroup.Standing.Finite:
                slots.Add(Slot.Of(","));
                Clause(clause, slots, null);
                break;
            case VerbGroup.Standing.Adjectival when clause.Verb.Passive || clause.Verb.Done || clause.Verb.Entry.Transitive != false:
                Predicates.Participle(clause, slots);
                break;
            case VerbGroup.Standing.Conjunctive:
                slots.Add(Slot.Of("by"));
                Predicates.VerbPhrase(clause, slots, PredicateWriter.Shape.Ing);
                break;
            default:
                Predicates.VerbPhrase(clause, slots, PredicateWriter.Shape.Ing);
                break;
        }
    }

    /// <summary>Writes a relative clause after its noun.</summary>
    public void Relative(ClauseNode clause, NounNode noun, List<Slot> slots)
    {
        var before = _last;
        var person = _nouns.OfPerson;
        _last = new Subject(3, NounNumber.IsPlural(noun), "their");
        // An unknown name that the verb honours with a plural is a person's.
        _nouns.OfPerson = Agreement.IsPerson(noun) || (noun.Head is { Unknown: true } && clause.Verb is { Plural: true });
        // The people who, the book that: what tells a thing from others needs no commas; a name does.
        var named = !noun.Definite && noun.Head is null or { Pos: PartOfSpeech.Name };
        if (named)
            slots.Add(Slot.Of(","));
        Clause(clause, slots, null);
        if (named)
            slots.Add(Slot.Of(","));
        _nouns.OfPerson = person;
        _last = before;
    }

    private void Clause(ClauseNode clause, List<Slot> slots, Node? previous)
    {
        if (clause.Opener is { } opener && !(opener.Text == "کہ" && clause.Parts.Count == 0 && clause.Verb is null))
            slots.Add(Slot.Ranked(NounWriter.Senses(opener), opener.First));
        _wish = clause.Opener?.Text switch { "اگر" or "جب تک" or "جب" => "", "تاکہ" => "can", "کہ" => "should", _ => "may" };
        if (clause.Relative is not null && (previous is MarkNode || (previous is ClauseNode before && !EndsInThing(before))) && slots.Count > 0 && slots[^1].Options[0] != ",")
            slots.Add(Slot.Of(","));
        if (clause.Verb is not { } group)
        {
            Fragment(clause.Parts, slots);
            return;
        }

        // A wish without a subject in a main clause is a polite request.
        if (group.When == VerbGroup.Time.Subjunctive && clause.Opener is null && clause.Relative is null && !clause.Asks && !group.Passive
            && !(group.Entry.Transitive == true && !group.Copula ? clause.Parts.Exists(p => p is NounNode { Pronoun: not null, Oblique: false } or PostNode { Marker: "نے" }) : clause.Parts.Exists(Moods.Nominative)))
            group.When = VerbGroup.Time.Imperative;
        Moods.Address(clause, group);
        if (group.Proposes)
        {
            _fixed.Proposal(clause, group, slots);
            return;
        }

        if (_fixed.Clock(clause, group, slots))
            return;
        AdverbTimes.Settle(clause, group);
        RoleChanges.Strengthen(clause, group);
        RoleChanges.TakeAim(clause, group);
        var roles = ClauseRoles.Of(clause, true);
        RoleChanges.TakeInclusion(roles, group);
        RoleChanges.Count(roles, group);
        RoleChanges.TakeLiking(roles, group);
        RoleChanges.TakeDay(roles, group);
        RoleChanges.TakeDuration(roles, group);
        RoleChanges.TakeDependence(roles, group);
        RoleChanges.TurnMeaning(roles);
        RoleChanges.PartCompared(roles, group);
        if (roles.Subject is { } owner)
            _nouns.Own = Agreement.Of(owner, group).Possessive;
        else if (group.When == VerbGroup.Time.Imperative)
            _nouns.Own = "your";
        var counted = clause.Relative is null && Questions.IsQuestion(roles.Subject) && RoleChanges.TakeOwner(roles, group);
        var question = clause.Relative is null ? roles.TakeQuestion() : null;
        var asks = !clause.Inside && !clause.Wanted && (clause.Asks || question is not null) && !Questions.IsQuestion(roles.Subject);
        var exists = asks && question is null && clause.Relative is null && RoleChanges.IsExistential(roles, group);
        if (asks || clause.Inside)
            roles.Postpone();
        var relative = clause.Relative is null ? null : roles.TakeRelative(clause.Relative);
        if (relative is not null)
            _openings.Relative(relative, roles, group, slots);
        var prospect = RoleChanges.TakeProspect(roles, group);
        var meant = prospect is null && RoleChanges.TakeMeaning(roles, group);
        var had = counted || (question is null && RoleChanges.TakeOwner(roles, group)) || RoleChanges.TakeExperiencer(roles, group);
        if (clause.Relative is not null || !RoleChanges.IsExistential(roles, group))
            _openings.Front(clause, roles, slots);
        var shared = roles.Subject is null && previous is MarkNode { IsConjunction: true };
        var subject = roles.Subject is { } node ? Agreement.Of(node, group) : shared || roles.Opened ? _last : Agreement.Dropped(group, clause);
        _nouns.Own = group.When == VerbGroup.Time.Imperative ? "your" : subject.Possessive;
        var steps = roles.Rest.OfType<ClauseNode>().Where(c => c.Verb?.Stands == VerbGroup.Standing.Conjunctive).ToList();
        roles.Rest.RemoveAll(n => n is ClauseNode c && steps.Contains(c));
        if (question is not null)
            _nouns.Write(question, group.Copula && question is NounNode { Pronoun: not null } ? NounWriter.Role.Subject : NounWriter.Role.Object, slots);
        if ((asks || clause.Inside) && group is { When: VerbGroup.Time.Subjunctive, Person: 1 })
            _wish = "should";
        var verbs = Predicates.Verbs(group);
        if (group is { Copula: true, Ergative: true, Aspect: VerbGroup.View.Perfect, When: VerbGroup.Time.Present } && roles.Complement is not null && group.Main.Text is "ہو")
            verbs = ["become", "be"];
        if (group is { Copula: true, Ergative: true, When: VerbGroup.Time.Past })
            verbs = roles.Complement is null ? ["happen", "be"] : roles.Complement is NounNode { IsAdjective: true, Before: [.., { } state] } && EnglishForms.IsParticiple(NounWriter.Senses(state)[0]) ? ["be", "become"] : ["become", "be"];
        if (prospect is not null || meant)
            verbs = prospect is not null ? [prospect] : ["mean"];
        if (had)
        {
            verbs = group.Wording ?? ["have"];
            subject = Agreement.Of(roles.Subject!, group);
            group.Aspect = VerbGroup.View.Simple;
        }

        var has = group.Copula && roles.Subject is not null && Agreement.Has(clause, roles);
        if (has)
            verbs = ["have"];
        if (group.Negated && roles.TakeEver() is { } ever)
        {
            ever.English = ["never"];
            group.Negated = false;
        }

        _nouns.NoOne = group.Negated && PronounWriter.IsIndefinite(roles.Subject);
        if (_nouns.NoOne)
            group.Negated = false;
        var texts = verbs.Select(v => VerbWriter.Finite(v, group, subject, asks, _wish)).ToArray();
        if (exists)
        {
            _fixed.Exists(roles, group, texts[0], slots);
            return;
        }

        if (asks && texts[0].Auxiliary.Length > 0)
        {
            if (texts[0].Rest.Length == 0 && roles.Subject is null)
                roles.Inverted = true;
            slots.Add(Slot.Of(texts[0].Auxiliary, group.Main.First));
            texts = [.. texts.Select(t => t with { Auxiliary = "" })];
        }

        if (clause.Relative is null && !asks && RoleChanges.IsExistential(roles, group))
        {
            _fixed.Existential(roles, group, clause.Inside, _wish, slots);
            _nouns.NoOne = false;
            return;
        }

        _openings.Subject(roles, group, clause, shared, slots);
        _nouns.NoOne = false;
        foreach (var step in steps)
            Step(step, group, subject, slots);
        if (clause.Wanted)
        {
            slots.Add(Slot.Of(group.Negated ? "not to" : "to"));
            group.Negated = false;
            texts = [.. verbs.Select(v => new VerbText("", VerbWriter.Wrapped(v, group)))];
        }

        PredicateWriter.Verb(texts, roles, group, slots);
        Predicates.Tail(roles, group, slots);
        if (roles.Subject is not null)
            _last = subject;
        _openings.Remember(roles.Subject, group);
    }

    private static bool EndsInThing(ClauseNode clause) => ClauseLinks.Antecedent(clause) is { Head.Pos: PartOfSpeech.Noun };

    private void Step(ClauseNode step, VerbGroup main, Subject subject, List<Slot> slots)
    {
        var group = step.Verb!;
        group.When = main.When;
        group.Aspect = VerbGroup.View.Simple;
        slots.Add(Slot.Ranked([.. Predicates.Verbs(group).Select(v => VerbWriter.Finite(v, group, subject, false, _wish).Whole)], group.Main.First));
        var roles = ClauseRoles.Of(step, false);
        Predicates.Tail(roles, group, slots);
        slots.Add(Slot.Of("and"));
    }

    // A title: پاکستان میں سیلاب سے تباہی is destruction by flood in Pakistan, so what it is about comes first and the rest mirrored.
    private void Fragment(List<Node> parts, List<Slot> slots)
    {
        var phrases = parts.FindIndex(p => p is not PostNode);
        if (phrases > 0 && parts[phrases..].TrueForAll(p => p is NounNode { Pronoun: null }))
            parts = [.. parts[phrases..], .. Enumerable.Reverse(parts[..phrases])];
        foreach (var part in parts)
            _nouns.Write(part, NounWriter.Role.Prepositional, slots);
    }
}
