namespace Translator.Translating.Embedded;

/// <summary>Tells adverbs that strengthen the next word from those of the clause.</summary>
internal static class Modifiers
{
    private static readonly HashSet<string> Measures =
        ["تقریبا", "قریبا", "لگ بھگ", "کم از کم", "کم سے کم", "زیادہ سے زیادہ", "صرف", "محض", "فقط", "کل", "مزید", "تقریباً", "اوسطا", "پورے", "بمشکل", "ہر", "خصوصا"];

    /// <summary>An adverb of degree or quantity goes with the adjective or number after it.</summary>
    public static bool Modifies(List<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Kind is TokenKind.Word or TokenKind.Number
        && (words[at + 1].Pos is PartOfSpeech.Adjective && words[at].Text is "بہت" or "انتہائی" or "نہایت" or "کافی" or "زیادہ" or "تقریبا" or "بالکل" or "کم" or "اتنا" or "اتنی" or "اتنے" or "سب سے زیادہ" or "بہت زیادہ" or "خاصا" or "بےحد" or "بے حد"
            || (words[at + 1].Pos is PartOfSpeech.Numeral or PartOfSpeech.Determiner && Measures.Contains(words[at].Text))
            || (words[at].Text == "بہت" && words[at + 1].Pos == PartOfSpeech.Noun)
            || words[at].Text is "صرف" or "محض" or "کم از کم" or "تقریبا" or "لگ بھگ" && words[at + 1].Pos is PartOfSpeech.Numeral);
}
