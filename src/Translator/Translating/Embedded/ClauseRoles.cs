namespace Translator.Translating.Embedded;

/// <summary>Who does what in a clause: its parts sorted into subject, objects, and phrases before and after the subject.</summary>
internal sealed class ClauseRoles
{
    /// <summary>The subject, or null when the clause has none of its own.</summary>
    public Node? Subject { get; set; }

    /// <summary>Objects in English order.</summary>
    public List<Node> Objects { get; } = [];

    /// <summary>What the subject is or becomes.</summary>
    public Node? Complement { get; set; }

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
        var subject = finite ? ClauseSubject.At(parts, group) : -1;
        if (!finite && group.Entry.Transitive == false && !group.Passive && ClauseSubject.Bare(parts).Count > 0 && !group.Copula && parts.Count > 0 && parts[0] is NounNode { IsTime: false })
            subject = -1;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i == subject)
                roles.Subject = Unwrap(parts[i]);
            else if (subject > i || (finite && subject < 0 && roles.Rest.Count == 0 && parts[i] is AdverbNode { Word: { Pos: PartOfSpeech.Expression, Text: [.., 'ہ'] } }))
                roles.Front.Add(parts[i]);
            else
                roles.Rest.Add(parts[i]);
        }

        group.Lasting = clause.Parts.Exists(p => p is PostNode { Marker: "سے", Inner: NounNode time } && (NounKinds.IsSpan(time) || (time.IsTimeOfDay && group.Aspect == VerbGroup.View.Progressive)));
        if (group is { Root: "رہ", Copula: false, Main.Compound: null } && clause.Parts.Exists(p => p is PostNode { Marker: "پر" or "پہ" or "میں", Inner: NounNode { Head.Entry.Urdu: "گھر" or "ہوٹل" or "بستر" or "ہسپتال" } }))
            group.Wording = ["stay", "live"];
        if (group.Entry.Urdu == "ملنا" && clause.Parts.Exists(p => p is PostNode { Marker: "سے" }) && (group.Modal is "should" or "have to" || !clause.Parts.Exists(p => p is PostNode { Marker: "کو" })))
            group.Wording = ["meet"];
        if (group.Entry.Urdu == "یاد آنا" && clause.Parts.Exists(p => p is GenitiveNode))
            group.Wording = ["miss"];
        // With nobody to see it, it only appears.
        if (group.Entry.Urdu is "نظر آنا" or "معلوم ہونا" && !clause.Parts.Exists(p => p is PostNode { Marker: "کو" }))
            group.Wording = group.Entry.Urdu == "نظر آنا" ? ["be seen", "appear"] : ["seem", "be known"];
        ObjectRoles.Take(roles, group);
        // وہ وزیر اعظم رہ چکے ہیں: he has been.
        if (group is { Root: "رہ", Main.Compound: null, Copula: false } && roles.Subject is not null && roles.Complement is null && roles.Objects is [NounNode { Head.Entry.NameKind: "title" } office])
        {
            (roles.Complement, group.Wording) = (office, ["be"]);
            roles.Objects.Clear();
        }

        if (group is { Entry.Urdu: "پڑھنا", Ergative: false } && roles.Objects.Count == 0)
            group.Wording = ["study", "read"];
        if (group.Copula)
        {
            RoleChanges.TakeWeather(roles);
            RoleChanges.TakeHealth(roles);
            roles.TakeComplement();
            RoleChanges.PartOwner(roles);
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

    private static bool Holds(Node node, Word word) => node switch
    {
        NounNode noun => noun.Pronoun == word || noun.Before.Contains(word) || (noun.Owner is not null && Holds(noun.Owner, word))
            || noun.Members.Exists(m => Holds(m, word)),
        PostNode post => Holds(post.Inner, word),
        GenitiveNode genitive => Holds(genitive.Owner, word),
        _ => false,
    };

    /// <summary>True when the subject already opens its clause, together with the relative phrase.</summary>
    public bool Opened { get; set; }

    /// <summary>True when the auxiliary already stands before the place of the subject.</summary>
    public bool Inverted { get; set; }

    /// <summary>True when a question word that may be the object was taken out.</summary>
    public bool Asked { get; private set; }

    /// <summary>Takes a question word out, unless it is or determines the subject.</summary>
    public Node? TakeQuestion()
    {
        foreach (var list in new[] { Front, Objects, Rest })
        {
            var at = list.FindIndex(Questions.IsQuestion);
            if (at < 0)
                continue;
            var found = list[at];
            list.RemoveAt(at);
            Asked = true;
            return found;
        }

        if (Complement is not null && Questions.IsQuestion(Complement))
        {
            var found = Complement;
            Complement = null;
            Asked = true;
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

    private static Node Unwrap(Node node) => node switch
    {
        PostNode { Joined: null } post => post.Inner,
        GenitiveNode genitive => genitive.Owner,
        _ => node,
    };
}
