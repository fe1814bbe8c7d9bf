namespace Translator.Translating.Embedded;

/// <summary>Settles the class of an ambiguous word by the words around it.</summary>
internal static class WordClass
{
    /// <summary>Sets class, entry and number of a word.</summary>
    public static void Settle(Word word, Analyser.Finding found, List<Token> tokens, int at, List<Word> before, Lexicon lexicon, Analyser analyser, Counts counts)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        var previous = before.Count > 0 ? before[^1] : null;
        word.Plural = found.Plural;
        if (SpecialWords.Settle(word, next, previous, tokens, at, lexicon, analyser))
            return;
        if (found.Pronoun is not null)
        {
            word.Pos = PartOfSpeech.Pronoun;
            return;
        }

        if (found.Verbs.Length > 0 && (found.Entries.Length == 0 || (VerbOrNoun.ReadsAsVerb(found, next, lexicon, analyser, at) && (VerbOrNoun.AwaitsVerb(before) || !VerbOrNoun.LikelierNoun(found, next, lexicon, counts)))))
        {
            word.Pos = PartOfSpeech.Verb;
            return;
        }

        if (found.Entries.Length == 0)
            return;
        word.Verbs = [];
        var entry = Pick(found, next, previous, analyser);
        word.Entry = entry;
        word.Pos = entry.Pos;
        if (found.Degree.Length > 0)
            word.English = [.. entry.Senses.Select(s => Degree(s, found.Degree))];
    }

    /// <summary>True for words that the grammar knows without a row of the lexicon.</summary>
    public static bool IsFunction(string text) => text is "کیا" or "گا" or "گے" or "گی" or "والوں" or "والا" or "والے" or "والی";

    private static LexiconEntry Pick(Analyser.Finding found, Token? next, Word? previous, Analyser analyser)
    {
        if (found.Entries.Length == 1)
            return found.Entries[0];
        // جان گرانٹ: beside another name a word that is also one is the name.
        if (Array.Find(found.Entries, e => e is { Pos: PartOfSpeech.Name, NameKind: "person" }) is { } person && (IsNamed(previous) || IsName(next, analyser)))
            return person;
        var first = Array.Find(found.Entries, e => e is not { Pos: PartOfSpeech.Name, NameKind: "person" }) ?? found.Entries[0];
        if (first.Pos is PartOfSpeech.Postposition or PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Determiner or PartOfSpeech.Numeral)
            return first;
        if (first.Pos == PartOfSpeech.Adverb && !found.Plural && next?.Text is not ("پسند" or "پی" or "پینا" or "پیتا" or "پیتے" or "پیتی") && next is not { Kind: TokenKind.Word, Text: "کا" or "کی" or "کے" or "نے" })
            return first;
        if (!found.Plural && Array.Find(found.Entries, e => e is { Pos: PartOfSpeech.Name, NameKind: "day" }) is { } day)
            return day;
        var noun = found.Entries.FirstOrDefault(e => e.Pos == PartOfSpeech.Noun);
        var adjective = found.Entries.FirstOrDefault(e => e.Pos == PartOfSpeech.Adjective);
        var beforeCase = next is { Kind: TokenKind.Word } && next.Text is "کا" or "کی" or "کے" or "کو" or "نے" or "سے" or "میں" or "پر" or "تک";
        if (noun is not null && (beforeCase || found.Plural))
            return noun;
        if (Array.Find(found.Entries, e => e is { Pos: PartOfSpeech.Name, NameKind: "place" }) is { } place && (beforeCase || VerbOrNoun.EndsClause(next)))
            return place;
        // After a count, or before a name, a word that is both is the noun: ہزار فوجی.
        if (noun is not null && adjective is not null && next is { Kind: TokenKind.Word } && analyser.Find(next) is var following
            && ((previous is { Pos: PartOfSpeech.Numeral } && !Array.Exists(following.Entries, e => e.Pos == PartOfSpeech.Noun))
                || following.Entries is [{ Pos: PartOfSpeech.Name }, ..]))
            return noun;
        // پاکستان کے شہری شامل تھے: behind an owner, with no noun to come, it is the noun.
        if (noun is not null && adjective is not null && previous is { IsGenitive: true } or { Pos: PartOfSpeech.Adjective } && next is { Kind: TokenKind.Word } && analyser.Find(next) is { IsEmpty: false } after && !Array.Exists(after.Entries, e => e.Pos is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Numeral))
            return noun;
        if (adjective is not null && next is { Kind: TokenKind.Word } && !VerbOrNoun.EndsClause(next))
            return adjective;
        return noun ?? first;
    }

    private static bool IsNamed(Word? previous) =>
        previous is { Pos: PartOfSpeech.Name } and ({ Unknown: true } or { Entry.NameKind: "person" }) || previous?.Entry?.NameKind == "title";

    private static bool IsName(Token? next, Analyser analyser) =>
        next is { Kind: TokenKind.Word } && analyser.Find(next) is var found && (found.IsEmpty || found.Entries is [{ Pos: PartOfSpeech.Name, NameKind: "person" }, ..]);

    private static string Degree(string sense, string degree) =>
        sense.Contains(' ', StringComparison.Ordinal) ? $"{degree} {sense}" : EnglishForms.Compare(sense, degree);
}
