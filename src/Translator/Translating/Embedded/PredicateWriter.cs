namespace Translator.Translating.Embedded;

/// <summary>Writes verbs with what belongs to them: objects, complements, phrases, adverbs.</summary>
internal sealed class PredicateWriter(NounWriter nouns)
{
    /// <summary>Form of a verb phrase inside another.</summary>
    internal enum Shape
    {
        /// <summary>The base form.</summary>
        Base,

        /// <summary>The -ing form.</summary>
        Ing,
    }

    // What one does well or slowly.
    private static readonly HashSet<string> Done = ["گا", "بول", "چل", "دوڑ", "کھیل", "لکھ", "ناچ", "تیر", "سو", "ہنس", "لڑ", "پڑھ"];

    // What there is no more or less of.
    private static readonly HashSet<string> Absolute = ["واقع", "موجود", "دستیاب", "جاری", "شامل", "تیار", "ممکن", "لازمی", "ضروری", "واضح", "ظاہر", "ثابت", "آزاد", "پاک", "مکمل", "بند"];

    private static readonly HashSet<string> Perceiving = ["see", "hear", "watch", "find", "notice", "catch"];

    private static readonly HashSet<string> Changes = ["increase", "decrease", "rise", "fall", "grow", "decline", "drop", "be reduced", "reduce", "shrink", "go up", "go down"];

    private static readonly HashSet<string> BeforeVerb =
        ["ہمیشہ", "کبھی", "اکثر", "بھی", "عموما", "ابھی", "اب بھی", "صرف", "شاید", "یقینا", "حال ہی میں", "پہلے ہی", "عام طور پر", "کبھی کبھی", "مبینہ طور پر", "کبھی نہیں", "کبھی بھی"];

    /// <summary>Writes a verb phrase without a subject.</summary>
    public void VerbPhrase(ClauseNode clause, List<Slot> slots, Shape shape)
    {
        var group = clause.Verb!;
        var roles = ClauseRoles.Of(clause, false);
        if (group.Negated)
            slots.Add(Slot.Of("not", group.Main.First));
        Adverbs(roles.Rest, slots);
        // موصول ہونے والے نمونے: the samples received, not being received.
        if (clause.Agentive && group.Copula && roles.Complement is NounNode { IsAdjective: true } quality)
        {
            nouns.Write(quality, NounWriter.Role.Complement, slots);
            roles.Complement = null;
        }
        else
        {
            slots.Add(Slot.Ranked([.. Verbs(group).Select(v => VerbWriter.Wrapped(v, group)).Select(v => shape == Shape.Ing ? Reduced(v, clause) : v)], group.Main.First));
        }

        Tail(roles, group, slots);
        foreach (var front in roles.Front)
            Part(front, group, slots);
    }

    // "being published" before its noun becomes "published" after it.
    private static string Reduced(string verb, ClauseNode clause) =>
        clause.Agentive && verb.StartsWith("be ", StringComparison.Ordinal) && verb.Length > 3 ? verb[3..] : EnglishForms.Ing(verb);

    /// <summary>Writes a participle behind its noun.</summary>
    public void Participle(ClauseNode clause, List<Slot> slots)
    {
        var group = clause.Verb!;
        var roles = ClauseRoles.Of(clause, false);
        if (group.Negated)
            slots.Add(Slot.Of("not", group.Main.First));
        slots.Add(Slot.Ranked([.. Verbs(group).Select(EnglishForms.Participle)], group.Main.First));
        Tail(roles, group, slots);
    }

    /// <summary>Writes the verb with its negation and the adverbs that stand in it.</summary>
    public static void Verb(VerbText[] texts, ClauseRoles roles, VerbGroup group, List<Slot> slots)
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

    private static bool IsShare(NounNode noun, VerbGroup group) =>
        Changes.Contains(group.Entry.Senses[0]) && noun.Owner is null && (noun is { Heads.Count: 0, Before: [{ Kind: TokenKind.Number, Text: [.., '%'] }] } or { Heads: [{ Entry.Urdu: "فیصد" or "فی صد" }], Before: [{ Pos: PartOfSpeech.Numeral }] });

    // One waits for something, or one waits.
    private static string WithoutObject(string verb) =>
        verb.EndsWith(" for", StringComparison.Ordinal) || verb.EndsWith(" to", StringComparison.Ordinal) || verb.EndsWith(" at", StringComparison.Ordinal) ? verb[..verb.LastIndexOf(' ')] : verb;

    private static void Adverbs(List<Node> rest, List<Slot> slots)
    {
        for (var i = 0; i < rest.Count; i++)
        {
            if (rest[i] is not AdverbNode adverb || (!BeforeVerb.Contains(adverb.Word.Text) && adverb.Word.English is not ["still"]) || adverb.Word.English is ["yet"])
                continue;
            NounWriter.Adverb(adverb.Word, slots);
            rest.RemoveAt(i--);
        }
    }

    /// <summary>Writes what follows the verb: objects, what the subject is, then the other phrases mirrored.</summary>
    public void Tail(ClauseRoles roles, VerbGroup group, List<Slot> slots)
    {
        if (roles.Objects.Count == 0 && !roles.RelativeTaken && !roles.Asked && !group.Passive && slots.Count > 0 && slots[^1].Source == group.Main.First)
            slots[^1] = slots[^1] with { Options = [.. slots[^1].Options.Select(WithoutObject)] };
        // اس نے مجھے جانے دیا: who is let stands between the two verbs.
        if (group.Modal == "let")
        {
            var who = roles.Rest.FindIndex(n => n is PostNode { Marker: "کو" });
            var whom = roles.Objects.FindIndex(n => n is NounNode { Pronoun: not null } || (n is NounNode named && Agreement.IsPerson(named)));
            if (who >= 0)
            {
                nouns.Write(((PostNode)roles.Rest[who]).Inner, NounWriter.Role.Object, slots);
                roles.Rest.RemoveAt(who);
            }
            else if (whom >= 0)
            {
                nouns.Write(roles.Objects[whom], NounWriter.Role.Object, slots);
                roles.Objects.RemoveAt(whom);
            }

            slots.Add(Slot.Ranked(Verbs(group), group.Main.First));
        }

        foreach (var item in roles.Objects)
        {
            if (group.Entry.Urdu is "پہنچنا" or "پہنچ جانا" && item is NounNode { Owner: null, Before.Count: 0, Heads: [{ Plural: false, Entry.Urdu: "گھر" } home] })
                (home.English, home.Pos) = (["home"], PartOfSpeech.Name);
            if (item is NounNode share && IsShare(share, group))
                slots.Add(Slot.Of("by"));
            if (Destinations.Whither(item, group) is { } preposition)
                slots.Add(Slot.Of(preposition));
            // آہستہ بولو: how it is done, not what.
            if (item is NounNode { IsAdjective: true, Inside.Count: 0, Before: [{ English: null } how] } && Done.Contains(group.Root) && group.Main.Compound is null)
                slots.Add(Slot.Ranked([.. NounWriter.Senses(how).Select(VerbWriter.Adverb)], how.First));
            else
                nouns.Write(item, NounWriter.Role.Object, slots);
        }

        if (group.Main.Attribute is { } attribute && NounWriter.Senses(attribute)[0] is var manner && VerbWriter.Attributed(group.Entry.Senses[0], manner) == group.Entry.Senses[0])
            slots.Add(Slot.Of(VerbWriter.Adverb(manner), attribute.First));
        if (roles.Complement is { } complement)
        {
            var than = group.Copula && complement is NounNode { IsAdjective: true } adjective && adjective.Before[^1].English is null && !Absolute.Contains(adjective.Before[^1].Entry?.Urdu ?? "") && adjective.Before[^1].Entry?.PrepositionFor("سے") is null
                ? roles.Rest.FindLastIndex(n => n is PostNode { Marker: "سے", Inner: not NounNode { IsTime: true } }) : -1;
            if (complement is NounNode { IsAdjective: true, Before: [.., { English: null } size] } && Agreement.IsSomebody(roles.Subject))
                size.English = (size.Entry?.Urdu, than >= 0) switch { ("بڑا", true) => ["old"], ("چھوٹا", true) => ["young"], ("لمبا", _) => ["tall"], _ => null };
            nouns.Compares = than >= 0;
            nouns.Write(complement, NounWriter.Role.Complement, slots);
            nouns.Compares = false;
            if (than >= 0)
            {
                nouns.Post((PostNode)roles.Rest[than], slots, "than");
                roles.Rest.RemoveAt(than);
            }
        }

        var measured = MeasuredAgainst(roles);
        foreach (var part in Enumerable.Reverse(roles.Rest))
        {
            if (part == measured)
                nouns.Post(measured, slots, "than");
            else
                Part(part, group, slots);
        }
    }

    // وہ مجھ سے زیادہ کماتا ہے: more than me.
    private static PostNode? MeasuredAgainst(ClauseRoles roles)
    {
        var at = roles.Rest.FindIndex(n => n is AdverbNode { Word: var word } && IsMore(word) || n is NounNode { Heads.Count: 0, Before: [.., { } last] } && IsMore(last));
        return at > 0 ? roles.Rest[at - 1] as PostNode is { Marker: "سے" } before ? before : null
            : at < 0 && roles.Objects is [.., NounNode { Before: [{ } first, ..] }] && IsMore(first) && roles.Rest is [.., PostNode { Marker: "سے" } last2] ? last2 : null;
    }

    private static bool IsMore(Word word) => word.Text is "زیادہ" or "کم" || word.Text.EndsWith("گنا زیادہ", StringComparison.Ordinal) || word.Text.EndsWith("گنا کم", StringComparison.Ordinal);

    /// <summary>Writes a phrase of the clause with the preposition that the verb asks for.</summary>
    public void Part(Node part, VerbGroup group, List<Slot> slots)
    {
        switch (part)
        {
            case PostNode post:
                nouns.Post(post, slots, group.Entry.PrepositionFor(post.Marker) ?? (post.Marker is "جیسے" or "جیسا" or "جیسی" ? "like" : null));
                break;
            case ClauseNode { Verb.Stands: VerbGroup.Standing.Adverbial } clause:
                // گھر جاتے ہوئے is while going home, کام کرتے ہوئے doing the work.
                if ((clause.Verb.Entry.Transitive != true || !clause.Verb.Plural) && !Perceiving.Contains(group.Entry.Senses[0]))
                    slots.Add(Slot.Of("while"));
                VerbPhrase(clause, slots, Shape.Ing);
                break;
            case NounNode { IsTimeOfDay: true, Head: { } hour }:
                slots.Add(Slot.Of(hour.Entry!.Urdu == "دوپہر" ? "at noon" : "in the " + hour.Entry.Senses[0], hour.First));
                break;
            case NounNode noun:
                // 15 فیصد بڑھ گیا: increased by 15%.
                if (IsShare(noun, group))
                    slots.Add(Slot.Of("by"));
                nouns.Write(noun, NounWriter.Role.Complement, slots);
                break;
            case JointNode joint:
                Part(joint.Left, group, slots);
                slots.Add(Slot.Of(NounWriter.Senses(joint.Joint)[0], joint.Joint.First));
                Part(joint.Right, group, slots);
                break;
            default:
                nouns.Write(part, NounWriter.Role.Prepositional, slots);
                break;
        }
    }

    /// <summary>English verbs of a group, the likeliest first.</summary>
    public string[] Verbs(VerbGroup group) => Personal(group.Resultant && group.Wording is null ? [.. group.Entry.Senses.Select(State)] : Wordings(group));

    /// <summary>What an act leaves behind: "get tired" leaves one tired, "break" leaves something broken.</summary>
    public static string State(string verb) =>
        verb == "become" ? "be made"
        : verb.StartsWith("get ", StringComparison.Ordinal) ? "be " + verb[4..]
        : verb.StartsWith("be ", StringComparison.Ordinal) ? verb
        : verb is "stand" or "stand up" or "sit" or "sleep" or "lie" ? "be " + EnglishForms.Ing(verb.Split(' ')[0])
        : "be " + EnglishForms.Participle(verb);

    private string[] Personal(string[] verbs) =>
        Array.Exists(verbs, v => v.Contains("one's", StringComparison.Ordinal)) ? [.. verbs.Select(v => v.Replace("one's", nouns.Own, StringComparison.Ordinal))] : verbs;

    private static string[] Wordings(VerbGroup group) => group.Wording is { } wording ? wording : group.Copula && !(group.When == VerbGroup.Time.Past && group.Ergative) ? Be
        : group.Main.Attribute is { } attribute ? [.. group.Entry.Senses.Select(s => VerbWriter.Attributed(s, NounWriter.Senses(attribute)[0]))]
        : group.Entry.Senses;

    private static readonly string[] Be = ["be"];
}
