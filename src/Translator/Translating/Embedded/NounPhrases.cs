namespace Translator.Translating.Embedded;

/// <summary>Collects words into noun phrases and folds genitives and coordinations, at the end of a list of parts.</summary>
internal static class NounPhrases
{
    private static readonly HashSet<string> Attaching =
        ["کے درمیان", "کے مابین", "کے خلاف", "کے بارے میں", "سے متعلق", "کے متعلق", "پر مبنی", "پر مشتمل", "کے حامل", "کی حامل", "کا حامل", "جیسے", "جیسی", "جیسا", "کے لیے مخصوص", "کی طرح", "والا"];

    /// <summary>Adds a nominal word to the phrase that is being collected, or begins another.</summary>
    public static void Add(List<Node> items, Word word, List<Word> words, int at)
    {
        if (items.Count > 0 && items[^1] is NounNode open && Extends(items, open, word, words, at))
        {
            Put(open, word);
            return;
        }

        if (items.Count > 0 && items[^1] is NounNode)
            Fold(items, false);
        var noun = new NounNode { Anchor = word };
        if (word.Pos == PartOfSpeech.Adjective && items.Count > 0 && items[^1] is PostNode post && word.Entry?.PrepositionFor(post.Marker) is not null)
        {
            noun.Inside.Insert(0, post);
            items.RemoveAt(items.Count - 1);
        }

        Absorb(items, noun);
        Put(noun, word);
        items.Add(noun);
    }

    /// <summary>Adds a pronoun: alone, as a determiner of the noun after it, or with the marker fused into it.</summary>
    public static void AddPronoun(List<Node> items, Word word, List<Word> words, int at)
    {
        var form = word.Pronoun;
        if (form?.Marker == "کا")
        {
            items.Add(new GenitiveNode(new NounNode { Pronoun = word, Anchor = word, Closed = true }, null));
            return;
        }

        if (form?.Marker == "کو")
        {
            items.Add(new PostNode(new NounNode { Pronoun = word, Anchor = word, Closed = true }, "کو", null));
            return;
        }

        if (form is { Determiner.Length: > 0 } && PointsTo(words, at))
        {
            Add(items, word, words, at);
            return;
        }

        items.Add(new NounNode { Pronoun = word, Anchor = word, Closed = true });
    }

    /// <summary>والا after a noun or an infinitive: who or what does or has it.</summary>
    public static void Agent(List<Node> items, Word word, List<Word> words, int at)
    {
        if (items.Count == 0)
            return;
        if (items[^1] is NounNode { Verbal: { } verbal } && at + 1 < words.Count)
        {
            verbal.Agentive = true;
            items.RemoveAt(items.Count - 1);
            var nominal = IsNominal(words[at + 1]) || words[at + 1].Pronoun is { Marker: "کا" } or { Determiner.Length: > 0 };
            if (nominal)
            {
                items.Add(verbal);
                return;
            }

            var those = new NounNode { Anchor = word };
            if (words[at + 1].IsVerb && words[at + 1].Compound is null && words[at + 1].Verbs.Any(v => v.Root == "ہو"))
            {
                // جانے والا ہے: is about to go; otherwise the participle alone is the predicate.
                verbal.Imminent = verbal.Verb!.Entry.Transitive == false && words[at + 1].Text is "ہے" or "ہیں" or "ہوں" or "تھا" or "تھے" or "تھی";
                those.Inside.Add(verbal);
                items.Add(those);
                return;
            }

            those.Heads.Add(word);
            word.Plural = word.Text is "والے" or "والوں";
            those.Inside.Add(verbal);
            items.Add(those);
            return;
        }

        Fold(items, false);
        if (items[^1] is NounNode owner && at + 1 < words.Count && IsNominal(words[at + 1]))
        {
            items.RemoveAt(items.Count - 1);
            items.Add(new PostNode(owner, "والا", null));
        }
    }

    /// <summary>True when a nominal word stands there.</summary>
    public static bool Nominal(List<Word> words, int at) => at < words.Count && IsNominal(words[at]);

    /// <summary>دونوں after two phrases that a conjunction joins: both of them.</summary>
    public static bool TakeBoth(List<Node> items, Word word)
    {
        if (word.Text != "دونوں" || items.Count < 3 || items[^1] is not NounNode || items[^2] is not (MarkNode or GenitiveNode))
            return false;
        Fold(items, false);
        if (items[^1] is not NounNode { Members.Count: 2 } both)
            return false;
        both.Both = word;
        return true;
    }

    /// <summary>Gives every noun of a finished clause the genitive that stands before it.</summary>
    /// <param name="items">The clause's parts.</param>
    /// <param name="group">The verb that closes it; null for a fragment.</param>
    public static void FoldAll(List<Node> items, VerbGroup? group = null)
    {
        Fold(items, false);
        for (var i = items.Count - 1; i > 0; i--)
        {
            if (items[i] is NounNode noun && items[i - 1] is GenitiveNode genitive && noun.Owner is null)
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
        if (group?.Main.Compound is not null || group?.Entry.ObjectMarker == "کا")
            return;
        for (var i = items.Count - 3; i >= 0; i--)
        {
            if (items[i] is not GenitiveNode genitive)
                continue;
            var at = i + 1;
            while (at < items.Count && (items[at] is AdverbNode or NounNode { IsTime: true } or NounNode { Pronoun.Text: "کیا" }))
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
    public static void Fold(List<Node> items, bool genitive)
    {
        if (items.Count == 0 || items[^1] is not NounNode)
            return;
        var starts = new List<int>();
        var heads = new List<int>();
        var joints = new List<Word>();
        for (var at = items.Count - 1; ;)
        {
            var start = at;
            while (start > 0 && items[start - 1] is GenitiveNode)
                start--;
            starts.Insert(0, start);
            heads.Insert(0, at);
            if (start >= 2 && items[start - 1] is MarkNode mark && items[start - 2] is NounNode left && Joins(mark, joints.Count > 0) && Alike(left, (NounNode)items[at]))
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

    private static bool Joins(MarkNode mark, bool conjunctionSeen) => mark.IsConjunction || (mark.IsComma && conjunctionSeen);

    // An adjective joins an adjective, a noun phrase a noun phrase.
    private static bool Alike(NounNode left, NounNode right) => left.IsAdjective == right.IsAdjective || left.Verbal is not null;

    private static void Absorb(List<Node> items, NounNode noun)
    {
        while (items.Count > 0)
        {
            var top = items[^1];
            var inside = top is ClauseNode { Verb.Stands: VerbGroup.Standing.Adjectival } or ClauseNode { Agentive: true }
                || (top is PostNode post && Attaching.Contains(post.Marker));
            if (!inside)
                return;
            noun.Inside.Insert(0, top);
            items.RemoveAt(items.Count - 1);
        }
    }

    private static void Put(NounNode noun, Word word)
    {
        if (word.IsNoun)
            noun.Heads.Add(word);
        else
            noun.Before.Add(word);
    }

    private static bool Extends(List<Node> items, NounNode open, Word word, List<Word> words, int at)
    {
        if (open.Closed || open.Pronoun is not null || open.Verbal is not null || open.Members.Count > 0 || words[at - 1].End != word.First)
            return false;
        if (open.Heads.Count == 0)
            return !(word.Pos == PartOfSpeech.Adjective && NextIsVerb(words, at) && open.Before.TrueForAll(w => w.Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner || w.Kind == TokenKind.Number));
        if (!word.IsNoun)
            return false;
        var last = open.Heads[^1];
        if (last.Pos == PartOfSpeech.Name && (word.Pos == PartOfSpeech.Name || word.Entry?.NameKind == "place"))
            return true;
        if (last.Entry?.NameKind == "person" && word is { Pos: PartOfSpeech.Noun } && word.Entry?.NameKind is not ("person" or "title"))
            return false;
        if (word.Entry?.NameKind == "place" || (last.Entry is { } citation && citation.Urdu != last.Text && last.Pos == PartOfSpeech.Noun))
            return false;
        if (word.Pos == PartOfSpeech.Name)
            return last.Entry?.NameKind is "person" or "title" || last.Unknown || !NextIsVerb(words, at);
        if (last.Plural)
            return false;
        // Two bare nouns before the verb are its subject and its object when the clause has no subject yet.
        return !(NextIsVerb(words, at) && items.Count(n => n is NounNode or PostNode { Marker: "نے" }) == 1);
    }

    private static bool NextIsVerb(List<Word> words, int at) =>
        at + 1 < words.Count && (words[at + 1].IsVerb || (words[at + 1].Pos == PartOfSpeech.Particle && at + 2 < words.Count && words[at + 2].IsVerb));

    // یہ کتاب points; یہ کتاب ہے does not.
    private static bool PointsTo(List<Word> words, int at)
    {
        if (at + 1 >= words.Count || !IsNominal(words[at + 1]))
            return false;
        var end = at + 1;
        while (end < words.Count && IsNominal(words[end]) && !(words[end].Pos == PartOfSpeech.Numeral && words[end - 1].IsNoun))
            end++;
        while (end < words.Count && words[end].Pos == PartOfSpeech.Particle && words[end].Text is "بھی" or "ہی" or "نہیں" or "نہ" or "تو")
            end++;
        var marked = end < words.Count && words[end].Pos == PartOfSpeech.Postposition;
        if (words[at].Pronoun!.Kind == "relative" && !words[at].Pronoun!.Oblique)
            return !marked && (at == 0 || words[at - 1].Pos == PartOfSpeech.Conjunction);
        if (words[at].Pronoun!.Oblique || words[at].Pronoun!.Kind is not ("near" or "far"))
            return true;
        // A direct form cannot point to a noun that stands in an oblique case.
        if (marked || words[at + 1].Pos is PartOfSpeech.Name || WordClass.IsTime(words[at + 1].Entry) || words[at + 1].Entry?.NameKind == "lang")
            return false;
        if (words[at].Pronoun!.Kind == "far" && end < words.Count && words[end].IsVerb && !words[end].Verbs.Any(v => v.Root == "ہو"))
            return false;
        var copula = end < words.Count && words[end].IsVerb && words[end].Verbs.Any(v => v.Root == "ہو" && v.Form is VerbForm.Present or VerbForm.Past) && words[end].Compound is null;
        // In یہ نظریہ مختلف ہے the adjective is the predicate, and یہ points to the noun.
        return !copula || (end - at > 2 && words[end - 1].Pos == PartOfSpeech.Adjective && words.GetRange(at + 1, end - at - 2).Exists(w => w.IsNoun));
    }

    private static bool IsNominal(Word word) =>
        word.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Foreign
        && word.Pos is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Determiner;
}
