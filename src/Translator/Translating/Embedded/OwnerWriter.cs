namespace Translator.Translating.Embedded;

/// <summary>Writes owners: before their noun with 's, or after it with of.</summary>
internal sealed class OwnerWriter(SentenceWriter sentence, NounWriter nouns, NounCompounds compounds)
{
    private static readonly HashSet<string> InfinitiveNouns =
    [
        "کوشش", "اجازت", "ضرورت", "صلاحیت", "خواہش", "فیصلہ", "وعدہ", "منصوبہ", "موقع", "حق", "ارادہ", "اعلان", "عزم", "طریقہ", "حکم", "دعوت", "امکان", "مطالبہ",
        "درخواست", "اپیل", "تیاری", "ہدایت", "مشورہ", "امید", "پیشکش", "اختیار", "طاقت", "جرات", "ہمت", "سہولت", "معاہدہ", "اتفاق", "رجحان",
    ];

    // From this share of its occurrences before "of", a noun has a place behind it.
    private const float OftenOf = 0.1f;

    // What nouns reach for in English with another word than "of".
    private static readonly (string Noun, string Preposition)[] Reaches =
    [
        ("solution", "to"), ("answer", "to"), ("access", "to"), ("damage", "to"), ("threat", "to"), ("visit", "to"), ("trip", "to"), ("reply", "to"),
        ("response", "to"), ("harm", "to"), ("exposure", "to"), ("opposition", "to"), ("increase", "in"), ("decrease", "in"), ("reduction", "in"), ("rise", "in"),
        ("change", "in"), ("decline", "in"), ("improvement", "in"), ("interest", "in"), ("investment", "in"), ("participation", "in"), ("attack", "on"), ("ban", "on"),
        ("tax", "on"), ("focus", "on"), ("research", "on"), ("demand", "for"), ("need", "for"), ("search", "for"), ("request", "for"), ("desire", "for"),
        ("reason", "for"), ("respect", "for"), ("preparation", "for"), ("responsibility", "for"), ("treatment", "for"), ("permission", "for"),
    ];

    private static readonly Dictionary<string, string> Relations = Reaches.ToDictionary(r => r.Noun, r => r.Preposition, StringComparer.Ordinal);

    /// <summary>Writes the owner behind its noun.</summary>
    public void After(NounNode noun, Node owner, List<Slot> slots)
    {
        if (owner is NounNode { Verbal: { } verbal })
        {
            if (noun.Head?.Entry is { } head && InfinitiveNouns.Contains(head.Urdu))
            {
                slots.Add(Slot.Of("to"));
                sentence.Predicates.VerbPhrase(verbal, slots, PredicateWriter.Shape.Base);
                return;
            }

            slots.Add(Slot.Ranked(["of", "for"], -1));
            sentence.Predicates.VerbPhrase(verbal, slots, PredicateWriter.Shape.Ing);
            return;
        }

        if (IsGreatest(noun) && owner is NounNode { Head: { } where } && (NounKinds.IsPlace(where) || where.Entry?.Urdu is "دنیا" or "تاریخ" or "خطہ"))
            slots.Add(Slot.Of("in"));
        else if (owner is not (PostNode or AdverbNode))
            slots.Add(noun.Heads is [.., { Entry: { } thing }] && Relations.TryGetValue(thing.Senses[0], out var relation) ? Slot.Ranked([relation, "of"], -1, 0.4f) : Slot.Of("of"));
        nouns.Write(owner, NounWriter.Role.Prepositional, slots);
    }

    /// <summary>True for a noun that is the most or the second most of its kind.</summary>
    public static bool IsGreatest(NounNode noun) => noun.Before.Exists(w => w.Text.StartsWith("سب سے", StringComparison.Ordinal) || w.Text.EndsWith("ترین", StringComparison.Ordinal)) || (noun.Before.Count > 1 && NounParts.Ranks(noun.Before[0]) && noun.Before[^1].Pos == PartOfSpeech.Adjective);

    /// <summary>A pronoun or a short name owns in front of the noun, anything longer after it with "of".</summary>
    public bool Before(NounNode owned, List<Slot> slots)
    {
        var owner = owned.Owner;
        if (owner is AdverbNode adverb)
        {
            slots.Add(Slot.Of((adverb.Word.Entry?.Senses[0] ?? adverb.Word.Text) + "'s", adverb.Word.First));
            return true;
        }

        if (owner is not NounNode noun)
            return false;
        if (noun.Pronoun is { Pronoun: { } form } word)
        {
            slots.Add(form.Kind == "self" ? Slot.Of(nouns.Own, word.First)
                : form.Kind is "near" && form.Plural ? Slot.Ranked(["their", "his"], word.First, 0.5f)
                : form.Kind is "near" ? Slot.Ranked(nouns.OfThing ? ["its", "his", "her"] : ["his", "its", "her"], word.First, 0.4f)
                : Slot.Of(form.Possessive, word.First));
            return true;
        }

        if (noun.Owner is not null || noun.Clauses.Count > 0 || noun.Inside.Count > 0 || noun.Members.Count > 0 || noun.Heads.Count is 0 or > 3
            || !noun.Heads.All(h => h.Pos == PartOfSpeech.Name || h.Entry?.NameKind is "person" or "title" or "place" or "org" or "day" or "month") || noun.Before.Count > 1)
            return false;
        // The largest city in Pakistan, the capital of Pakistan, but Pakistan's army.
        if (noun.Head?.Entry?.NameKind == "place" && (IsGreatest(owned) || (owned.Head is { } thing && compounds.TakesOf(NounWriter.Senses(thing)[0]) > OftenOf)))
            return false;
        nouns.Common(noun, NounWriter.Role.Prepositional, slots);
        var last = slots[^1];
        slots[^1] = last with { Options = [.. last.Options.Select(o => o.EndsWith('s') ? o + "'" : o + "'s")] };
        return true;
    }
}
