namespace Translator.Translating.Embedded;

/// <summary>Where English deals the roles of a clause out anew: what one has or feels, the weather, how someone is.</summary>
internal static class RoleChanges
{
    /// <summary>My four children are: I have four children.</summary>
    public static bool TakeOwner(ClauseRoles roles, VerbGroup group)
    {
        if (!group.Copula || roles.Complement is not null || roles.Rest.Count > 0 || roles.Front.Count > 0 || group.Modal is not null
            || roles.Subject is not NounNode { Owner: NounNode owner } noun
            || !(IsSomeone(owner) || (owner.Head?.Pos == PartOfSpeech.Name && noun.Before.Exists(w => w.Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner))))
            return false;
        noun.Owner = null;
        roles.Objects.Add(noun);
        roles.Subject = owner;
        return true;
    }

    /// <summary>To me a thought came, fever is: I had a thought, I have a fever.</summary>
    public static bool TakeExperiencer(ClauseRoles roles, VerbGroup group)
    {
        if (group.Main.Compound is not null || group.Passive || group.Modal is not null || !(group.Copula || group.Root is "آ" or "پڑ" or "لگ" or "ہو") || roles.Complement is not null
            || roles.Objects.Count > 0 || roles.Subject is not NounNode { IsAdjective: false, Pronoun: null } noun || (noun.Verbal is not null && group.Root != "آ"))
            return false;
        foreach (var list in new[] { roles.Front, roles.Rest })
        {
            var at = list.FindIndex(n => n is PostNode { Marker: "کو", Inner: NounNode inner } && IsSomeone(inner));
            if (at < 0)
                continue;
            var owner = ((PostNode)list[at]).Inner;
            list.RemoveAt(at);
            roles.Objects.Add(noun);
            roles.Subject = owner;
            if (group.Root == "آ" && group.When == VerbGroup.Time.Present)
                group.Wording = noun.Verbal is not null ? ["know how"] : noun.Head?.Entry?.NameKind == "lang" || noun.Heads.Exists(h => h.Others.Any(e => e.NameKind == "lang")) ? ["know", "speak"] : null;
            return true;
        }

        return false;
    }

    private static readonly HashSet<string> Aims = ["مقصد", "ہدف", "منصوبہ", "مشن", "فرض", "ذمہ داری", "خواہش", "ارادہ", "کام", "حل", "طریقہ", "مقاصد", "اہداف"];

    /// <summary>اس کا مقصد مدد کرنا ہے: its aim is to help, not has to.</summary>
    public static void TakeAim(ClauseNode clause, VerbGroup group)
    {
        if (group is { Modal: "have to", Passive: false } && clause.Parts.Exists(p => p is NounNode { Owner: not null, Head.Entry: { } entry } && Aims.Contains(entry.Urdu)) && !clause.Parts.Exists(p => p is PostNode { Marker: "نے" }))
            (group.Modal, group.Wording) = (null, [.. group.Entry.Senses.Select(s => "be to " + s)]);
    }

    /// <summary>بہت خوش ہوں: what a verb makes of an adjective is very happy, not happy very much.</summary>
    public static void Strengthen(ClauseNode clause, VerbGroup group)
    {
        string[] verbs = group.Resultant ? [.. group.Entry.Senses.Select(PredicateWriter.State)] : group.Main.Compound?.Senses ?? [];
        if (group.Wording is not null || group.Passive || verbs.Length == 0 || verbs[0].Split(' ') is not ["be", var state] || (!group.Resultant && state.EndsWith("ed", StringComparison.Ordinal)))
            return;
        var at = clause.Parts.FindLastIndex(p => p is AdverbNode { Word.Text: "بہت" or "بہت زیادہ" or "انتہائی" or "نہایت" or "کافی" });
        if (at < 0)
            return;
        var word = ((AdverbNode)clause.Parts[at]).Word;
        clause.Parts.RemoveAt(at);
        word.Pos = PartOfSpeech.Particle;
        group.Wording = [.. verbs.Select(s => s.StartsWith("be ", StringComparison.Ordinal) ? $"be {(word.Text == "کافی" ? "quite" : "very")} {s[3..]}" : s)];
    }

    /// <summary>تمہیں کھانا کیسا لگا: how did you like the food.</summary>
    public static void TakeLiking(ClauseRoles roles, VerbGroup group)
    {
        if (group is not { Root: "لگ", Main.Compound: null, Modal: null } || roles.Subject is not NounNode { IsAdjective: false } thing || !roles.Objects.Concat(roles.Rest).Any(n => n is NounNode { Heads.Count: 0, Before: [{ Entry.Urdu: "کیسا" }] }))
            return;
        foreach (var list in new[] { roles.Front, roles.Rest })
        {
            var at = list.FindIndex(n => n is PostNode { Marker: "کو", Joined: null });
            if (at < 0)
                continue;
            (roles.Subject, group.Wording) = (((PostNode)list[at]).Inner, ["like"]);
            list.RemoveAt(at);
            roles.Objects.Add(thing);
            return;
        }
    }

    /// <summary>اس کا مطلب یہ ہے کہ: this means that.</summary>
    public static bool TakeMeaning(ClauseRoles roles, VerbGroup group)
    {
        if (!group.Copula || group.Modal is not null || roles.Subject is not NounNode { Heads: [{ Entry.Urdu: "مطلب" } head], Before.Count: 0, Owner: { } what })
            return false;
        roles.Subject = what;
        head.Pos = PartOfSpeech.Particle;
        if (roles.Complement is not null and not NounNode { Pronoun.Text: "یہ" or "کیا" })
            roles.Objects.Add(roles.Complement);
        roles.Complement = null;
        return true;
    }

    /// <summary>اس میں سوپ شامل ہے: it includes soup.</summary>
    public static void TakeInclusion(ClauseRoles roles, VerbGroup group)
    {
        if (roles.Subject is not NounNode { Pronoun: null, IsAdjective: false } parts || group.Passive || group.Modal is not null
            || !(group.Entry.Urdu == "شامل ہونا" ? !Agreement.IsPerson(parts) : group.Copula && roles.Complement is NounNode { IsAdjective: true, Before: [{ Entry.Urdu: "شامل" }] }))
            return;
        var at = roles.Front.FindLastIndex(n => n is PostNode { Marker: "میں", Joined: null, Inner: NounNode { IsTime: false } });
        if (at < 0)
            return;
        if (roles.Complement is NounNode { Before: [var included] })
            included.Pos = PartOfSpeech.Particle;
        var whole = (NounNode)((PostNode)roles.Front[at]).Inner;
        (roles.Subject, roles.Complement, group.Plural) = (whole, null, NounNumber.IsPlural(whole));
        if (whole.Pronoun is { Pronoun: { Person: 3, Plural: false, Kind: not "relative" } } it)
            (it.Pronoun, it.English) = (null, ["it"]);
        roles.Front.RemoveAt(at);
        roles.Objects.Add(parts);
        (group.Copula, group.Wording) = (false, ["include"]);
    }

    private static readonly Dictionary<string, string> Prospects = new(StringComparer.Ordinal) { ["توقع"] = "be expected", ["امکان"] = "be likely", ["امید"] = "be expected" };

    /// <summary>تعداد کے بڑھنے کی توقع ہے: the number is expected to rise.</summary>
    public static string? TakeProspect(ClauseRoles roles, VerbGroup group)
    {
        if (!group.Copula || group.Modal is not null || roles.Complement is not null
            || roles.Subject is not NounNode { Heads: [{ Entry.Urdu: var name } head], Before.Count: 0, Owner: NounNode { Verbal: { Verb.Entry.Transitive: false } act } owner } || !Prospects.TryGetValue(name, out var wording))
            return null;
        var at = act.Parts.FindIndex(p => p is GenitiveNode or NounNode { IsTime: false });
        if (at < 0)
            return null;
        var who = act.Parts[at] is GenitiveNode genitive ? genitive.Owner : act.Parts[at];
        act.Parts.RemoveAt(at);
        head.Pos = PartOfSpeech.Particle;
        roles.Subject = who;
        roles.Objects.Add(owner);
        return wording;
    }

    private static bool IsSomeone(NounNode noun) =>
        noun.Pronoun is { Pronoun.Kind: not "relative" } || noun.Head is { Entry.NameKind: "person" or "title" } || noun.Head is { Pos: PartOfSpeech.Name, Entry: null or { NameKind: "" } };

    private static readonly Dictionary<string, string> Weathers = new(StringComparer.Ordinal)
    {
        ["گرمی"] = "hot",
        ["سردی"] = "cold",
        ["ٹھنڈ"] = "cold",
        ["اندھیرا"] = "dark",
        ["حبس"] = "humid",
        ["دھوپ"] = "sunny",
    };

    /// <summary>آج بہت گرمی ہے: it is very hot.</summary>
    public static void TakeWeather(ClauseRoles roles)
    {
        if (roles.Complement is not null || roles.Subject is not NounNode { Owner: null, Members.Count: 0, Inside.Count: 0, Heads: [{ Entry: { } entry, Plural: false } head] } noun || !Weathers.TryGetValue(entry.Urdu, out var weather)
            || !noun.Before.TrueForAll(w => w.Pos is PartOfSpeech.Adverb or PartOfSpeech.Adjective))
            return;
        head.English = [weather];
        head.Pos = PartOfSpeech.Adjective;
        var sky = new NounNode { Anchor = noun.Anchor, Closed = true };
        foreach (var word in noun.Before)
        {
            word.English = word.Text is "بہت" or "کافی" or "زیادہ" or "شدید" or "بڑی" or "سخت" ? ["very"] : word.English;
            sky.Before.Add(word);
        }

        sky.Before.Add(head);
        roles.Subject = null;
        roles.Complement = sky;
    }

    /// <summary>آپ کا کیا حال ہے: how are you.</summary>
    public static void TakeHealth(ClauseRoles roles)
    {
        if (!roles.Rest.Exists(Health) && !roles.Front.Exists(Health) && !(roles.Complement is { } said && Health(said)) && !(roles.Subject is { } subject && Health(subject)))
            return;
        var asked = roles.Rest.Concat(roles.Front).Append(roles.Complement).Append(roles.Subject).OfType<NounNode>().FirstOrDefault(n => n.Head?.Entry?.Urdu is "حال" && n.Owner is not null);
        var question = roles.Rest.Concat(roles.Front).Append(roles.Complement).Append(roles.Subject).OfType<NounNode>().FirstOrDefault(n => n.Pronoun is { Text: "کیا" } || n.Before.Exists(w => w.Entry?.Urdu == "کیسا"));
        if (asked is null || question is null)
            return;
        var how = (question.Pronoun ?? question.Before.Find(w => w.Entry?.Urdu == "کیسا"))!;
        how.English = ["how"];
        how.Pronoun = null;
        // The noun is said with "how": nothing of it is missing.
        asked.Head!.Pos = PartOfSpeech.Particle;
        var manner = new NounNode { Anchor = how, Closed = true };
        manner.Before.Add(how);
        roles.Front.Remove(question);
        roles.Rest.Remove(question);
        roles.Rest.Remove(asked);
        roles.Front.Remove(asked);
        roles.Subject = asked.Owner;
        roles.Complement = manner;
    }

    private static bool Health(Node node) => node is NounNode { Head.Entry.Urdu: "حال" };

    /// <summary>پیرس فرانس کا دارالحکومت ہے: two names in a row are subject and owner.</summary>
    public static void PartOwner(ClauseRoles roles)
    {
        if (roles.Complement is not null || roles.Front.Count > 0 || roles.Subject is not NounNode { IsAdjective: false } noun)
            return;
        var owner = noun.Owner is null && noun.Members.Count > 0 ? noun.Members[0] : noun;
        while (owner.Owner is NounNode deeper)
            owner = deeper;
        if (owner == noun || owner is not { Before.Count: 0, Members.Count: 0, Heads: { Count: > 1 } heads }
            || heads[^1].Entry?.NameKind != "place" || !heads.TrueForAll(h => h.Pos == PartOfSpeech.Name || h.Entry?.NameKind is "person" or "title" || h.Unknown))
            return;
        var first = new NounNode { Anchor = owner.Anchor, Closed = true };
        first.Heads.AddRange(heads[..^1]);
        heads.RemoveRange(0, heads.Count - 1);
        roles.Subject = first;
        roles.Complement = noun;
    }

    private static readonly HashSet<string> Elders =
        ["والد", "والدہ", "ابو", "امی", "دادا", "دادی", "نانا", "نانی", "چچا", "تایا", "ماموں", "خالہ", "پھوپھی", "استاد", "استانی", "شوہر", "بیوی", "ساس", "سسر"];

    /// <summary>یہ میرے دوست ہیں: these are friends, but یہ میرے والد ہیں is said of one, with respect.</summary>
    public static void Count(ClauseRoles roles, VerbGroup group)
    {
        if (group is not { Copula: true, Plural: true } || roles.Subject is not NounNode { Pronoun.Pronoun: { Person: 3, Kind: "near" or "far", Oblique: false } }
            || roles.Complement is not NounNode { Heads: [{ Pos: PartOfSpeech.Noun, Entry: { } entry } head] })
            return;
        if (Elders.Contains(entry.Urdu) || entry.NameKind == "title" || ((NounNode)roles.Complement).Before.Exists(w => w.Text == "ایک" || w.Entry?.Urdu is "پہلا" or "آخری" or "واحد"))
            group.Plural = false;
        else
            head.Plural = true;
    }

    /// <summary>اس کا کیا مطلب ہے: the meaning is what is asked about.</summary>
    public static void TurnMeaning(ClauseRoles roles)
    {
        if (roles.Subject is NounNode { Pronoun.Text: "کیا" } what && roles.Complement is NounNode { Owner: not null, Heads: [{ Entry.Urdu: "مطلب" }] } meaning)
        {
            (roles.Subject, roles.Complement) = (meaning, what);
            if (meaning.Owner is NounNode { Pronoun: { Pronoun: { Kind: "near" or "far", Plural: false } } it })
                (it.Pronoun, it.English) = (null, ["it"]);
        }
    }

    /// <summary>معیشت کا انحصار زراعت پر ہے: the economy depends on agriculture.</summary>
    public static void TakeDependence(ClauseRoles roles, VerbGroup group)
    {
        if (!group.Copula || group.Modal is not null || roles.Subject is not NounNode { Owner: NounNode who, Heads: [{ Entry.Urdu: "انحصار" } head], Before.Count: 0 } dependence)
            return;
        var on = roles.Rest.Concat(dependence.Inside).FirstOrDefault(n => n is PostNode { Marker: "پر" });
        if (on is null)
            return;
        head.Pos = PartOfSpeech.Particle;
        (roles.Subject, group.Copula, group.Plural, group.Wording) = (who, false, NounNumber.IsPlural(who), ["depend"]);
        if (!roles.Rest.Contains(on))
            roles.Rest.Add(on);
    }

    /// <summary>تعمیر میں تین سال لگے: the construction took three years.</summary>
    public static void TakeDuration(ClauseRoles roles, VerbGroup group)
    {
        if (group is not { Root: "لگ", Main.Compound: null, Modal: null })
            return;
        var all = roles.Front.Concat(roles.Rest).Concat(roles.Objects).Append(roles.Subject).OfType<Node>().ToList();
        if (all.OfType<NounNode>().FirstOrDefault(NounKinds.IsSpan) is not { } span || all.OfType<PostNode>().FirstOrDefault(p => p is { Marker: "میں", Joined: null, Inner: NounNode { IsTime: false } }) is not { } spent)
            return;
        var done = (NounNode)spent.Inner;
        var whom = all.OfType<PostNode>().FirstOrDefault(p => p.Marker == "کو");
        roles.Front.RemoveAll(n => n == spent || n == span || n == whom);
        roles.Rest.RemoveAll(n => n == spent || n == span || n == whom);
        roles.Objects.Clear();
        if (whom is not null)
            roles.Objects.Add(whom.Inner);
        roles.Objects.Add(span);
        (roles.Subject, group.Wording, group.Plural) = (done.Verbal is null ? done : null, ["take"], false);
        if (done.Verbal is not null)
            roles.Rest.Add(new PostNode(done, "کے لیے", null));
    }

    /// <summary>کل میری سالگرہ ہے: tomorrow is my birthday.</summary>
    public static void TakeDay(ClauseRoles roles, VerbGroup group)
    {
        if (!group.Copula || roles.Complement is not null || roles.Rest.Count > 0 || roles.Front is not [AdverbNode { Word.Text: "آج" or "کل" or "پرسوں" } day] || roles.Subject is not NounNode { Owner: not null, IsAdjective: false } what)
            return;
        (roles.Subject, roles.Complement) = (day, what);
        roles.Front.Clear();
    }

    /// <summary>مریم ٹام سے زیادہ خوبصورت ہے: of two names before a comparison the first is the subject.</summary>
    public static void PartCompared(ClauseRoles roles, VerbGroup group)
    {
        if (!group.Copula || roles.Subject is not null || roles.Complement is not NounNode { IsAdjective: true } quality || roles.Rest.Concat(quality.Inside).FirstOrDefault(n => n is PostNode { Marker: "سے" }) is not PostNode { Inner: NounNode { Owner: null, Before.Count: 0, Members.Count: 0, Heads: { Count: 2 } heads } other }
            || !heads.TrueForAll(h => h.Pos == PartOfSpeech.Name && h.Entry?.NameKind == "person"))
            return;
        var first = new NounNode { Anchor = other.Anchor, Closed = true };
        first.Heads.Add(heads[0]);
        heads.RemoveAt(0);
        roles.Subject = first;
    }

    /// <summary>True when the clause says that something is somewhere.</summary>
    public static bool IsExistential(ClauseRoles roles, VerbGroup group) =>
        group.Copula && roles.Complement is null && roles.Subject is NounNode { Pronoun: null, IsAdjective: false } subject
        && ((roles.Front.Count == 0 && roles.Rest.Count == 0 && subject.Before.Exists(w => w.Text is "کوئی" || (subject.Owner is null && (w.Text == "ایک" || w.Kind == TokenKind.Number)))) || roles.Front.Count > 0)
        && (roles.Front.Count == 0 || roles.Front.Exists(n => n is PostNode || IsHere(n))) && group.Modal is null && roles.Front.TrueForAll(n => n is AdverbNode or PostNode) && (roles.Front.Count == 0 || roles.Front.Exists(n => IsHere(n) || n is PostNode { Marker: "میں" or "پر" or "کے درمیان" or "کے پاس" or "کے قریب" or "کے سامنے" or "کے پیچھے" or "کے نیچے" or "کے اوپر" or "کے اندر" or "کے باہر" or "کے نزدیک" or "کے گرد" }));

    private static bool IsHere(Node node) => node is AdverbNode { Word.Text: "یہاں" or "وہاں" };
}
