namespace Translator.Translating.Embedded;

/// <summary>Writes clauses in English order: what opens them, subject, verb, objects, then the other phrases mirrored.</summary>
internal sealed class SentenceWriter
{
    /// <summary>Form of a verb phrase inside another.</summary>
    internal enum Shape
    {
        /// <summary>The base form.</summary>
        Base,

        /// <summary>The -ing form.</summary>
        Ing,
    }

    private static readonly HashSet<string> BeforeVerb =
        ["ہمیشہ", "کبھی", "اکثر", "بھی", "عموما", "ابھی", "اب بھی", "صرف", "شاید", "یقینا", "حال ہی میں", "پہلے ہی", "عام طور پر", "کبھی کبھی", "مبینہ طور پر", "کبھی نہیں", "کبھی بھی"];

    private readonly NounWriter _nouns;

    private Subject _last = Embedded.Subject.Unknown;

    private string _wish = "may";

    public SentenceWriter(Counts counts) => _nouns = new NounWriter(this, counts);

    /// <summary>Writes the parts of a sentence.</summary>
    public List<Slot> Write(List<Node> parts)
    {
        ClauseLinks.Settle(parts);
        var slots = new List<Slot>(48);
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case ClauseNode clause:
                    // A condition or time clause that comes first is parted from what follows.
                    if (i > 0 && clause.Opener is null && clause.Relative is null && parts[i - 1] is ClauseNode { Relative: not null, Parts: [NounNode { Heads.Count: > 0 }, ..] } or ClauseNode { Opener.Text: "اگر" or "جب" or "چونکہ" or "جیسے ہی" or "جب تک" or "جب بھی" or "اگرچہ" })
                        slots.Add(Slot.Of(","));
                    Clause(clause, slots, i > 0 ? parts[i - 1] : null);
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
            VerbPhrase(clause, slots, Shape.Base);
            return;
        }

        switch (clause.Verb.Stands)
        {
            case VerbGroup.Standing.Finite:
                slots.Add(Slot.Of(","));
                Clause(clause, slots, null);
                break;
            case VerbGroup.Standing.Adjectival when clause.Verb.Passive || clause.Verb.Entry.Transitive != false:
                Participle(clause, slots);
                break;
            case VerbGroup.Standing.Conjunctive:
                slots.Add(Slot.Of("by"));
                VerbPhrase(clause, slots, Shape.Ing);
                break;
            default:
                VerbPhrase(clause, slots, Shape.Ing);
                break;
        }
    }

    /// <summary>Writes a relative clause after its noun.</summary>
    public void Relative(ClauseNode clause, NounNode noun, List<Slot> slots)
    {
        var before = _last;
        var person = _nouns.OfPerson;
        _last = new Subject(3, NounWriter.IsPlural(noun), "their");
        _nouns.OfPerson = IsPerson(noun);
        slots.Add(Slot.Of(","));
        Clause(clause, slots, null);
        slots.Add(Slot.Of(","));
        _nouns.OfPerson = person;
        _last = before;
    }

    /// <summary>Writes a verb phrase without a subject.</summary>
    public void VerbPhrase(ClauseNode clause, List<Slot> slots, Shape shape)
    {
        var group = clause.Verb!;
        var roles = ClauseRoles.Of(clause, false);
        if (group.Negated)
            slots.Add(Slot.Of("not", group.Main.First));
        Adverbs(roles.Rest, slots);
        slots.Add(Slot.Ranked([.. Verbs(group).Select(v => VerbWriter.Wrapped(v, group)).Select(v => shape == Shape.Ing ? Reduced(v, clause) : v)], group.Main.First));
        Tail(roles, group, slots);
        foreach (var front in roles.Front)
            Part(front, group, slots);
    }

    // "being published" before its noun becomes "published" after it.
    private static string Reduced(string verb, ClauseNode clause) =>
        clause.Agentive && verb.StartsWith("be ", StringComparison.Ordinal) && verb.Length > 3 ? verb[3..] : EnglishForms.Ing(verb);

    private void Participle(ClauseNode clause, List<Slot> slots)
    {
        var group = clause.Verb!;
        var roles = ClauseRoles.Of(clause, false);
        if (group.Negated)
            slots.Add(Slot.Of("not", group.Main.First));
        slots.Add(Slot.Ranked([.. Verbs(group).Select(EnglishForms.Participle)], group.Main.First));
        Tail(roles, group, slots);
    }

    private void Clause(ClauseNode clause, List<Slot> slots, Node? previous)
    {
        if (clause.Opener is { } opener && !(opener.Text == "کہ" && clause.Parts.Count == 0 && clause.Verb is null))
            slots.Add(Slot.Ranked(NounWriter.Senses(opener), opener.First));
        _wish = clause.Opener?.Text switch { "اگر" or "جب تک" or "جب" => "", "تاکہ" => "can", "کہ" => "should", _ => "may" };
        if (clause.Relative is not null && previous is ClauseNode or MarkNode && slots.Count > 0 && slots[^1].Options[0] != ",")
            slots.Add(Slot.Of(","));
        if (clause.Verb is not { } group)
        {
            Fragment(clause.Parts, slots);
            return;
        }

        // A wish without a subject in a main clause is a polite request.
        if (group.When == VerbGroup.Time.Subjunctive && clause.Opener is null && clause.Relative is null && !clause.Asks && !group.Passive
            && !(group.Entry.Transitive == true && !group.Copula ? clause.Parts.Exists(p => p is NounNode { Pronoun: not null, Oblique: false } or PostNode { Marker: "نے" }) : clause.Parts.Exists(Nominative)))
            group.When = VerbGroup.Time.Imperative;
        Address(clause, group);
        if (group.Proposes)
        {
            Proposal(clause, group, slots);
            return;
        }

        if (Clock(clause, group, slots))
            return;
        // کل and پرسوں look back or ahead as the verb does.
        if (group.When != VerbGroup.Time.Past && group.Aspect != VerbGroup.View.Perfect)
        {
            foreach (var day in clause.Parts.OfType<AdverbNode>().Where(a => a.Word is { Text: "کل" or "پرسوں", English: null }))
                day.Word.English = day.Word.Text == "کل" ? ["tomorrow"] : ["the day after tomorrow"];
        }

        var roles = ClauseRoles.Of(clause, true);
        if (roles.Subject is { } owner)
            _nouns.Own = Agreement(owner, group).Possessive;
        else if (group.When == VerbGroup.Time.Imperative)
            _nouns.Own = "your";
        var question = clause.Relative is null ? roles.TakeQuestion() : null;
        var asks = !clause.Inside && !clause.Wanted && (clause.Asks || question is not null) && !Questions.IsQuestion(roles.Subject);
        if (asks || clause.Inside)
            roles.Postpone();
        var relative = clause.Relative is null ? null : roles.TakeRelative(clause.Relative);
        if (relative is not null)
            RelativeFirst(relative, roles, group, slots);
        if (clause.Relative is not null || !roles.IsExistential(group))
            Front(clause, roles, slots);
        var shared = roles.Subject is null && previous is MarkNode { IsConjunction: true };
        var subject = roles.Subject is { } node ? Agreement(node, group) : shared ? _last : Dropped(group, clause);
        _nouns.Own = group.When == VerbGroup.Time.Imperative ? "your" : subject.Possessive;
        var steps = roles.Rest.OfType<ClauseNode>().Where(c => c.Verb?.Stands == VerbGroup.Standing.Conjunctive).ToList();
        roles.Rest.RemoveAll(n => n is ClauseNode c && steps.Contains(c));
        if (question is not null)
            _nouns.Write(question, NounWriter.Role.Object, slots);
        if (asks && group is { When: VerbGroup.Time.Subjunctive, Person: 1 })
            _wish = "should";
        var verbs = Verbs(group);
        if (group is { Copula: true, Ergative: true, When: VerbGroup.Time.Past })
            verbs = roles.Complement is null ? ["happen", "be"] : ["become", "be"];
        if ((question is null && RoleChanges.TakeOwner(roles, group)) || RoleChanges.TakeExperiencer(roles, group))
        {
            verbs = group.Wording ?? ["have"];
            subject = Agreement(roles.Subject!, group);
            group.Aspect = VerbGroup.View.Simple;
        }

        var has = group.Copula && roles.Subject is not null && Has(clause, roles);
        if (has)
            verbs = ["have"];
        if (group.Negated && roles.TakeEver() is { } ever)
        {
            ever.English = ["never"];
            group.Negated = false;
        }

        _nouns.NoOne = group.Negated && NounWriter.IsIndefinite(roles.Subject);
        if (_nouns.NoOne)
            group.Negated = false;
        var texts = verbs.Select(v => VerbWriter.Finite(v, group, subject, asks, _wish)).ToArray();
        if (asks && texts[0].Auxiliary.Length > 0)
        {
            if (texts[0].Rest.Length == 0 && roles.Subject is null)
                roles.Inverted = true;
            slots.Add(Slot.Of(texts[0].Auxiliary, group.Main.First));
            texts = [.. texts.Select(t => t with { Auxiliary = "" })];
        }

        if (clause.Relative is null && !asks && roles.IsExistential(group))
        {
            Existential(roles, group, clause.Inside, slots);
            _nouns.NoOne = false;
            return;
        }

        WriteSubject(roles, group, clause, shared, slots);
        _nouns.NoOne = false;
        foreach (var step in steps)
            Step(step, group, subject, slots);
        if (clause.Wanted)
        {
            slots.Add(Slot.Of(group.Negated ? "not to" : "to"));
            group.Negated = false;
            texts = [.. verbs.Select(v => new VerbText("", VerbWriter.Wrapped(v, group)))];
        }

        Verb(texts, roles, group, slots);
        Tail(roles, group, slots);
        if (roles.Subject is not null)
            _last = subject;
    }

    // تم … ہو says what is, not what may be; میں … کرو is first person.
    private static void Address(ClauseNode clause, VerbGroup group)
    {
        if (group.When is not (VerbGroup.Time.Subjunctive or VerbGroup.Time.Imperative))
            return;
        var you = clause.Parts.Exists(p => p is NounNode { Pronoun.Pronoun.Person: 2 });
        if (group.EndsInBe && (you || (!clause.Parts.Exists(Nominative) && (clause.Asks || Questions.Asks(clause)) && (group.Plural || group.Copula))))
        {
            group.When = VerbGroup.Time.Present;
            (group.Person, group.Plural) = (2, true);
        }
        else if (group is { When: VerbGroup.Time.Imperative, Person: 2 } && clause.Parts.Exists(p => p is NounNode { Pronoun.Text: "میں" }))
        {
            group.When = VerbGroup.Time.Subjunctive;
            (group.Person, group.Plural) = (1, false);
        }
    }

    // پانچ بج گئے ہیں, پانچ بجے ہیں: it is five o'clock.
    private bool Clock(ClauseNode clause, VerbGroup group, List<Slot> slots)
    {
        var hour = group.Root == "بج" && group.Main.Compound is null ? clause.Parts.FindLast(p => p is NounNode { Heads.Count: 0, Pronoun: null, Before.Count: > 0 } or AdverbNode { Word.Text: "کتنے" })
            : group.Copula && !clause.Parts.Exists(p => p is NounNode) ? clause.Parts.FindLast(p => p is PostNode { Marker: "بجے", Inner: NounNode { Heads.Count: 0 } or AdverbNode { Word.Text: "کتنے" } }) : null;
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
            _nouns.Write(inner, NounWriter.Role.Complement, slots);
            slots.Add(Slot.Of("o'clock", group.Main.First));
        }

        foreach (var part in clause.Parts)
            Part(part, group, slots);
        return true;
    }

    private void Proposal(ClauseNode clause, VerbGroup group, List<Slot> slots)
    {
        clause.Parts.RemoveAll(p => p is NounNode { Pronoun.Text: "ہم" });
        slots.Add(Slot.Of("let's", group.Main.First));
        _nouns.Own = "our";
        if (group.Main.Text is "چلو" or "چلیں" or "چلیے" or "چلئے" or "چلتے")
        {
            slots.Add(Slot.Of("go", group.Main.First));
            Tail(ClauseRoles.Of(clause, false), group, slots);
            return;
        }

        VerbPhrase(clause, slots, Shape.Base);
    }

    private static bool Nominative(Node part) =>
        part is NounNode { IsTime: false, IsAdjective: false } or PostNode { Marker: "نے" };

    private void Existential(ClauseRoles roles, VerbGroup group, bool inside, List<Slot> slots)
    {
        var subject = Agreement(roles.Subject!, group);
        var asked = Questions.IsQuestion(roles.Subject);
        if (asked)
            _nouns.Write(roles.Subject!, NounWriter.Role.Complement, slots);
        if (!asked || inside)
            slots.Add(Slot.Of("there"));
        var text = VerbWriter.Finite("be", group, subject, false, _wish);
        slots.Add(Slot.Of(text.Auxiliary, group.Main.First));
        if (asked && !inside)
            slots.Add(Slot.Of("there"));
        if (group.Negated)
            slots.Add(Slot.Of("not"));
        if (text.Rest.Length > 0)
            slots.Add(Slot.Of(text.Rest));
        if (!asked)
            _nouns.Write(roles.Subject!, NounWriter.Role.Complement, slots);
        foreach (var part in Enumerable.Reverse(roles.Rest))
            Part(part, group, slots);
        foreach (var part in Enumerable.Reverse(roles.Front))
            Part(part, group, slots);
    }

    private static bool IsPerson(NounNode noun) =>
        noun.Head?.Entry?.NameKind is "person" or "title" || noun.Members.Exists(IsPerson);

    // The relative phrase opens its clause, with the preposition that its verb asks for.
    private void RelativeFirst(Node relative, ClauseRoles roles, VerbGroup group, List<Slot> slots)
    {
        switch (relative)
        {
            case PostNode { Marker: "میں سے" } post when roles.Subject is NounNode { Heads.Count: 0, Before: [{ Text: "کوئی بھی" or "کسی بھی" or "کوئی" } any] } && group.Negated:
                any.English = ["none"];
                slots.Add(Slot.Of("none", any.First));
                slots.Add(Slot.Of(_nouns.OfPerson ? "of whom" : "of which", post.Inner.Anchor?.First ?? -1));
                group.Negated = false;
                roles.Opened = true;
                break;
            case PostNode { Marker: "کو" or "نے" } post when group.Entry.PrepositionFor(post.Marker) is null:
                _nouns.Write(post.Inner, NounWriter.Role.Object, slots);
                break;
            case PostNode post:
                Part(post, group, slots);
                break;
            default:
                _nouns.Write(relative, NounWriter.Role.Object, slots);
                break;
        }
    }

    private void Front(ClauseNode clause, ClauseRoles roles, List<Slot> slots)
    {
        for (var i = 0; i < roles.Front.Count; i++)
        {
            var part = roles.Front[i];
            if (part is ClauseNode { Verb.Stands: VerbGroup.Standing.Conjunctive } step)
            {
                slots.Add(Slot.Of("after"));
                VerbPhrase(step, slots, Shape.Ing);
            }
            else
            {
                Part(part, clause.Verb!, slots);
            }

            if (part is PostNode or ClauseNode && i == roles.Front.Count - 1)
                slots.Add(Slot.Of(","));
        }
    }

    private void WriteSubject(ClauseRoles roles, VerbGroup group, ClauseNode clause, bool shared, List<Slot> slots)
    {
        if (roles.Opened)
            return;
        if (roles.Subject is { } subject)
        {
            if (subject is NounNode { Pronoun.Pronoun: { Kind: "far", Plural: false } form } node && form.Urdu == "وہ")
                slots.Add(group.Plural ? Slot.Of("they", node.Pronoun!.First) : group.Feminine ? Slot.Of("she", node.Pronoun!.First) : Slot.Of(IsThing(roles.Complement) ? "it" : "he", node.Pronoun!.First));
            else
                _nouns.Write(subject, clause.Wanted ? NounWriter.Role.Object : NounWriter.Role.Subject, slots);
            if (clause.Relative is { } relative && subject is NounNode { Heads.Count: > 0 } headed && headed.Before.Contains(relative))
                slots.Add(Slot.Of(IsPerson(headed) ? "who" : "that"));
            return;
        }

        if (shared || (clause.Relative is not null && !roles.RelativeTaken) || group.When == VerbGroup.Time.Imperative)
            return;
        if (group.Person == 2)
            slots.Add(Slot.Of("you"));
        else if (group.Person == 1)
            slots.Add(Slot.Of(group.Plural ? "we" : "I"));
        else if (group.Copula && roles.Complement is NounNode { IsAdjective: false })
            slots.Add(Slot.Of("there"));
        else if (group.Copula || group.Passive || group.Entry.Transitive == false || group.Modal is not null)
            slots.Add(Slot.Of(group.Plural ? "they" : "it"));
        else
            slots.Add(Slot.Ranked(group.Ergative ? ["he", "they"] : group.Plural ? ["they", "we"] : ["he", "it"], -1, 0.4f));
    }

    // وہ ایک جھوٹ تھا: what is called a thing is one.
    private static bool IsThing(Node? complement) => complement is NounNode { Head: { Pos: PartOfSpeech.Noun } head } && !NounKinds.IsSomeone(head.Entry);

    private void Step(ClauseNode step, VerbGroup main, Subject subject, List<Slot> slots)
    {
        var group = step.Verb!;
        group.When = main.When;
        group.Aspect = VerbGroup.View.Simple;
        slots.Add(Slot.Ranked([.. Verbs(group).Select(v => VerbWriter.Finite(v, group, subject, false, _wish).Whole)], group.Main.First));
        var roles = ClauseRoles.Of(step, false);
        Tail(roles, group, slots);
        slots.Add(Slot.Of("and"));
    }

    private static void Verb(VerbText[] texts, ClauseRoles roles, VerbGroup group, List<Slot> slots)
    {
        var at = group.Main.First;
        var apart = texts.All(t => t.Auxiliary.Length > 0);
        if (apart)
        {
            slots.Add(Slot.Of(texts[0].Auxiliary, at));
            if (group.Negated)
                slots.Add(Slot.Of("not"));
            Adverbs(roles.Rest, slots);
            if (texts.Any(t => t.Rest.Length > 0))
                slots.Add(Slot.Ranked([.. texts.Select(t => t.Rest)], at));
            return;
        }

        if (group.Negated)
            slots.Add(Slot.Of("not"));
        Adverbs(roles.Rest, slots);
        slots.Add(Slot.Ranked([.. texts.Select(t => t.Whole)], at));
    }

    private static void Adverbs(List<Node> rest, List<Slot> slots)
    {
        foreach (var adverb in rest.OfType<AdverbNode>().Where(a => BeforeVerb.Contains(a.Word.Text)).ToList())
        {
            NounWriter.Adverb(adverb.Word, slots);
            rest.Remove(adverb);
        }
    }

    private void Tail(ClauseRoles roles, VerbGroup group, List<Slot> slots)
    {
        foreach (var item in roles.Objects)
        {
            if (Whither(item, group) is { } preposition)
                slots.Add(Slot.Of(preposition));
            _nouns.Write(item, NounWriter.Role.Object, slots);
        }

        if (group.Main.Attribute is { } attribute && NounWriter.Senses(attribute)[0] is var manner && VerbWriter.Attributed(group.Entry.Senses[0], manner) == group.Entry.Senses[0])
            slots.Add(Slot.Of(VerbWriter.Adverb(manner), attribute.First));
        if (roles.Complement is { } complement)
        {
            var than = group.Copula && complement is NounNode { IsAdjective: true } adjective && adjective.Before[^1].English is null && adjective.Before[^1].Entry?.PrepositionFor("سے") is null
                ? roles.Rest.FindLastIndex(n => n is PostNode { Marker: "سے" }) : -1;
            _nouns.Compares = than >= 0;
            _nouns.Write(complement, NounWriter.Role.Complement, slots);
            _nouns.Compares = false;
            if (than >= 0)
            {
                _nouns.Post((PostNode)roles.Rest[than], slots, "than");
                roles.Rest.RemoveAt(than);
            }
        }

        foreach (var part in Enumerable.Reverse(roles.Rest))
            Part(part, group, slots);
    }

    private void Part(Node part, VerbGroup group, List<Slot> slots)
    {
        switch (part)
        {
            case PostNode post:
                _nouns.Post(post, slots, group.Entry.PrepositionFor(post.Marker));
                break;
            case ClauseNode { Verb.Stands: VerbGroup.Standing.Adverbial } clause:
                slots.Add(Slot.Of("while"));
                VerbPhrase(clause, slots, Shape.Ing);
                break;
            case NounNode noun:
                _nouns.Write(noun, NounWriter.Role.Complement, slots);
                break;
            case JointNode joint:
                Part(joint.Left, group, slots);
                slots.Add(Slot.Of(NounWriter.Senses(joint.Joint)[0], joint.Joint.First));
                Part(joint.Right, group, slots);
                break;
            default:
                _nouns.Write(part, NounWriter.Role.Prepositional, slots);
                break;
        }
    }

    private void Fragment(List<Node> parts, List<Slot> slots)
    {
        foreach (var part in parts)
            _nouns.Write(part, NounWriter.Role.Prepositional, slots);
    }

    private static readonly HashSet<string> Motions = ["go", "come", "return", "travel", "move", "run", "walk", "fly", "migrate", "flee", "come back", "go back", "get back", "go away"];

    // Urdu goes a place, English to it; home is an adverb.
    private static string? Whither(Node item, VerbGroup group)
    {
        if (group.Entry.Transitive != false || group.Copula || item is not NounNode { Pronoun: null, Verbal: null, IsTime: false } noun || noun.Members.Count == 0 && noun.Head is null)
            return null;
        if (noun is { Owner: null, Before.Count: 0, Head: { Entry.Urdu: "گھر" } home } && !home.Plural)
        {
            home.English = ["home"];
            home.Pos = PartOfSpeech.Name;
            return null;
        }

        if (noun is { Owner: null, Before.Count: 0, Members.Count: 0, Head: { Plural: false, Entry.Urdu: "سکول" or "اسکول" or "کالج" or "جیل" } institution })
        {
            institution.Pos = PartOfSpeech.Name;
            return "to";
        }

        if (noun.Members.Count > 0 ? !noun.Members.TrueForAll(m => NounKinds.IsPlace(m.Head)) : !NounKinds.IsPlace(noun.Head))
            return null;
        return Motions.Contains(group.Entry.Senses[0]) ? "to" : group.Entry.Senses[0] is "live" or "stay" or "arrive" ? "in" : null;
    }

    private static bool Has(ClauseNode clause, ClauseRoles roles) =>
        clause.Parts.OfType<PostNode>().Any(p => p.Marker is "کو" or "کے پاس" && ReferenceEquals(p.Inner, roles.Subject));

    private static Subject Agreement(Node node, VerbGroup group)
    {
        if (node is not NounNode noun)
            return Embedded.Subject.Unknown;
        if (noun.Pronoun?.Pronoun is { } form)
        {
            var plural = form.Plural || (form.Kind is "near" or "far" or "relative" && group.Plural && !group.Ergative);
            return new Subject(form.Person, plural, form.Person == 3 ? plural ? "their" : group is { Feminine: true, Ergative: false } ? "her" : "his" : form.Possessive);
        }

        if (noun.Members.Count > 1)
            return new Subject(3, noun.Joints[^1].Text != "یا", "their");
        var person = noun.Heads.Exists(h => h.Pos == PartOfSpeech.Name || h.Entry?.NameKind is "person" or "title");
        var many = NounWriter.IsPlural(noun) || (!person && group is { Plural: true, Ergative: false } && noun.Head is { Pos: PartOfSpeech.Noun });
        if (many && noun.Head is { Pos: PartOfSpeech.Noun } head)
            head.Plural = true;
        return new Subject(3, many, many ? "their"
            : !person || noun.Head?.Entry?.NameKind is "place" or "org" ? "its"
            : noun.Head?.Entry?.Feminine == true || (group is { Feminine: true, Ergative: false } && group.Entry.Transitive is not null) ? "her" : "his");
    }

    private static Subject Dropped(VerbGroup group, ClauseNode clause) =>
        new(group.Person, group.Plural || (group.Person == 1 && group.Plural), clause.Relative is null ? "their" : "its");

    private string[] Verbs(VerbGroup group) => Personal(group.Resultant ? [.. group.Entry.Senses.Select(State)] : Wordings(group));

    // "get tired" leaves one tired, "break" leaves something broken.
    private static string State(string verb) =>
        verb.StartsWith("get ", StringComparison.Ordinal) ? "be " + verb[4..]
        : verb.StartsWith("be ", StringComparison.Ordinal) ? verb
        : verb is "stand" or "stand up" or "sit" or "sleep" or "lie" ? "be " + EnglishForms.Ing(verb.Split(' ')[0])
        : "be " + EnglishForms.Participle(verb);

    private string[] Personal(string[] verbs) =>
        Array.Exists(verbs, v => v.Contains("one's", StringComparison.Ordinal)) ? [.. verbs.Select(v => v.Replace("one's", _nouns.Own, StringComparison.Ordinal))] : verbs;

    private static string[] Wordings(VerbGroup group) => group.Wording is { } wording ? wording : group.Copula && !(group.When == VerbGroup.Time.Past && group.Ergative) ? Be
        : group.Main.Attribute is { } attribute ? [.. group.Entry.Senses.Select(s => VerbWriter.Attributed(s, NounWriter.Senses(attribute)[0]))]
        : group.Entry.Senses;

    private static readonly string[] Be = ["be"];
}
