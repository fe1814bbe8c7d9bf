namespace Translator.Translating.Embedded;

/// <summary>Who does what in a clause: its parts sorted into subject, objects, and phrases before and after the subject.</summary>
internal sealed class ClauseRoles
{
    /// <summary>The subject, or null when the clause has none of its own.</summary>
    public Node? Subject { get; private set; }

    /// <summary>Objects in English order.</summary>
    public List<Node> Objects { get; } = [];

    /// <summary>What the subject is or becomes.</summary>
    public Node? Complement { get; private set; }

    /// <summary>Parts that stood before the subject, in source order.</summary>
    public List<Node> Front { get; } = [];

    /// <summary>Parts between subject and verb, in source order.</summary>
    public List<Node> Rest { get; } = [];

    /// <summary>Sorts the parts of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="finite">False for infinitives and participles, whose subject stands elsewhere.</param>
    public static ClauseRoles Of(ClauseNode clause, bool finite)
    {
        var roles = new ClauseRoles();
        var group = clause.Verb!;
        var parts = clause.Parts.Where(p => p is not MarkNode).ToList();
        var subject = finite ? SubjectAt(parts, group) : -1;
        if (!finite && group.Entry.Transitive == false && !group.Passive && Bare(parts).Count > 0 && !group.Copula && parts.Count > 0 && parts[0] is NounNode { IsTime: false })
            subject = -1;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i == subject)
                roles.Subject = Unwrap(parts[i]);
            else if (subject > i)
                roles.Front.Add(parts[i]);
            else
                roles.Rest.Add(parts[i]);
        }

        group.Lasting = clause.Parts.Exists(p => p is PostNode { Marker: "سے", Inner: NounNode time } && IsSpan(time));
        if (group.Entry.Urdu == "ملنا" && clause.Parts.Exists(p => p is PostNode { Marker: "سے" }) && (group.Modal is "should" or "have to" || !clause.Parts.Exists(p => p is PostNode { Marker: "کو" })))
            group.Wording = ["meet"];
        roles.TakeObjects(group);
        if (group.Copula)
        {
            roles.TakeWeather();
            roles.TakeHealth();
            roles.TakeComplement();
            roles.PartOwner();
        }

        return roles;
    }

    /// <summary>Takes the part with the relative pronoun out, unless it is the subject.</summary>
    public Node? TakeRelative(Word relative)
    {
        if (Subject is not null && Holds(Subject, relative))
        {
            // The subject opens the clause anyway; what stood before it goes behind the verb.
            Rest.InsertRange(0, Front);
            Front.Clear();
            return null;
        }

        foreach (var list in new[] { Front, Objects, Rest })
        {
            var at = list.FindIndex(n => Holds(n, relative));
            if (at < 0)
                continue;
            RelativeTaken = true;
            var found = list[at];
            list.RemoveAt(at);
            return found;
        }

        if (Complement is not null && Holds(Complement, relative))
        {
            RelativeTaken = true;
            var found = Complement;
            Complement = null;
            return found;
        }

        return null;
    }

    /// <summary>True when the relative phrase opened the clause, so that its subject is still to come.</summary>
    public bool RelativeTaken { get; private set; }

    /// <summary>My four children are: I have four children.</summary>
    public bool TakeOwner(VerbGroup group)
    {
        if (!group.Copula || Complement is not null || Rest.Count > 0 || Front.Count > 0 || group.Modal is not null
            || Subject is not NounNode { Owner: NounNode owner } noun
            || !(IsSomeone(owner) || (owner.Head?.Pos == PartOfSpeech.Name && noun.Before.Exists(w => w.Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner))))
            return false;
        noun.Owner = null;
        Objects.Add(noun);
        Subject = owner;
        return true;
    }

    /// <summary>To me a thought came, fever is: I had a thought, I have a fever.</summary>
    public bool TakeExperiencer(VerbGroup group)
    {
        if (group.Main.Compound is not null || group.Passive || group.Modal is not null || !(group.Copula || group.Root is "آ" or "پڑ" or "لگ" or "ہو") || Complement is not null
            || Objects.Count > 0 || Subject is not NounNode { IsAdjective: false, Pronoun: null } noun || (noun.Verbal is not null && group.Root != "آ"))
            return false;
        foreach (var list in new[] { Front, Rest })
        {
            var at = list.FindIndex(n => n is PostNode { Marker: "کو", Inner: NounNode inner } && IsSomeone(inner));
            if (at < 0)
                continue;
            var owner = ((PostNode)list[at]).Inner;
            list.RemoveAt(at);
            Objects.Add(noun);
            Subject = owner;
            if (group.Root == "آ" && group.When == VerbGroup.Time.Present)
                group.Wording = noun.Verbal is not null ? ["know how"] : noun.Head?.Entry?.NameKind == "lang" || noun.Heads.Exists(h => h.Others.Any(e => e.NameKind == "lang")) ? ["know", "speak"] : null;
            return true;
        }

        return false;
    }

    private static bool IsSomeone(NounNode noun) =>
        noun.Pronoun is { Pronoun.Kind: not "relative" } || noun.Head is { Entry.NameKind: "person" or "title" } || noun.Head is { Pos: PartOfSpeech.Name, Entry: null or { NameKind: "" } };

    private static bool Holds(Node node, Word word) => node switch
    {
        NounNode noun => noun.Pronoun == word || noun.Before.Contains(word) || (noun.Owner is not null && Holds(noun.Owner, word))
            || noun.Members.Exists(m => Holds(m, word)),
        PostNode post => Holds(post.Inner, word),
        GenitiveNode genitive => Holds(genitive.Owner, word),
        _ => false,
    };

    /// <summary>True when the clause says that something is somewhere.</summary>
    public bool IsExistential(VerbGroup group) =>
        group.Copula && Complement is null && Subject is NounNode { Pronoun: null, IsAdjective: false } subject
        && ((Front.Count == 0 && Rest.Count == 0 && subject.Before.Exists(w => w.Text is "کوئی" || (subject.Owner is null && (w.Text == "ایک" || w.Kind == TokenKind.Number)))) || Front.Count > 0)
        && (Front.Count == 0 || Front.Exists(n => n is PostNode)) && group.Modal is null && Front.TrueForAll(n => n is AdverbNode or PostNode) && (Front.Count == 0 || Front.Exists(n => n is PostNode { Marker: "میں" or "پر" or "کے درمیان" or "کے پاس" or "کے قریب" }));

    /// <summary>True when the auxiliary already stands before the place of the subject.</summary>
    public bool Inverted { get; set; }

    /// <summary>Takes a question word out, unless it is or determines the subject.</summary>
    public Node? TakeQuestion()
    {
        foreach (var list in new[] { Front, Objects, Rest })
        {
            var at = list.FindIndex(IsQuestion);
            if (at < 0)
                continue;
            var found = list[at];
            list.RemoveAt(at);
            return found;
        }

        if (Complement is not null && IsQuestion(Complement))
        {
            var found = Complement;
            Complement = null;
            return found;
        }

        return null;
    }

    /// <summary>Lets what stood before the subject follow the verb, as a question has it; connectives stay.</summary>
    public void Postpone()
    {
        var moved = Front.FindAll(n => n is not (AdverbNode { Word.Pos: PartOfSpeech.Expression or PartOfSpeech.Conjunction } or AdverbNode { Word.Text: "پھر" or "اب" or "آخر" } or ClauseNode));
        Front.RemoveAll(moved.Contains);
        Rest.InsertRange(0, moved);
    }

    /// <summary>Takes out the کبھی of a negated clause: never.</summary>
    public Word? TakeEver()
    {
        foreach (var list in new[] { Front, Rest })
        {
            var at = list.FindIndex(n => n is AdverbNode { Word.Text: "کبھی" or "کبھی بھی" });
            if (at < 0)
                continue;
            var ever = (AdverbNode)list[at];
            if (list == Front)
            {
                Front.RemoveAt(at);
                Rest.Add(ever);
            }

            return ever.Word;
        }

        return null;
    }

    /// <summary>True when a part of the clause asks who, what, where, when, how or why.</summary>
    public static bool Asks(ClauseNode clause) => clause.Parts.Exists(IsQuestion);

    /// <summary>True when the clause names its subject.</summary>
    public static bool HasSubject(ClauseNode clause) => clause.Parts.Exists(p => p is NounNode { IsAdjective: false, Verbal: null } or PostNode { Marker: "نے" }) && SubjectAt(clause.Parts, clause.Verb!) >= 0;

    private static readonly HashSet<string> QuestionAdverbs = ["کہاں", "کدھر", "کب", "کیوں", "کیسے", "کس طرح", "کیونکر", "کب تک", "کب سے"];

    /// <summary>True for a phrase that asks.</summary>
    public static bool IsQuestion(Node? node) => node switch
    {
        AdverbNode adverb => QuestionAdverbs.Contains(adverb.Word.Text) || adverb.Word.Text.StartsWith("کتن", StringComparison.Ordinal),
        NounNode noun => noun.Pronoun is { Text: "کیا" } or { Pronoun.Kind: "question" } || noun.Before.Exists(IsQuestion),
        PostNode post => IsQuestion(post.Inner),
        _ => false,
    };

    private static bool IsQuestion(Word word) =>
        word.Pronoun?.Kind == "question" || word.English is ["how"] || word.Entry?.Urdu is "کیسا" or "کتنا" or "کتنی" or "کتنے" or "کونسا" or "کون سا" or "کونسی" or "کون سی" or "کونسے" or "کون سے";

    private void TakeObjects(VerbGroup group)
    {
        var marker = group.Entry.ObjectMarker;
        // مجھے تلاش کرو beside میری تلاش کرو: without the genitive the object takes کو.
        if (marker == "کا" && !Rest.Exists(p => p is GenitiveNode))
            marker = null;
        NounNode? bare = null;
        Node? marked = null;
        for (var i = Rest.Count - 1; i >= 0; i--)
        {
            switch (Rest[i])
            {
                case NounNode { IsTime: false } noun when bare is null && !group.Copula:
                    bare = noun;
                    Rest.RemoveAt(i);
                    break;
                case GenitiveNode genitive when marked is null && (marker == "کا" || group.Main.Compound is not null):
                    // "Do one's best" has its owner in it.
                    if (genitive.Owner is not NounNode { Pronoun.Pronoun.Kind: "self" } || !group.Entry.Senses[0].Contains("one's", StringComparison.Ordinal))
                        marked = genitive.Owner;
                    Rest.RemoveAt(i);
                    break;
                case PostNode post when marked is null && (post.Marker == marker || (marker is null && post.Marker == "کو" && group.Entry.Transitive != false && !Calendar(post))):
                    // With a plain object of a compound the marked phrase is the receiver.
                    if (post.Marker == "کو" && bare is not null && group.Main.Compound is not null && marker is null)
                        break;
                    marked = post.Joined is null ? post.Inner : post;
                    Rest.RemoveAt(i);
                    break;
            }
        }

        // An object that stands before its subject.
        if (marked is null && Subject is not null && group.Entry.Transitive == true && group.Entry.SubjectMarker is null && group.Modal is not ("should" or "have to")
            && Front.FindIndex(p => p is PostNode { Marker: "کو", Inner: NounNode { IsTime: false, Verbal: null } } post && !Calendar(post)) is >= 0 and var before)
        {
            marked = ((PostNode)Front[before]).Inner;
            Front.RemoveAt(before);
        }

        if (Subject is null && group.Passive && bare is null && marked is null && Rest.FindIndex(p => p is PostNode { Marker: "کو" }) is >= 0 and var dative)
        {
            marked = ((PostNode)Rest[dative]).Inner;
            Rest.RemoveAt(dative);
        }

        if (Subject is null && (group.Passive || group.Entry.Transitive == false) && group.Stands == VerbGroup.Standing.Finite && (bare ?? marked) is { } patient)
        {
            Subject = patient;
            if (ReferenceEquals(patient, bare))
                bare = null;
            else
                marked = null;
        }

        if (marked is not null)
            Objects.Add(marked);
        if (bare is not null)
            Objects.Add(bare);
    }

    private void TakeComplement()
    {
        if (Complement is null && !Rest.Exists(p => p is NounNode { IsTime: false }) && Rest.FindLastIndex(p => p is NounNode) is >= 0 and var time && Subject is not null)
        {
            Complement = Rest[time];
            Rest.RemoveAt(time);
            return;
        }

        for (var i = Rest.Count - 1; i >= 0; i--)
        {
            if (Rest[i] is NounNode { IsTime: false } noun)
            {
                Complement = noun;
                Rest.RemoveAt(i);
                return;
            }
        }
    }

    /// <summary>True for a length of time, as against a point of it.</summary>
    public static bool IsSpan(NounNode time) =>
        time.IsTime && time.Before.Exists(w => w.Pos is PartOfSpeech.Numeral || w.Text is "کئی" or "چند" or "کافی" or "بہت سے");

    private static readonly Dictionary<string, string> Weathers = new(StringComparer.Ordinal)
    {
        ["گرمی"] = "hot",
        ["سردی"] = "cold",
        ["ٹھنڈ"] = "cold",
        ["اندھیرا"] = "dark",
        ["حبس"] = "humid",
        ["دھوپ"] = "sunny",
    };

    // آج بہت گرمی ہے: it is very hot.
    private void TakeWeather()
    {
        if (Complement is not null || Subject is not NounNode { Owner: null, Members.Count: 0, Inside.Count: 0, Heads: [{ Entry: { } entry, Plural: false } head] } noun || !Weathers.TryGetValue(entry.Urdu, out var weather)
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
        Subject = null;
        Complement = sky;
    }

    // آپ کا کیا حال ہے: how are you.
    private void TakeHealth()
    {
        var asked = Rest.Concat(Front).Append(Complement).Append(Subject).OfType<NounNode>().FirstOrDefault(n => n.Head?.Entry?.Urdu is "حال" && n.Owner is not null);
        var question = Rest.Concat(Front).Append(Complement).Append(Subject).OfType<NounNode>().FirstOrDefault(n => n.Pronoun is { Text: "کیا" } || n.Before.Exists(w => w.Entry?.Urdu == "کیسا"));
        if (asked is null || question is null)
            return;
        var how = (question.Pronoun ?? question.Before.Find(w => w.Entry?.Urdu == "کیسا"))!;
        how.English = ["how"];
        how.Pronoun = null;
        var manner = new NounNode { Anchor = how, Closed = true };
        manner.Before.Add(how);
        Front.Remove(question);
        Rest.Remove(question);
        Rest.Remove(asked);
        Front.Remove(asked);
        Subject = asked.Owner;
        Complement = manner;
    }

    // پیرس فرانس کا دارالحکومت ہے: two names in a row are subject and owner.
    private void PartOwner()
    {
        if (Complement is not null || Front.Count > 0 || Subject is not NounNode { Owner: NounNode { Owner: null, Before.Count: 0, Members.Count: 0, Heads: { Count: > 1 } heads } owner, IsAdjective: false } noun
            || heads[^1].Entry?.NameKind != "place" || !heads.TrueForAll(h => h.Pos == PartOfSpeech.Name || h.Entry?.NameKind is "person" or "title" || h.Unknown))
            return;
        var first = new NounNode { Anchor = owner.Anchor, Closed = true };
        first.Heads.AddRange(heads[..^1]);
        heads.RemoveRange(0, heads.Count - 1);
        Subject = first;
        Complement = noun;
    }

    private static int SubjectAt(List<Node> parts, VerbGroup group)
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
        if (bare.Count == 0)
            return -1;
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

        if (group.Passive || group.Entry.Transitive == false || bare.Count > 1)
            return bare[0];
        var only = bare[0];
        if (parts[only] is NounNode { Pronoun.Pronoun.Oblique: false } or NounNode { Verbal: null, Pronoun: not null })
            return only;
        if (group.Ergative && !(group.Entry.ObjectMarker is { } taken && parts.Exists(p => p is PostNode post && post.Marker == taken)))
            return -1;
        // One bare phrase with a transitive verb: the subject when the object is marked, inside the verb, or a clause that follows.
        var marked = parts.Exists(p => p is PostNode { Marker: "کو" } or GenitiveNode) || group.Main.Compound is not null || group.Root is "کہ" or "بتا" or "سمجھ" or "چاہ" or "مان" or "جان";
        return marked || only < parts.Count - 1 || group.Plural ? only : parts[only] is NounNode { Verbal: not null } ? -1 : only;
    }

    private static List<int> Bare(List<Node> parts, bool copula = false, bool times = false)
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

    private static bool Calendar(PostNode post) =>
        post.Inner is NounNode { Head.Entry: { } entry } && (entry.NameKind is "day" or "month" || WordClass.IsTime(entry));

    private static Node Unwrap(Node node) => node switch
    {
        PostNode { Joined: null } post => post.Inner,
        GenitiveNode genitive => genitive.Owner,
        _ => node,
    };
}
