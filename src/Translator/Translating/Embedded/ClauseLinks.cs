namespace Translator.Translating.Embedded;

/// <summary>Settles what clauses of one sentence do to each other before any is written: questions inside statements, conditions, proposals, wishes.</summary>
internal static class ClauseLinks
{
    private static readonly HashSet<string> Asking = ["know", "ask", "understand", "remember", "tell", "wonder", "explain", "forget"];

    /// <summary>Marks the clauses; one that only points to the next is taken out.</summary>
    public static void Settle(List<Node> parts)
    {
        Propose(parts);
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (Correlatives.Hang(parts, i))
                i = -1;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ClauseNode { Verb: { } verb } clause)
                continue;
            var next = Next(parts, i);
            // مجھے لگا کہ: I thought that.
            if (next is ClauseNode { Opener: null or { Text: "کہ" }, Relative: null } && verb is { Root: "لگ", Main.Compound: null, Modal: null } && clause.Parts.FindIndex(p => p is PostNode { Marker: "کو", Inner: NounNode { Pronoun: not null } or NounNode { Heads.Count: > 0 } }) is >= 0 and var thinker && !clause.Parts.Exists(p => p is NounNode { Pronoun: null }))
            {
                clause.Parts[thinker] = new PostNode(((PostNode)clause.Parts[thinker]).Inner, "نے", null);
                (verb.Wording, verb.Aspect, verb.Ergative, verb.Plural) = (["think", "feel"], verb.Aspect == VerbGroup.View.Progressive ? VerbGroup.View.Simple : verb.Aspect, true, false);
            }

            if (next is ClauseNode { Relative: not null, Opener: null } && Antecedent(clause) is { } which)
                NounParts.TellApart(which);
            if (next is ClauseNode { Opener.Text: "جب" })
            {
                foreach (var then in clause.Parts.OfType<AdverbNode>().Where(a => a.Word.Text is "اس وقت" or "تب"))
                    then.Word.English = [""];
            }

            // جب تک بارش ہو رہی ہے: as long as it lasts.
            if (clause.Opener is { Text: "جب تک", English: null } && verb is { Negated: false, When: VerbGroup.Time.Present, Aspect: not VerbGroup.View.Perfect })
                clause.Opener.English = ["as long as"];
            // Although it is so, but; since it is so, therefore: English says one of the two.
            if (next is ClauseNode { Opener: { } second } concluding && (clause.Opener?.Text, second.Text) is ("اگرچہ" or "گرچہ" or "حالانکہ", "لیکن" or "مگر" or "تاہم" or "پھر بھی") or ("چونکہ" or "کیونکہ", "اس لیے" or "اس لئے" or "لہذا" or "چنانچہ" or "اسلیے"))
                concluding.Opener.English = [""];
            if (next is ClauseNode following)
                Link(clause, verb, following, parts[i + 1] is MarkNode);
            if (next is MarkNode { Word.Text: "?" } && clause.Opener is null && clause.Relative is null)
                Ask(parts, i, clause);
            // اگر بارش ہوئی تو ہم نہیں آئیں گے: what has yet to come is present behind if and when.
            if (clause.Opener?.Text is "اگر" or "جب" or "جب تک" or "جیسے ہی" && (verb.When == VerbGroup.Time.Future
                || (verb is { When: VerbGroup.Time.Past, Aspect: VerbGroup.View.Simple, Ergative: true, Modal: null, Passive: false } && clause.Opener.Text != "جب" && parts.Skip(i + 1).Any(p => p is ClauseNode { Verb.When: VerbGroup.Time.Future }))))
                (verb.When, verb.Ergative) = (VerbGroup.Time.Present, verb.Ergative && verb.Entry.Transitive != false);
            if (verb.Irrealis && clause.Opener?.Text is "اگر" or "کاش")
                Imagine(parts, i, verb);
        }
    }

    /// <summary>What a relative clause behind this clause speaks of: the last noun that is pointed to, else the last phrase before the verb; null for none.</summary>
    public static NounNode? Antecedent(ClauseNode clause)
    {
        var nouns = clause.Parts.ConvertAll(p => (p is NounNode { IsAdjective: true, Inside: [.., PostNode with] } ? with.Inner : p as NounNode ?? (p as PostNode)?.Inner ?? (p as GenitiveNode)?.Owner) as NounNode);
        return nouns.FindLast(n => n is { Head.Pos: PartOfSpeech.Noun, Before: [{ Pronoun.Kind: "near" or "far" }, ..] }) ?? (nouns.Count > 0 ? nouns[^1] : null);
    }

    private static void Link(ClauseNode clause, VerbGroup verb, ClauseNode following, bool apart)
    {
        if (following.Opener?.Text == "کہ")
        {
            // یہ before a content clause only points ahead to it.
            if (!apart && !verb.Copula && clause.Parts.Exists(p => p is PostNode { Marker: "نے" }))
                clause.Parts.RemoveAll(p => p is NounNode { Pronoun.Text: "یہ" });
            else if (verb.Copula && clause.Parts.Count(p => p is NounNode) > 1)
                clause.Parts.RemoveAll(p => p is NounNode { Pronoun.Text: "یہ" });
            if (!apart && following.Verb is { When: VerbGroup.Time.Future } told && verb.When == VerbGroup.Time.Past)
                told.Reported = true;
            // اس بات پر زور دیا کہ, یہ بات کہی کہ: the phrase only points ahead, too.
            if (!verb.Copula || verb.Main.Compound is not null)
                clause.Parts.RemoveAll(p => Points(p, verb.Copula));
            // اس دعوے کی تردید کی کہ: the claim that.
            foreach (var part in clause.Parts)
            {
                if ((part as NounNode ?? (part as PostNode)?.Inner ?? (part as GenitiveNode)?.Owner) is NounNode { Head.Entry: { } claim } what && !NounKinds.IsSomeone(claim) && !NounKinds.IsTime(claim) && part == clause.Parts[^1])
                    NounParts.TellApart(what);
            }

            // Told nobody, one says.
            if (verb.Root == "بتا" && verb.Main.Compound is null && !clause.Parts.Exists(p => p is PostNode { Marker: "کو" }))
                verb.Wording = ["say", "report"];
            // لوگوں کو چاہیے کہ وہ …: people should.
            if (verb.Root == "چاہیے" && clause.Parts is [.., PostNode { Marker: "کو", Inner: NounNode who }] && !clause.Parts.Exists(p => p is NounNode) && following.Verb is { When: VerbGroup.Time.Subjunctive or VerbGroup.Time.Imperative } duty)
            {
                following.Parts.RemoveAll(p => p is NounNode { Pronoun.Text: "وہ" or "ہم" or "تم" or "آپ" });
                following.Parts.InsertRange(0, [.. clause.Parts[..^1], new PostNode(who, "کو", null)]);
                (duty.Modal, duty.When, duty.Ergative) = ("should", VerbGroup.Time.Present, false);
                following.Opener = clause.Opener;
                clause.Parts.Clear();
                clause.Verb!.Silent = true;
                return;
            }

            if (verb.Root == "چاہ" && verb.Main.Compound is null && following.Verb is { When: VerbGroup.Time.Subjunctive or VerbGroup.Time.Imperative, Passive: false } && ClauseSubject.Names(following))
            {
                following.Wanted = true;
                following.Opener = null;
            }
            else if (following.Asks)
            {
                following.Inside = true;
                following.Opener.English = ["whether", "if"];
            }
            else if (Questions.Asks(following))
            {
                following.Inside = true;
                following.Opener = null;
            }
        }
        else if (!apart && following.Opener is null && following.Relative is null && Asking.Contains(verb.Entry.Senses[0]) && Questions.Asks(following) && !Questions.Asks(clause))
        {
            following.Inside = true;
        }
    }

    // What is taken out is said by the clause that follows: none of its words is missing.
    private static bool Points(Node part, bool copula)
    {
        var noun = part switch
        {
            PostNode { Joined: null, Marker: "پر" or "کو" or "سے" or "کی طرف", Inner: NounNode inner } => inner,
            NounNode bare when !copula => bare,
            _ => null,
        };
        if (noun is not { Clauses.Count: 0, Owner: null, Members.Count: 0, Heads: [{ Entry.Urdu: "بات" or "امر" or "حقیقت" } head], Before: [{ Text: "اس" or "یہ" }] })
            return false;
        head.Pos = PartOfSpeech.Particle;
        return true;
    }

    private static void Ask(List<Node> parts, int at, ClauseNode clause)
    {
        if (!clause.Inside && !clause.Wanted)
        {
            clause.Asks = true;
            return;
        }

        // The question mark belongs to the clause that the inner question depends on.
        for (var i = at - 1; i >= 0; i--)
        {
            if (parts[i] is ClauseNode { Verb: not null, Inside: false, Opener: null } outer)
            {
                outer.Asks = true;
                return;
            }
        }
    }

    // اگر … ہوتا, … ہوتا: if it were, it would be.
    private static void Imagine(List<Node> parts, int at, VerbGroup condition)
    {
        condition.When = VerbGroup.Time.Past;
        for (var i = at + 1; i < parts.Count; i++)
        {
            if (parts[i] is ClauseNode { Verb: { Irrealis: true } result } clause && clause.Opener?.Text is not "اگر")
            {
                result.When = VerbGroup.Time.Future;
                result.Reported = true;
                return;
            }
        }
    }

    // چلو, آؤ before a wish: let us.
    private static void Propose(List<Node> parts)
    {
        if (parts.Count == 0 || parts[0] is not ClauseNode { Parts.Count: 0, Opener: null, Verb: { } call } || call.Main.Text is not ("چلو" or "چلیں" or "چلیے" or "چلئے" or "آؤ" or "آئیں" or "آئیے"))
            return;
        var after = parts.Count > 1 && parts[1] is MarkNode { IsComma: true } ? 2 : 1;
        if (parts.Count > after && parts[after] is ClauseNode { Opener: null, Verb: { Stands: VerbGroup.Standing.Finite } verb } && (verb.When is VerbGroup.Time.Imperative or VerbGroup.Time.Subjunctive
            || verb is { When: VerbGroup.Time.Present, Aspect: VerbGroup.View.Simple, Plural: true }))
        {
            verb.Proposes = true;
            parts.RemoveRange(0, after);
        }
        else if (call.Root == "چل" && (parts.Count == 1 || parts[1] is MarkNode { IsComma: false }))
        {
            call.Proposes = true;
        }
    }

    private static Node? Next(List<Node> parts, int at) =>
        at + 1 >= parts.Count ? null : parts[at + 1] is MarkNode { IsComma: true } && at + 2 < parts.Count ? parts[at + 2] : parts[at + 1];
}
