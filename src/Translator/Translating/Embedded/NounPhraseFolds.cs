namespace Translator.Translating.Embedded;

/// <summary>Folds genitives, coordinations and phrases that belong inside into the noun phrases they stand by.</summary>
internal static class NounPhraseFolds
{
    private static readonly HashSet<string> Attaching =
        ["کے درمیان", "کے مابین", "کے خلاف", "کے بارے میں", "سے متعلق", "کے متعلق", "پر مبنی", "پر مشتمل", "کے حامل", "کی حامل", "کا حامل", "جیسے", "جیسی", "جیسا", "کے لیے مخصوص", "کی طرح", "والا", "نامی", "سے کم عمر کے", "سے زیادہ عمر کے", "سے زائد عمر کے"];

    // What is an effect or an attack is one on something.
    private static readonly HashSet<string> Reaching = ["اثر", "اثرات", "حملہ", "پابندی", "تنقید", "تبصرہ", "تحقیق", "انحصار"];

    /// <summary>What stands from an agent on before a noun of action is said of that action: the report by the police of …</summary>
    /// <param name="items">Parts before the noun phrase.</param>
    /// <param name="act">The noun of action.</param>
    public static void Gather(List<Node> items, NounNode act)
    {
        var agent = items.FindLastIndex(n => n is PostNode { Marker: "کی جانب سے" or "کی طرف سے" });
        if (agent < 0 || !items.Skip(agent).All(n => n is PostNode { Marker: not "نے" } or AdverbNode))
            return;
        while (act.Owner is NounNode { Pronoun: null, Head: { Pos: PartOfSpeech.Noun, Entry.NameKind: "" } } deeper)
            act = deeper;
        if (items[agent] is PostNode { Word: { } marker })
            marker.English = ["by"];
        act.Inside.InsertRange(0, items.Skip(agent));
        items.RemoveRange(agent, items.Count - agent);
    }

    /// <summary>Gives every noun of a finished clause the genitive that stands before it.</summary>
    /// <param name="items">The clause's parts.</param>
    /// <param name="group">The verb that closes it; null for a fragment.</param>
    public static void FoldAll(List<Node> items, VerbGroup? group = null)
    {
        Fold(items, false);
        for (var i = items.Count - 1; i > 0; i--)
        {
            if (items[i] is NounNode noun && items[i - 1] is GenitiveNode genitive && noun.Owner is null && !IsWhat(noun))
            {
                noun.Owner = genitive.Owner;
                items.RemoveAt(i - 1);
                i--;
            }
        }

        Reach(items, group);
        Join(items);
    }

    // میرا آج موڈ نہیں: a genitive may stand apart from its noun.
    private static void Reach(List<Node> items, VerbGroup? group)
    {
        if (group?.Entry.ObjectMarker == "کا" || group?.Entry.SubjectMarker == "کا" || (group?.Main.Compound is not null && group.Entry.Transitive != false))
            return;
        for (var i = items.Count - 3; i >= 0; i--)
        {
            if (items[i] is not GenitiveNode genitive)
                continue;
            var at = i + 1;
            while (at < items.Count && (items[at] is AdverbNode or NounNode { IsTime: true } or NounNode { Pronoun.Text: "کیا" } || (genitive.Word?.Text == "کا" && items[at] is PostNode { Marker: not "نے" })))
                at++;
            if (at == i + 1 || at >= items.Count || items[at] is not NounNode { Owner: null, Pronoun: null, Verbal: null, Members.Count: 0, IsAdjective: false } noun)
                continue;
            noun.Owner = genitive.Owner;
            items.RemoveAt(i);
        }
    }

    // What a conjunction joins and no noun phrase took in stays one part.
    private static void Join(List<Node> items)
    {
        for (var i = 1; i + 1 < items.Count; i++)
        {
            if (items[i] is not MarkNode { IsConjunction: true } mark || items[i - 1] is MarkNode || items[i + 1] is MarkNode)
                continue;
            if (items[i - 1] is NounNode left && items[i + 1] is NounNode right)
            {
                var both = new NounNode { Anchor = left.Anchor, Closed = true };
                both.Members.AddRange([left, right]);
                both.Joints.Add(mark.Word);
                items[i - 1] = both;
            }
            else if (items[i + 1] is PostNode { Marker: "نے" })
            {
                continue;
            }
            else
            {
                items[i - 1] = new JointNode(items[i - 1], mark.Word, items[i + 1]);
            }

            items.RemoveRange(i, 2);
            i--;
        }
    }

    /// <summary>Joins genitives to their nouns and members of a coordination to one phrase, at the end of the list.</summary>
    /// <param name="items">Parts so far.</param>
    /// <param name="genitive">True when کا follows, so that only what belongs together as one owner may be joined.</param>
    /// <param name="marked">True when a postposition follows: an adjective stands for a noun, and کا belongs to a noun still to come.</param>
    public static void Fold(List<Node> items, bool genitive, bool marked = false)
    {
        // حمزہ اور اس کی بہن: the pronoun owns what follows, by itself.
        if (items.Count == 0 || items[^1] is not NounNode last || (genitive && last.Pronoun is not null))
            return;
        var starts = new List<int>();
        var heads = new List<int>();
        var joints = new List<Word>();
        for (var at = items.Count - 1; ;)
        {
            var start = at;
            while (start > 0 && items[start - 1] is GenitiveNode owner && !IsWhat(items[at]) && !(marked && start == items.Count - 1 && owner.Word?.Text == "کا"))
                start--;
            starts.Insert(0, start);
            heads.Insert(0, at);
            if (start >= 2 && items[start - 1] is MarkNode mark && items[start - 2] is NounNode left && Joins(mark, joints.Count > 0) && (Alike(left, (NounNode)items[at]) || (marked && joints.Count == 0 && !left.IsAdjective && left.Head is { Entry.NameKind: "lang" })))
            {
                joints.Insert(0, mark.Word);
                at = start - 2;
                continue;
            }

            break;
        }

        if (genitive && starts.Count > 1 && starts[0] < heads[0] && starts[^1] == heads[^1])
        {
            starts.RemoveRange(0, starts.Count - 1);
            heads.RemoveRange(0, heads.Count - 1);
            joints.Clear();
        }

        var shared = heads.Count > 1 && starts[0] < heads[0] && Enumerable.Range(1, heads.Count - 1).All(k => starts[k] == heads[k]);
        var members = new List<NounNode>();
        for (var k = 0; k < heads.Count; k++)
        {
            var noun = (NounNode)items[heads[k]];
            if (!(shared && k == 0))
                Own(items, starts[k], heads[k], noun);
            members.Add(noun);
        }

        var result = members[0];
        if (members.Count > 1)
        {
            result = new NounNode { Anchor = members[0].Anchor, Closed = true };
            result.Members.AddRange(members);
            result.Joints.AddRange(joints);
            if (shared)
                Own(items, starts[0], heads[0], result);
        }

        items.RemoveRange(starts[0], items.Count - starts[0]);
        if (result.Pronoun is null)
            Absorb(items, result);
        items.Add(result);
    }

    private static void Own(List<Node> items, int start, int head, NounNode noun)
    {
        for (var i = head - 1; i >= start; i--)
        {
            var owner = ((GenitiveNode)items[i]).Owner;
            if (noun.Owner is null)
                noun.Owner = owner;
            else
                noun.Inside.Insert(0, new PostNode(owner, "کا", null));
        }
    }

    // آپ کا کیا حال: the owner is that of the noun behind the question word.
    private static bool IsWhat(Node node) => node is NounNode { Pronoun.Text: "کیا" };

    private static bool Joins(MarkNode mark, bool conjunctionSeen) => mark.IsConjunction || (mark.IsComma && conjunctionSeen);

    // An adjective joins an adjective, a noun phrase a noun phrase.
    private static bool Alike(NounNode left, NounNode right) => left.IsAdjective == right.IsAdjective || left.Verbal is not null;

    /// <summary>Takes participles and phrases that belong inside a noun phrase off the end of the list.</summary>
    public static void Absorb(List<Node> items, NounNode noun)
    {
        while (items.Count > 0)
        {
            var top = items[^1];
            var inside = top is ClauseNode { Verb.Stands: VerbGroup.Standing.Adjectival } or ClauseNode { Agentive: true }
                || (top is PostNode post && (Attaching.Contains(post.Marker) || (post.Marker == "پر" && noun.Head?.Entry is { } reaching && Reaching.Contains(reaching.Urdu))));
            if (!inside)
                return;
            noun.Inside.Insert(0, top);
            items.RemoveAt(items.Count - 1);
        }
    }
}
