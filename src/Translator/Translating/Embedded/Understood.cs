namespace Translator.Translating.Embedded;

/// <summary>Puts back the words that Urdu speech leaves out: the ہے of مجھے نہیں معلوم, the مجھے of پتا نہیں.</summary>
internal static class Understood
{
    private static readonly HashSet<string> States = ["پتہ", "پتا", "معلوم", "یاد", "پسند", "علم", "خیال", "خبر", "یقین"];

    private static readonly HashSet<string> Fates = ["ہلاک", "زخمی", "جاں بحق", "شہید", "گرفتار", "لاپتہ", "لاپتا", "متاثر", "قتل", "تباہ", "بے گھر"];

    // 12 افراد ہلاک اور 30 زخمی ہوئے: the verb at the end is said of both.
    private static void Share(List<Word> words)
    {
        for (var i = 1; i + 3 < words.Count; i++)
        {
            if (words[i].Kind != TokenKind.Word || !Fates.Contains(words[i].Text) || words[i + 1].Text is not ("اور" or "جبکہ" or "جب کہ"))
                continue;
            var end = i + 2;
            while (end < words.Count && end < i + 9 && !words[end].IsVerb && words[end].Pos is not (PartOfSpeech.Conjunction or PartOfSpeech.Postposition))
                end++;
            if (end >= words.Count || !words[end].IsVerb || !Fates.Contains(words[end - 1].Text) || words[i + 2].Pos is not (PartOfSpeech.Numeral or PartOfSpeech.Determiner) || words[end].Verbs[0].Root is not ("ہو" or "کر"))
                continue;
            var last = end;
            while (last + 1 < words.Count && words[last + 1].IsVerb)
                last++;
            words.InsertRange(i + 1, words.GetRange(end, last - end + 1).ConvertAll(w => new Word { First = words[i].First, End = words[i].End, Kind = w.Kind, Text = w.Text, Pos = w.Pos, Entry = w.Entry, Verbs = w.Verbs, Others = w.Others }));
        }
    }

    /// <summary>Adds what was left out to the words of a sentence.</summary>
    public static void Supply(List<Word> words, Analyser analyser)
    {
        Share(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind != TokenKind.Word || words[i].IsVerb || !States.Contains(words[i].Text))
                continue;
            var after = i + 1 < words.Count && IsNot(words[i + 1]);
            var before = i > 0 && IsNot(words[i - 1]);
            var last = after ? i + 1 : i;
            if (!(after || before) || !Ends(words, last + 1))
                continue;
            var copula = analyser.Find("ہے").Verbs;
            words.Insert(last + 1, new Word { First = words[last].First, End = words[last].End, Kind = TokenKind.Word, Text = "ہے", Pos = PartOfSpeech.Verb, Verbs = copula });
            if (after && words[i].Text is "پتہ" or "پتا" or "معلوم" && (i == 0 || words[i - 1].Kind != TokenKind.Word || words[i - 1].Pos == PartOfSpeech.Conjunction))
                words.Insert(i, new Word { First = words[i].First, End = words[i].First, Kind = TokenKind.Word, Text = "مجھے", Pos = PartOfSpeech.Pronoun, Pronoun = analyser.Find("مجھے").Pronoun });
        }
    }

    private static bool IsNot(Word word) => word.Pos == PartOfSpeech.Particle && word.Text is "نہیں" or "نہ";

    // A clause of its own begins, or the sentence ends.
    private static bool Ends(List<Word> words, int at) =>
        at >= words.Count || words[at].Kind is TokenKind.End or TokenKind.Punctuation or TokenKind.CloseQuote || words[at].Pos is PartOfSpeech.Conjunction or PartOfSpeech.Pronoun
        || (words[at].Pos == PartOfSpeech.Adverb && words[at].Text is "کہاں" or "کب" or "کیوں" or "کیسے" or "کدھر" or "کب تک");
}
