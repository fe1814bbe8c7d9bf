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

    private readonly SentenceWriter _sentence;

    private readonly NounCompounds _compounds;

    private readonly PronounWriter _pronouns;

    private readonly PostWriter _posts;

    private readonly OwnerWriter _owners;

    private readonly CoordinationWriter _coordinations;

    private bool _person;

    /// <summary>True while members are written whose common owner stands before them.</summary>
    public bool Bare { get; set; }

    /// <summary>A writer that hands clauses back to the sentence's writer.</summary>
    public NounWriter(SentenceWriter sentence, Counts counts)
    {
        _sentence = sentence;
        _compounds = new NounCompounds(counts);
        _pronouns = new PronounWriter(this);
        _posts = new PostWriter(sentence, this);
        _owners = new OwnerWriter(sentence, this, _compounds);
        _coordinations = new CoordinationWriter(this, _owners);
    }

    /// <summary>Writes a postpositional phrase, with the preposition that the verb or adjective asks for, or its own.</summary>
    public void Post(PostNode post, List<Slot> slots, string? preposition) => _posts.Post(post, slots, preposition);

    /// <summary>True while the clause being written says something of a person, so that جو is who.</summary>
    public bool OfPerson { get => _person; set => _person = value; }

    /// <summary>True while the sentence has last spoken of a thing.</summary>
    public bool OfThing { get; set; }

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
                _posts.Post(post, slots, null);
                break;
            case GenitiveNode { Owner: NounNode { Head.Entry.Urdu: "سال" } years } when years.Before.Exists(w => w.Pos == PartOfSpeech.Numeral):
                Noun(years, Role.Complement, slots);
                slots.Add(Slot.Of("old"));
                break;
            // یہ کتاب میری ہے: this book is mine.
            case GenitiveNode { Owner: NounNode { Pronoun.Pronoun: { Kind: "personal" } form } mine }:
                slots.Add(Slot.Of(form.Possessive switch { "my" => "mine", "your" or "her" or "our" or "their" => form.Possessive + "s", _ => form.Possessive }, mine.Pronoun!.First));
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

    /// <summary>Writes a noun phrase of any shape.</summary>
    public void Noun(NounNode noun, Role role, List<Slot> slots)
    {
        if (noun.Members.Count > 0)
        {
            _coordinations.Write(noun, role, slots);
            return;
        }

        if (noun.Verbal is { } verbal)
        {
            // Fond of reading, used to reading.
            if (role is Role.Prepositional or Role.Subject || (slots.Count > 0 && (slots[^1].Options[0].EndsWith(" of", StringComparison.Ordinal) || slots[^1].Options[0].EndsWith("used to", StringComparison.Ordinal))))
            {
                _sentence.Predicates.VerbPhrase(verbal, slots, PredicateWriter.Shape.Ing);
            }
            else
            {
                slots.Add(Slot.Of("to"));
                _sentence.Predicates.VerbPhrase(verbal, slots, PredicateWriter.Shape.Base);
            }

            return;
        }

        if (noun.Pronoun is { } pronoun)
            slots.Add(_pronouns.Pronoun(pronoun, role));
        else
            Common(noun, role, slots);
        After(noun, slots);
    }

    /// <summary>Writes a phrase with a common noun or a name.</summary>
    public void Common(NounNode noun, Role role, List<Slot> slots)
    {
        if (noun.Heads.Count == 0 && noun.Owner is null && noun.Before is [{ Pos: PartOfSpeech.Determiner or PartOfSpeech.Numeral } alone] && _pronouns.Alone(alone.Text, role) is { } whoever)
        {
            slots.Add(Slot.Ranked(whoever, alone.First, 0.3f));
            return;
        }

        if (noun.Measure is { } measure)
        {
            Common(measure, Role.Complement, slots);
            NounParts.Age(noun, measure, Compares);
        }

        var compound = _compounds.IsCompound(noun);
        var counted = noun.Before.Exists(w => w.Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner && !NounNumber.Ordinal(w));
        var owned = !compound && !(counted && noun.Owner is NounNode) && _owners.Before(noun, slots);
        var plural = NounNumber.IsPlural(noun);
        var article = Articles.Of(noun, role, plural, owned || Bare, compound);
        if (article is not null)
            slots.Add(article);
        var superlative = false;
        // ایک ایسا: such a.
        if (noun.Before.Count > 1 && noun.Before[0].Text == "ایک" && noun.Before[1].Entry?.Urdu == "ایسا")
            noun.Before.Reverse(0, 2);
        foreach (var word in noun.Before)
        {
            if (word.Text == "سب سے")
            {
                superlative = true;
                continue;
            }

            if (noun.Heads.Count > 0 && !plural && NounParts.Ranks(word) && NounParts.Next(noun.Before, word) is { Entry.Urdu: "بڑا" or "اونچا" or "لمبا" or "بلند" } ranked)
            {
                slots.Add(Slot.Of(word.Entry?.Senses[0] ?? word.Text, word.First));
                slots.Add(Slot.Of(EnglishForms.Compare(ranked.Entry!.Urdu == "بڑا" ? "large" : Senses(ranked)[0], "most"), ranked.First));
                break;
            }

            if (noun.Heads.Count > 0 && NounParts.Complement(noun, word) is not null)
                continue;
            slots.Add(_pronouns.Before(word, plural && !(noun.Heads.Count > 0 && EnglishForms.IsUncountable(Senses(noun.Heads[^1])[0])), superlative, noun.Heads.Count > 0, word == noun.Before[^1]));
            superlative = false;
        }

        foreach (var part in noun.Inside)
        {
            if (NounParts.IsShortParticiple(part))
                slots.Add(Slot.Ranked([.. _sentence.Predicates.Verbs(((ClauseNode)part).Verb!).Select(EnglishForms.Participle)], ((ClauseNode)part).Verb!.Main.First));
        }

        if (compound)
            NounCompounds.Write((NounNode)noun.Owner!, _pronouns, slots);

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
            // دو کپ چائے: two cups of tea.
            var filled = !last && noun.Heads[i + 1].Pos == PartOfSpeech.Noun && NounKinds.IsContainer(word.Entry);
            var poured = i > 0 && NounKinds.IsContainer(noun.Heads[i - 1].Entry);
            var wordings = NounNumber.Inflected(word, plural && (filled || (last && !poured)));
            slots.Add(Slot.Ranked(title ? [.. wordings.Select(Capital)] : wordings, word.First));
            if (filled)
                slots.Add(Slot.Of("of"));
        }

        if (!owned && !compound && noun.Owner is { } of)
            _owners.After(noun, of, slots);
    }

    /// <summary>Writes what follows the head: phrases, participles, clauses.</summary>
    public void After(NounNode noun, List<Slot> slots)
    {
        foreach (var part in Enumerable.Reverse(noun.Inside))
        {
            var adjective = noun.Before.Find(w => part is PostNode p && w.Pos == PartOfSpeech.Adjective && w.Entry?.PrepositionFor(p.Marker) is not null);
            if (adjective is not null && noun.Heads.Count > 0)
                slots.Add(Slot.Ranked(Senses(adjective), adjective.First));
            if (adjective is not null)
                _posts.Post((PostNode)part, slots, adjective.Entry!.PrepositionFor(((PostNode)part).Marker));
            else if (noun.Heads.Count == 0 || noun.Pronoun is not null || !NounParts.IsShortParticiple(part))
                Write(part, Role.Prepositional, slots);
        }

        foreach (var clause in noun.Clauses)
            _sentence.Relative(clause, noun, slots);
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>English wordings of a word, the likeliest first; never empty.</summary>
    public static string[] Senses(Word word) => word.English ?? word.Entry?.Senses ?? [word.Text];
}
