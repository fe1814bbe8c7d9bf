namespace Translator.Translating.Embedded;

/// <summary>Chooses among the, a and none.</summary>
internal static class Articles
{
    /// <summary>The article's place; null where none can stand.</summary>
    /// <param name="noun">The phrase.</param>
    /// <param name="role">Where it stands.</param>
    /// <param name="plural">True when it is plural.</param>
    /// <param name="owned">True when its owner stands before it.</param>
    /// <param name="compound">True when its owner is a part of the word.</param>
    public static Slot? Of(NounNode noun, NounWriter.Role role, bool plural, bool owned, bool compound)
    {
        if (owned || noun.Heads.Count == 0 || noun.Heads[^1].Pos == PartOfSpeech.Name || (noun.Heads.Count > 1 && noun.Heads[^1].Entry?.Urdu is "صاحب" or "صاحبہ" or "جناب"))
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

        if (role == NounWriter.Role.Prepositional && noun is { Before.Count: 0, Owner: null, Inside.Count: 0, Clauses.Count: 0 } && !plural && head.Entry?.Urdu is "سکول" or "اسکول" or "کالج" or "جیل")
            return null;
        if (noun.Before.Exists(w => w.Entry?.Urdu is "واحد" or "اکلوتا" || w.Text.EndsWith("ترین", StringComparison.Ordinal)))
            return Slot.Of("the");
        // A boy named Ahmed.
        if (!plural && noun.Inside.Exists(n => n is PostNode { Marker: "نامی" }))
            return Slot.Of("a");
        if (noun.Definite)
            return new Slot(["the", ""], [0f, plural ? 0.2f : 2f], -1);
        var defined = (noun.Owner is not null && !compound) || noun.Before.Any(w => w.Text == "سب سے" || (w.Entry?.Urdu is "پہلا" or "دوسرا" or "تیسرا" or "آخری"));
        var mass = plural || head.Entry?.Uncountable == true || EnglishForms.IsUncountable(NounWriter.Senses(head)[0]) || head.Entry?.NameKind is "month" or "day" or "lang";
        if (mass)
            return new Slot(["", "the"], defined ? [0.6f, 0f] : [0f, 2f], -1);
        if (defined)
            return Slot.Of("the");
        return role switch
        {
            NounWriter.Role.Subject => new Slot(["the", "a"], [0f, 1.2f], -1),
            NounWriter.Role.Complement => new Slot(["a", "the"], [0f, 0.8f], -1),
            NounWriter.Role.Object => new Slot(["the", "a", ""], [0f, 0.3f, 0.9f], -1),
            _ => new Slot(["the", "a", ""], [0f, 0.6f, 0.9f], -1),
        };
    }
}
