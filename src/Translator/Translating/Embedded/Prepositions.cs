namespace Translator.Translating.Embedded;

/// <summary>Sets the words that stand before their noun and take کے after it where Urdu grammar has them, behind it: بغیر اجازت کے is اجازت کے بغیر.</summary>
internal static class Prepositions
{
    private const int Furthest = 5;

    /// <summary>Moves them in the words of a sentence.</summary>
    public static void Settle(List<Word> words, Lexicon lexicon)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text is not ("بغیر" or "سوائے" or "بجائے") || (i > 0 && (words[i - 1].IsGenitive || words[i - 1].IsVerb || words[i - 1].Pronoun is { Marker: "کا" })))
                continue;
            var end = i + 1;
            while (end < words.Count && end - i < Furthest && (words[end].IsNoun || words[end].Pos is PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Pronoun))
                end++;
            if (end == i + 1 || end >= words.Count || words[end].Text != "کے" || Array.Find(lexicon.Exact("کے " + words[i].Text), e => e.Pos == PartOfSpeech.Postposition) is not { } entry)
                continue;
            var moved = new Word { First = words[i].First, End = words[i].End, Kind = TokenKind.Word, Text = entry.Urdu, Pos = PartOfSpeech.Postposition, Entry = entry, Others = [entry] };
            words[end] = moved;
            words.RemoveAt(i);
        }
    }
}
