namespace Translator.Translating.Embedded;

/// <summary>Writes owners: before their noun with 's, or after it with of.</summary>
internal sealed class OwnerWriter(SentenceWriter sentence, NounWriter nouns)
{
    private static readonly HashSet<string> InfinitiveNouns =
    [
        "کوشش", "اجازت", "ضرورت", "صلاحیت", "خواہش", "فیصلہ", "وعدہ", "منصوبہ", "موقع", "حق", "ارادہ", "اعلان", "عزم", "طریقہ", "حکم", "دعوت", "امکان", "مطالبہ",
        "درخواست", "اپیل", "تیاری", "ہدایت", "مشورہ", "امید", "پیشکش", "اختیار", "طاقت", "جرات", "ہمت", "سہولت", "معاہدہ", "اتفاق", "رجحان",
    ];

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

        if (owner is not (PostNode or AdverbNode))
            slots.Add(Slot.Of("of"));
        nouns.Write(owner, NounWriter.Role.Prepositional, slots);
    }

    /// <summary>A pronoun or a short name owns in front of the noun, anything longer after it with "of".</summary>
    public bool Before(Node? owner, List<Slot> slots)
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
            slots.Add(form.Kind == "self" ? Slot.Of(nouns.Own, word.First)
                : form.Kind is "near" && form.Plural ? Slot.Ranked(["their", "his"], word.First, 0.5f)
                : form.Kind is "near" ? Slot.Ranked(["its", "his", "her"], word.First, 0.4f)
                : Slot.Of(form.Possessive, word.First));
            return true;
        }

        if (noun.Owner is not null || noun.Clauses.Count > 0 || noun.Inside.Count > 0 || noun.Members.Count > 0 || noun.Heads.Count is 0 or > 3
            || !noun.Heads.All(h => h.Pos == PartOfSpeech.Name || h.Entry?.NameKind is "person" or "title" or "place" or "org" or "day" or "month") || noun.Before.Count > 1)
            return false;
        nouns.Common(noun, NounWriter.Role.Prepositional, slots);
        var last = slots[^1];
        slots[^1] = last with { Options = [.. last.Options.Select(o => o.EndsWith('s') ? o + "'" : o + "'s")] };
        return true;
    }
}
