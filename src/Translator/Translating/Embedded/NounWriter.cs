namespace Translator.Translating.Embedded;

/// <summary>Writes noun phrases and postpositional phrases in English order.</summary>
internal sealed class NounWriter
{
    /// <summary>Where a noun phrase stands, which decides pronoun forms and articles.</summary>
    internal enum Role
    {
        /// <summary>Before its verb.</summary>
        Subject,

        /// <summary>After its verb.</summary>
        Object,

        /// <summary>After a copula.</summary>
        Complement,

        /// <summary>After a preposition.</summary>
        Prepositional,
    }

    private static readonly HashSet<string> InfinitiveNouns =
    [
        "کوشش", "اجازت", "ضرورت", "صلاحیت", "خواہش", "فیصلہ", "وعدہ", "منصوبہ", "موقع", "حق", "ارادہ", "اعلان", "عزم", "طریقہ", "حکم", "دعوت", "امکان", "مطالبہ",
        "درخواست", "اپیل", "تیاری", "ہدایت", "مشورہ", "امید", "پیشکش", "اختیار", "طاقت", "جرات", "ہمت", "سہولت", "معاہدہ", "اتفاق", "رجحان",
    ];

    private static readonly Dictionary<string, string> Trailing = new(StringComparer.Ordinal) { ["بعد"] = "later", ["قبل"] = "ago", ["پہلے"] = "ago" };

    private readonly SentenceWriter _sentence;

    private readonly Counts _counts;

    private bool _person;

    // True while members are written whose common owner stands before them.
    private bool _bare;

    /// <summary>A writer that hands clauses back to the sentence's writer.</summary>
    public NounWriter(SentenceWriter sentence, Counts counts) => (_sentence, _counts) = (sentence, counts);

    /// <summary>True while the clause being written says something of a person, so that جو is who.</summary>
    public bool OfPerson { get => _person; set => _person = value; }

    /// <summary>True while a subject with کوئی is written whose verb was negated.</summary>
    public bool NoOne { get; set; }

    /// <summary>True while an adjective is written that is measured against something.</summary>
    public bool Compares { get; set; }

    /// <summary>What اپنا stands for while a clause is being written.</summary>
    public string Own { get; set; } = "its";

    /// <summary>Writes any part of a noun phrase.</summary>
    public void Write(Node node, Role role, List<Slot> slots)
    {
        switch (node)
        {
            case NounNode noun:
                Noun(noun, role, slots);
                break;
            case PostNode post:
                Post(post, slots, null);
                break;
            case GenitiveNode { Owner: NounNode { Head.Entry.Urdu: "سال" } years } when years.Before.Exists(w => w.Pos == PartOfSpeech.Numeral):
                Noun(years, Role.Complement, slots);
                slots.Add(Slot.Of("old"));
                break;
            case GenitiveNode genitive:
                slots.Add(Slot.Of("of"));
                Write(genitive.Owner, Role.Prepositional, slots);
                break;
            case AdverbNode adverb:
                Adverb(adverb.Word, slots);
                break;
            case ClauseNode clause:
                _sentence.Nested(clause, slots);
                break;
            case JointNode joint:
                Write(joint.Left, role, slots);
                slots.Add(Slot.Of(Senses(joint.Joint)[0], joint.Joint.First));
                Write(joint.Right, role, slots);
                break;
            case MarkNode mark:
                slots.Add(Slot.Of(mark.Word.Entry?.Senses[0] ?? mark.Word.Text, mark.Word.First));
                break;
        }
    }

    /// <summary>Writes an adverb, an expression or a particle.</summary>
    public static void Adverb(Word word, List<Slot> slots)
    {
        // With no adjective to strengthen, بہت strengthens the verb.
        if (word.Text is "بہت" or "بہت زیادہ" && word.Pos == PartOfSpeech.Adverb)
        {
            slots.Add(Slot.Ranked(["very much", "a lot"], word.First));
            return;
        }

        slots.Add(Slot.Ranked(Senses(word), word.First));
    }

    /// <summary>Writes a postpositional phrase as a prepositional one.</summary>
    /// <param name="post">The phrase.</param>
    /// <param name="slots">Where to.</param>
    /// <param name="preposition">The preposition that the verb or adjective asks for; null for the postposition's own.</param>
    public void Post(PostNode post, List<Slot> slots, string? preposition)
    {
        if (post.Joined is { } joined)
        {
            Post(joined, slots, preposition);
            if (post.Joint is { } joint)
                slots.Add(Slot.Of(joint.Entry?.Senses[0] ?? "and", joint.First));
        }

        var noun = post.Inner as NounNode;
        if (noun?.Verbal is { } verbal)
        {
            Purpose(post, verbal, slots);
            return;
        }

        if (noun is not null && Trailing.TryGetValue(post.Marker, out var after))
        {
            var since = noun.Owner;
            noun.Owner = null;
            Noun(noun, Role.Complement, slots);
            slots.Add(Slot.Of(since is null ? after : after == "later" ? "after" : "before", post.Word?.First ?? -1));
            if (since is not null)
                Write(since, Role.Prepositional, slots);
            return;
        }

        var options = preposition is not null ? [preposition] : Prepositions(post, noun);
        if (options.Length > 0 && options[0].Length > 0)
            slots.Add(Slot.Ranked(options, post.Word?.First ?? -1, 0.7f));
        Write(post.Inner, Role.Prepositional, slots);
    }

    private void Purpose(PostNode post, ClauseNode verbal, List<Slot> slots)
    {
        if (post.Marker is "کے لیے" or "کیلیے" or "کیلئے" or "کے لئے" or "لیے" or "کو")
        {
            slots.Add(Slot.Of("to", post.Word?.First ?? -1));
            _sentence.VerbPhrase(verbal, slots, SentenceWriter.Shape.Base);
            return;
        }

        slots.Add(Slot.Ranked(Prepositions(post, null), post.Word?.First ?? -1, 0.7f));
        _sentence.VerbPhrase(verbal, slots, SentenceWriter.Shape.Ing);
    }

    private static string[] Prepositions(PostNode post, NounNode? noun)
    {
        if (post.Marker == "کو")
        {
            var kind = noun?.Head?.Entry?.NameKind ?? "";
            return kind is "day" or "month" || noun is { Head: { } head } && NounKinds.IsTime(head.Entry) ? ["on", "in"] : ["to"];
        }

        if (post.Marker == "سے" && noun is not null && NounKinds.IsSpan(noun))
            return ["for"];
        if (post.Marker == "سے" && noun?.Head?.Entry?.NameKind is "day" or "month")
            return ["since", "from"];
        if (post.Marker == "میں سے" && noun?.Pronoun is { Pronoun.Kind: "relative" })
            return ["of"];
        if (post.Marker == "سے" && noun is not null && IsManner(noun))
            return ["with"];
        if (post.Marker == "میں" && noun?.Head?.Entry?.NameKind is "month" or "place")
            return ["in"];
        return post.Word?.English ?? post.Word?.Entry?.Senses ?? post.Marker switch { "کا" => ["of"], "نے" => ["by"], "والا" => ["with"], _ => [""] };
    }

    private static readonly HashSet<string> Manners =
        ["بہادری", "محبت", "پیار", "شفقت", "احتیاط", "توجہ", "غور", "شوق", "محنت", "صبر", "عزم", "ہمت", "دلچسپی", "خوشی", "غصہ", "افسوس", "احترام", "ادب", "جوش", "جذبہ", "ہاتھ", "قلم", "چھری", "چاقو", "چمچ", "کانٹا", "رسی", "صابن", "پانی", "مہارت", "شدت", "یقین"];

    private static bool IsManner(NounNode noun) =>
        noun.Members.Count > 0 ? noun.Members.TrueForAll(IsManner) : noun.Head?.Entry is { } entry && Manners.Contains(entry.Urdu);

    private void Noun(NounNode noun, Role role, List<Slot> slots)
    {
        if (noun.Members.Count > 0)
        {
            Coordination(noun, role, slots);
            return;
        }

        if (noun.Verbal is { } verbal)
        {
            if (role is Role.Prepositional or Role.Subject)
            {
                _sentence.VerbPhrase(verbal, slots, SentenceWriter.Shape.Ing);
            }
            else
            {
                slots.Add(Slot.Of("to"));
                _sentence.VerbPhrase(verbal, slots, SentenceWriter.Shape.Base);
            }

            return;
        }

        if (noun.Pronoun is { } pronoun)
            slots.Add(Pronoun(pronoun, role));
        else
            Common(noun, role, slots);
        After(noun, slots);
    }

    private void Coordination(NounNode noun, Role role, List<Slot> slots)
    {
        if (noun.Both is { } both)
            slots.Add(Slot.Of("both", both.First));
        var owner = Possessive(noun.Owner, slots);
        var bare = _bare;
        _bare |= owner;
        for (var i = 0; i < noun.Members.Count; i++)
        {
            if (i > 0)
            {
                var joint = noun.Joints[i - 1];
                slots.Add(Slot.Of(joint.Kind == TokenKind.Punctuation ? "," : joint.Entry?.Senses[0] ?? "and", joint.First));
            }

            Noun(noun.Members[i], role, slots);
        }

        _bare = bare;
        if (!owner && noun.Owner is { } of)
        {
            slots.Add(Slot.Of("of"));
            Write(of, Role.Prepositional, slots);
        }

        After(noun, slots);
    }

    private void Common(NounNode noun, Role role, List<Slot> slots)
    {
        if (noun.Heads.Count == 0 && noun.Owner is null && noun.Before is [{ Pos: PartOfSpeech.Determiner } alone] && Alone(alone.Text, role) is { } whoever)
        {
            slots.Add(Slot.Ranked(whoever, alone.First, 0.3f));
            return;
        }

        var compound = IsCompound(noun);
        var counted = noun.Before.Exists(w => w.Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner && !Ordinal(w));
        var owned = !compound && !(counted && noun.Owner is NounNode) && Possessive(noun.Owner, slots);
        var plural = IsPlural(noun);
        var article = Articles(noun, role, plural, owned);
        if (article is not null)
            slots.Add(article);
        var superlative = false;
        foreach (var word in noun.Before)
        {
            if (word.Text == "سب سے")
            {
                superlative = true;
                continue;
            }

            if (noun.Heads.Count > 0 && Complemented(noun, word) is not null)
                continue;
            slots.Add(Before(word, plural, superlative, noun.Heads.Count > 0, word == noun.Before[^1]));
            superlative = false;
        }

        if (compound)
            slots.Add(Slot.Ranked(Senses(((NounNode)noun.Owner!).Heads[0]), ((NounNode)noun.Owner!).Heads[0].First));
        for (var i = 0; i < noun.Heads.Count; i++)
        {
            var word = noun.Heads[i];
            // A courtesy title follows the name in Urdu.
            if (i > 0 && i == noun.Heads.Count - 1 && word.Entry?.Urdu is "صاحب" or "صاحبہ" or "جناب")
                break;
            if (i == 0 && noun.Heads.Count > 1 && noun.Heads[^1].Entry?.Urdu is "صاحب" or "صاحبہ")
                slots.Add(Slot.Of(noun.Heads[^1].Entry!.Urdu == "صاحب" ? "Mr." : "Ms.", noun.Heads[^1].First));
            var last = i == noun.Heads.Count - 1;
            var title = word.Entry?.NameKind == "title" && !last && noun.Heads[i + 1].Pos == PartOfSpeech.Name;
            var wordings = Inflected(word, plural && last);
            slots.Add(Slot.Ranked(title ? [.. wordings.Select(Capital)] : wordings, word.First));
        }

        if (!owned && !compound && noun.Owner is { } of)
            Of(noun, of, slots);
    }

    // A quantifier without a noun speaks of people, or of everything.
    private string[]? Alone(string text, Role role) => text switch
    {
        "سب" => role is Role.Subject or Role.Prepositional ? ["everyone", "all"] : ["all", "everyone"],
        "کوئی بھی" or "کسی بھی" => NoOne ? ["no one"] : ["anyone"],
        _ => null,
    };

    // چھاتی کا کینسر is breast cancer: two plain nouns that English is used to seeing side by side.
    private bool IsCompound(NounNode noun)
    {
        if (noun.Heads.Count != 1 || noun.Heads[0].Pos != PartOfSpeech.Noun
            || noun.Owner is not NounNode { Before.Count: 0, Owner: null, Pronoun: null, Verbal: null, Members.Count: 0, Inside.Count: 0, Clauses.Count: 0 } owner
            || owner.Heads.Count != 1 || owner.Heads[0].Pos != PartOfSpeech.Noun || owner.Heads[0].Entry?.NameKind is "person" or "title")
            return false;
        foreach (var first in Senses(owner.Heads[0]))
        {
            foreach (var second in Senses(noun.Heads[0]))
            {
                if (_counts.Follows(_counts.Number(first), _counts.Number(second)) > CompoundLevel)
                    return true;
            }
        }

        return false;
    }

    private const float CompoundLevel = 0.8f;

    private void Of(NounNode noun, Node owner, List<Slot> slots)
    {
        if (owner is NounNode { Verbal: { } verbal })
        {
            if (noun.Head?.Entry is { } head && InfinitiveNouns.Contains(head.Urdu))
            {
                slots.Add(Slot.Of("to"));
                _sentence.VerbPhrase(verbal, slots, SentenceWriter.Shape.Base);
                return;
            }

            slots.Add(Slot.Ranked(["of", "for"], -1));
            _sentence.VerbPhrase(verbal, slots, SentenceWriter.Shape.Ing);
            return;
        }

        if (owner is not (PostNode or AdverbNode))
            slots.Add(Slot.Of("of"));
        Write(owner, Role.Prepositional, slots);
    }

    private void After(NounNode noun, List<Slot> slots)
    {
        foreach (var part in Enumerable.Reverse(noun.Inside))
        {
            var adjective = noun.Before.Find(w => part is PostNode p && w.Pos == PartOfSpeech.Adjective && w.Entry?.PrepositionFor(p.Marker) is not null);
            if (adjective is not null && noun.Heads.Count > 0)
                slots.Add(Slot.Ranked(Senses(adjective), adjective.First));
            if (adjective is not null)
                Post((PostNode)part, slots, adjective.Entry!.PrepositionFor(((PostNode)part).Marker));
            else
                Write(part, Role.Prepositional, slots);
        }

        foreach (var clause in noun.Clauses)
            _sentence.Relative(clause, noun, slots);
    }

    // An adjective with a phrase of its own stands behind its noun: "soldiers equipped with".
    private static Node? Complemented(NounNode noun, Word word) =>
        word.Pos == PartOfSpeech.Adjective ? noun.Inside.Find(n => n is PostNode p && word.Entry?.PrepositionFor(p.Marker) is not null) : null;

    // A pronoun or a short name owns in front of the noun, anything longer after it with "of".
    private bool Possessive(Node? owner, List<Slot> slots)
    {
        if (owner is AdverbNode adverb)
        {
            slots.Add(Slot.Of((adverb.Word.Entry?.Senses[0] ?? adverb.Word.Text) + "'s", adverb.Word.First));
            return true;
        }

        if (owner is not NounNode noun)
            return false;
        if (noun.Pronoun is { Pronoun: { } form } word)
        {
            slots.Add(form.Kind == "self" ? Slot.Of(Own, word.First)
                : form.Kind is "near" && form.Plural ? Slot.Ranked(["their", "his"], word.First, 0.5f)
                : form.Kind is "near" ? Slot.Ranked(["its", "his", "her"], word.First, 0.4f)
                : Slot.Of(form.Possessive, word.First));
            return true;
        }

        if (noun.Owner is not null || noun.Clauses.Count > 0 || noun.Inside.Count > 0 || noun.Members.Count > 0 || noun.Heads.Count is 0 or > 3
            || !noun.Heads.All(h => h.Pos == PartOfSpeech.Name || h.Entry?.NameKind is "person" or "title" or "place" or "org" or "day" or "month") || noun.Before.Count > 1)
            return false;
        Common(noun, Role.Prepositional, slots);
        var last = slots[^1];
        slots[^1] = last with { Options = [.. last.Options.Select(o => o.EndsWith('s') ? o + "'" : o + "'s")] };
        return true;
    }

    private Slot? Articles(NounNode noun, Role role, bool plural, bool owned)
    {
        if (owned || _bare || noun.Heads.Count == 0 || noun.Heads[^1].Pos == PartOfSpeech.Name || (noun.Heads.Count > 1 && noun.Heads[^1].Entry?.Urdu is "صاحب" or "صاحبہ" or "جناب"))
            return null;
        if (noun.Before.Exists(w => w.Entry?.Urdu == "کیسا" || w.Text is "زیادہ" or "کم" or "مزید" or "بہت زیادہ" or "اتنا" or "اتنی" or "اتنے"))
            return null;
        var head = noun.Heads[^1];
        if (noun.Before.Count > 1 && noun.Before[0].Entry?.Urdu is "گذشتہ" or "گزشتہ" or "پچھلا" or "اگلا" or "آئندہ")
            return Slot.Of("the");
        foreach (var word in noun.Before)
        {
            if (word.Pos is PartOfSpeech.Determiner or PartOfSpeech.Pronoun || (word.Pos == PartOfSpeech.Numeral && !word.Text.EndsWith("th", StringComparison.Ordinal)))
                return null;
        }

        if (role == Role.Prepositional && noun is { Before.Count: 0, Owner: null, Inside.Count: 0, Clauses.Count: 0 } && !plural && head.Entry?.Urdu is "سکول" or "اسکول" or "کالج" or "جیل")
            return null;
        var defined = (noun.Owner is not null && !IsCompound(noun)) || noun.Before.Any(w => w.Text == "سب سے" || (w.Entry?.Urdu is "پہلا" or "دوسرا" or "تیسرا" or "آخری"));
        var mass = plural || head.Entry?.Uncountable == true || EnglishForms.IsUncountable(Senses(head)[0]) || head.Entry?.NameKind is "month" or "day" or "lang" or "place";
        if (mass)
            return new Slot(["", "the"], defined ? [0.6f, 0f] : [0f, 0.9f], -1);
        if (defined)
            return Slot.Of("the");
        return role switch
        {
            Role.Subject => new Slot(["the", "a"], [0f, 0.8f], -1),
            Role.Complement => new Slot(["a", "the"], [0f, 0.8f], -1),
            _ => new Slot(["the", "a", ""], [0f, 0.3f, 0.9f], -1),
        };
    }

    private Slot Before(Word word, bool plural, bool superlative, bool attributive, bool quantity)
    {
        if (NoOne && word.Text is "کوئی" or "کسی" or "کوئی بھی" or "کسی بھی")
            return Slot.Of("no", word.First);
        if (word.Pronoun is { Kind: "relative" })
            return Slot.Of("the", word.First);
        if (word.Pronoun is { } form)
            return Slot.Of(plural ? form.Determiner switch { "this" => "these", "that" => "those", var d => d } : form.Determiner, word.First);
        if (word.Entry?.Urdu == "کیسا")
            return attributive ? Slot.Of("what kind of", word.First) : Slot.Of("how", word.First);
        if (word.Text is "کتنا" or "کتنی" or "کتنے")
            return Slot.Of(!attributive || !quantity ? "how" : plural ? "how many" : "how much", word.First);
        if (word.Text == "ایک" && word.Pos == PartOfSpeech.Numeral)
            return attributive ? new Slot(["a", "one"], [0f, 0.8f], word.First) : Slot.Of("one", word.First);
        var senses = Senses(word);
        if (word.Pos == PartOfSpeech.Adverb && word.Text == "بہت" && attributive && quantity)
            return Slot.Of(plural ? "many" : "much", word.First);
        if (word.Entry?.Urdu == "دوسرا" && plural)
            return Slot.Of("other", word.First);
        if (Compares && word.Pos == PartOfSpeech.Adjective)
            return Slot.Ranked([.. senses.Select(s => EnglishForms.Compare(s, "more"))], word.First);
        if (superlative)
            return Slot.Ranked([.. senses.Select((s, i) => (i == 0 ? "the " : "the ") + EnglishForms.Compare(s, "most"))], word.First);
        return Slot.Ranked(senses, word.First);
    }

    /// <summary>True for a phrase with کوئی, which a negated verb makes no one or none.</summary>
    public static bool IsIndefinite(Node? node) =>
        node is NounNode noun && (noun.Pronoun?.Text is "کوئی" or "کسی" || noun.Before.Exists(w => w.Text is "کوئی" or "کسی" or "کوئی بھی" or "کسی بھی"));

    private Slot Pronoun(Word word, Role role)
    {
        if (NoOne && word.Text is "کوئی" or "کسی" or "کوئی بھی")
            return Slot.Of("no one", word.First);
        if (word.Pronoun is not { } form)
            return Slot.Ranked(Senses(word), word.First);
        var subject = role == Role.Subject;
        return form switch
        {
            { Kind: "self" } when !subject => Slot.Of(Reflexive, word.First),
            { Kind: "relative" } => _person
                ? Slot.Of(subject ? "who" : "whom", word.First)
                : role == Role.Prepositional ? Slot.Of("which", word.First) : Slot.Ranked(["which", "that", "who"], word.First, 0.3f),
            { Kind: "near", Urdu: "یہ" } => Slot.Ranked(subject ? ["it", "this"] : ["this", "it"], word.First, 0.4f),
            { Kind: "near", Plural: true } => Slot.Ranked(subject ? ["they", "he"] : ["them", "him"], word.First, 0.5f),
            { Kind: "near", Urdu: "اس" or "اسے" } => Slot.Ranked(subject ? ["he", "it", "she"] : ["it", "him", "her"], word.First, 0.5f),
            _ => Slot.Of(subject ? form.Subject : form.Target, word.First),
        };
    }

    private string Reflexive => Own switch
    {
        "my" => "myself",
        "our" => "ourselves",
        "your" => "yourself",
        "his" => "himself",
        "her" => "herself",
        "its" => "itself",
        _ => "themselves",
    };

    private static string[] Inflected(Word word, bool plural)
    {
        var senses = Senses(word);
        if (!plural || word.Pos == PartOfSpeech.Name || word.English is not null || word.Entry is not { } entry || entry.Uncountable || entry.PluralOnly)
            return senses;
        return [.. senses.Select((s, i) => i == 0 && entry.EnglishPlural is { } irregular ? irregular : EnglishForms.Plural(s))];
    }

    /// <summary>True when the phrase is plural in English.</summary>
    public static bool IsPlural(NounNode noun)
    {
        if (noun.Members.Count > 1)
            return true;
        if (noun.Pronoun?.Pronoun is { } form)
            return form.Plural;
        if (noun.Head is not { } head)
            return noun.Before.Exists(w => w.Pos == PartOfSpeech.Numeral && w.Plural);
        if (head.Plural || head.Entry?.PluralOnly == true)
            return true;
        // بچے without a postposition is the plural of بچہ.
        if (!noun.Oblique && head is { Pos: PartOfSpeech.Noun, Entry: { } entry } && entry.Urdu != head.Text && head.Text.EndsWith('ے') && !NounKinds.IsTime(entry)
            && !noun.Before.Exists(w => w.Text == "ایک"))
            return true;
        foreach (var word in noun.Before)
        {
            if (word.Pos == PartOfSpeech.Numeral && word.Text != "ایک" && word.Plural | word.Kind == TokenKind.Word && !Ordinal(word))
                return true;
            if (word.Text is "کئی" or "چند" or "تمام" or "دونوں" or "بہت سے" or "بہت سی" or "متعدد" or "بعض" or "سارے" or "مختلف" or "تینوں" or "چاروں")
                return true;
        }

        return false;
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static bool Ordinal(Word word) => word.Text.Length > 2 && char.IsAsciiDigit(word.Text[0]) && char.IsAsciiLetter(word.Text[^1]);

    /// <summary>English wordings of a word, the likeliest first; never empty.</summary>
    public static string[] Senses(Word word) => word.English ?? word.Entry?.Senses ?? [word.Text];
}
