namespace Translator.Translating.Embedded;

/// <summary>Settles the class of an ambiguous word by the words around it.</summary>
internal static class WordClass
{
    private static readonly HashSet<string> Auxiliaries =
    [
        "ہے", "ہیں", "ہوں", "ہو", "تھا", "تھے", "تھی", "تھیں", "گا", "گے", "گی", "رہا", "رہے", "رہی", "چکا", "چکے", "چکی", "سکتا", "سکتے", "سکتی",
        "سکا", "سکے", "سکی", "سکیں", "گیا", "گئے", "گئی", "گئیں", "جا", "جاتا", "جاتے", "جاتی", "جائے", "جائیں", "جانا", "جانے", "جانی", "جاتیں",
        "دیا", "دی", "دیے", "دیئے", "دئے", "دے", "دیتا", "دیتے", "دیتی", "لیا", "لی", "لیے", "لے", "لیتا", "لیتے", "لیتی", "کر", "ہوا", "ہوئی", "ہوئے",
        "ہوگا", "ہوگی", "ہونگے", "نہیں", "چاہیے", "چاہئے", "پڑا", "پڑی", "پڑے", "پڑتا", "پڑے", "لگا", "لگے", "لگی", "کرتے", "کرتا", "والا", "والے", "والی",
    ];

    private static readonly HashSet<string> RootFollowers =
        ["کر", "کے", "رہا", "رہے", "رہی", "سکتا", "سکتے", "سکتی", "سکا", "سکے", "سکی", "سکیں", "سکوں", "سکو", "چکا", "چکے", "چکی", "چکیں",
         "دیا", "دی", "دیے", "دیئے", "دیں", "دے", "دیتا", "دیتے", "دیتی", "دینا", "دینے", "لیا", "لی", "لیے", "لیں", "لے", "لیتا", "لیتے", "لیتی", "لینا", "لینے", "دو", "لو", "دوں", "لوں", "جاؤ", "دوں",
         "گیا", "گئے", "گئی", "گئیں", "جا", "جاتا", "جاتے", "جاتی", "جائے", "جائیں", "جانا", "جانے", "ڈالا", "ڈالی", "ڈالے", "اٹھا", "اٹھے", "پڑا", "پڑے", "پڑی", "پایا", "پائے", "پائی", "پاتا", "پاتے", "بیٹھا"];

    /// <summary>Sets class, entry and number of a word.</summary>
    public static void Settle(Word word, Analyser.Finding found, List<Token> tokens, int at, List<Word> before, Lexicon lexicon, Analyser analyser, Counts counts)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        var previous = before.Count > 0 ? before[^1] : null;
        word.Plural = found.Plural;
        if (Special(word, next, previous, tokens, at, lexicon))
            return;
        if (found.Pronoun is not null)
        {
            word.Pos = PartOfSpeech.Pronoun;
            return;
        }

        if (found.Verbs.Length > 0 && (found.Entries.Length == 0 || (ReadsAsVerb(found, next, lexicon, analyser, at) && (AwaitsVerb(before) || !LikelierNoun(found, next, lexicon, counts)))))
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

    private static bool Special(Word word, Token? next, Word? previous, List<Token> tokens, int at, Lexicon lexicon)
    {
        switch (word.Text)
        {
            case "میں":
                var postposition = next?.Text != "نے" && previous is not null && (previous.IsNoun
                    || previous.Pos is PartOfSpeech.Numeral or PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Determiner
                    || previous.Pos == PartOfSpeech.Pronoun && (previous.Pronoun is null || previous.Pronoun.Oblique)
                    || previous.Pos == PartOfSpeech.Adverb || previous.Text == "ہی"
                    || previous.Kind is TokenKind.CloseQuote or TokenKind.CloseBracket);
                return postposition ? As(word, PartOfSpeech.Postposition) : AsPronoun(word);
            case "کیا" when next?.Text is "ہے" or "ہیں" or "تھا" or "تھے" && previous is not null && tokens[^1].Text == "?" && at + 2 >= tokens.Count - 1 && !Agent(tokens, at):
                word.Verbs = [];
                return As(word, PartOfSpeech.Pronoun);
            case "کیا":
                return Kya(word, next, previous, lexicon);
            case "سو" when next is { Kind: TokenKind.Word } && (RootFollowers.Contains(next.Text) || next.Text is "جاؤں" or "جاتے" or "سکتے") && next.Text is not ("کر" or "کے" or "دیا" or "دی"):
                return AsVerb(word);
            case "کی":
                var did = EndsClause(next) || (next is not null && Auxiliaries.Contains(next.Text) && next.Text is not ("دی" or "لی" or "دے" or "لے" or "کر" or "نہیں")
                    && previous is not null && (next.Text is not ("ہے" or "ہیں" or "تھی" or "تھیں") || Nominal(previous, "کر", lexicon)));
                return did && previous is not null ? AsVerb(word) : As(word, PartOfSpeech.Postposition);
            // چھوٹا سا, چھوٹی سی: a particle that only softens the adjective.
            case "سا" or "سی" when previous?.Pos == PartOfSpeech.Adjective:
            case "سے" when previous is { Pos: PartOfSpeech.Adjective } && previous.Text.EndsWith('ے') && previous.Text != previous.Entry?.Urdu && next?.Kind == TokenKind.Word:
                word.Verbs = [];
                word.Pos = PartOfSpeech.Particle;
                return true;
            case "کا" or "کے" or "سے" or "تک" or "کو" or "نے" or "پر" or "پہ":
                return As(word, PartOfSpeech.Postposition);
            case "لیے" or "لئے":
                return EndsClause(next) && previous is { Pos: not PartOfSpeech.Pronoun } ? AsVerb(word) : As(word, PartOfSpeech.Postposition, lexicon.Exact("کے لیے").FirstOrDefault());
            case "دو" when previous is { IsVerb: true } && Array.Exists(previous.Verbs, v => v.Form == VerbForm.Root) && !Array.Exists(previous.Verbs, v => v.Form == VerbForm.Perfective):
                return AsVerb(word);
            case "دو":
                return previous is not null && EndsClause(next) && Nominal(previous, "دے", lexicon) ? AsVerb(word) : As(word, PartOfSpeech.Numeral);
            case "دی" or "دیں" or "لی" or "ہوا" or "ہوئے" or "ہوئی" or "گئی" or "گئے" or "رہی" or "رہا" or "رہے" or "کر" or "ہو" or "ہوں" or "جا" or "دے" or "لے" or "کہا" or "آئی" or "آیا" or "آئے":
                return AsVerb(word);
            case "مہینوں" or "ہفتوں" or "برسوں" or "سالوں" or "دنوں" or "گھنٹوں" or "صدیوں" when next?.Text is "بعد" or "قبل" or "پہلے" && Time(word.Text, lexicon) is { } time:
                word.Plural = true;
                return As(word, PartOfSpeech.Noun, time);
            case "کل" when next?.Kind == TokenKind.Number:
                word.English = ["a total of"];
                word.Pos = PartOfSpeech.Adverb;
                return true;
            // اپنے پہلے ہفتے: between an owner and a noun it is the ordinal.
            case "پہلے" when previous is { Pronoun.Marker: "کا" } or { IsGenitive: true } && next is { Kind: TokenKind.Word } && Array.Exists(lexicon.Exact("پہلا"), e => e.Pos == PartOfSpeech.Adjective) && !EndsClause(next):
                return As(word, PartOfSpeech.Adjective, Array.Find(lexicon.Exact("پہلا"), e => e.Pos == PartOfSpeech.Adjective));
            case "بعد" or "قبل" or "پہلے" when previous is { IsNoun: true } && (previous.Plural || before(previous)):
                return As(word, PartOfSpeech.Postposition);
            case "والا" or "والے" or "والی" or "والوں":
                word.Verbs = [];
                return As(word, PartOfSpeech.Particle, lexicon.Exact("والا").FirstOrDefault());
            case "گا" or "گے" or "گی":
                word.Verbs = [];
                word.Pos = PartOfSpeech.Particle;
                return true;
            default:
                return false;
        }

        static bool before(Word time) => time.Entry is { } entry && NounKinds.TimeNouns.Contains(entry.Urdu);
    }

    private static LexiconEntry? Time(string plural, Lexicon lexicon) =>
        NounParadigm.NounCitations(plural).Select(c => Array.Find(lexicon.Exact(c.Citation), e => e.Pos == PartOfSpeech.Noun && NounKinds.IsTime(e))).FirstOrDefault(e => e is not null);

    private static bool Agent(List<Token> tokens, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (tokens[i].Text == "نے")
                return true;
        }

        return false;
    }

    /// <summary>True for words that the grammar knows without a row of the lexicon.</summary>
    public static bool IsFunction(string text) => text is "کیا" or "گا" or "گے" or "گی" or "والوں" or "والا" or "والے" or "والی";

    private static bool Kya(Word word, Token? next, Word? previous, Lexicon lexicon)
    {
        var first = previous is null || previous.Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.End || previous.Pos == PartOfSpeech.Conjunction;
        if (first && next is { Kind: TokenKind.Word } && !Auxiliaries.Contains(next.Text))
        {
            word.Verbs = [];
            word.Pos = PartOfSpeech.Particle;
            return true;
        }

        if (next?.Text is "ہوا" or "ہو" or "ہوتا" or "ہوگا" && previous is not null && !Nominal(previous, "کر", lexicon))
        {
            word.Verbs = [];
            return As(word, PartOfSpeech.Pronoun);
        }

        if (!first && next is not null && next.Text is "گیا" or "جاتا" or "جائے" or "جا" or "جانا" or "جانے")
            return AsVerb(word);
        if (!first && (next is null || EndsClause(next) || Auxiliaries.Contains(next.Text)) && previous!.Pos != PartOfSpeech.Pronoun
            && (next is null || next.Text != "ہے" || Nominal(previous, "کر", lexicon) || previous.IsNoun))
            return AsVerb(word);
        word.Verbs = [];
        return As(word, PartOfSpeech.Pronoun);
    }

    private static bool Nominal(Word word, string root, Lexicon lexicon) =>
        lexicon.Compound(word.Text, root) is not null || (word.Entry is { } entry && lexicon.Compound(entry.Urdu, root) is not null)
        || word.Is(PartOfSpeech.Particle, "نہیں") || word.Is(PartOfSpeech.Particle, "بھی");

    private static bool EndsClause(Token? next) =>
        next is null || next.Kind is TokenKind.End or TokenKind.Punctuation or TokenKind.CloseQuote || next.Text is "کہ" or "اور" or "لیکن" or "تو" or "کیونکہ" or "جبکہ" or "مگر" or "تاکہ" or "یا";

    private static bool ReadsAsVerb(Analyser.Finding found, Token? next, Lexicon lexicon, Analyser analyser, int at)
    {
        var function = found.Entries[0].Pos is PartOfSpeech.Postposition or PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Numeral or PartOfSpeech.Determiner;
        if (function)
            return false;
        // A noun whose stem makes a compound with the next verb is that compound's nominal.
        if (next is { Kind: TokenKind.Word } && found.Exact && MakesCompound(found.Entries[0].Urdu, next.Text, lexicon, analyser))
            return false;
        foreach (var reading in found.Verbs)
        {
            var reads = reading.Form switch
            {
                VerbForm.Root => next is not null && RootFollowers.Contains(next.Text) && !(next.Text is "کے" or "کر" && found.Entries[0].Pos == PartOfSpeech.Noun && next.Text == "کے"),
                VerbForm.Infinitive => !found.Exact || (next is not null && (Auxiliaries.Contains(next.Text) || next.Text is "شروع" or "چاہتا" or "چاہتے" or "چاہتی")),
                VerbForm.Imperfective or VerbForm.Future => true,
                VerbForm.Imperative => EndsClause(next),
                _ when found.Exact && found.Entries[0].Pos == PartOfSpeech.Noun && next?.Text is not ("گیا" or "گئی" or "گئے" or "جاتا" or "جائے" or "گا" or "گے" or "گی") => false,
                _ => EndsClause(next) ? !found.Exact || found.Entries[0].Pos != PartOfSpeech.Noun || at > 1
                    : next is not null && Auxiliaries.Contains(next.Text) && next.Text is not ("کر" or "کرتے" or "کرتا" or "دیا" or "دی" or "لیا" or "لی" or "دے" or "لے"),
            };
            if (reads)
                return true;
        }

        return false;
    }

    // A subject with نے that no verb has closed yet: this clause still needs its verb.
    private static bool AwaitsVerb(List<Word> before)
    {
        for (var i = before.Count - 1; i >= 0 && (before[i].Pos != PartOfSpeech.Conjunction || before[i].Text is "اور" or "یا" or "اور پھر") && before[i].Kind != TokenKind.End; i--)
        {
            if (before[i].Is(PartOfSpeech.Postposition, "نے"))
                return true;
            if (before[i].IsVerb && before[i].Verbs.Length > 0 && before[i].Verbs[0].Form is not (VerbForm.Infinitive or VerbForm.Root))
                return false;
        }

        return false;
    }

    // پیسے ہیں: of a rare verb's participle and a common noun's plural the common word is meant.
    private static bool LikelierNoun(Analyser.Finding found, Token? next, Lexicon lexicon, Counts counts)
    {
        if (next?.Text is not ("ہے" or "ہیں" or "تھے" or "تھا" or "تھی" or "تھیں" or "ہوں") && next?.Kind != TokenKind.Punctuation && next?.Kind != TokenKind.End
            || found.Verbs[0].Form is not (VerbForm.Perfective or VerbForm.Subjunctive) || found.Entries[0].Pos != PartOfSpeech.Noun || lexicon.Verb(found.Verbs[0].Root) is not { } verb)
            return false;
        return counts.Seen(counts.Number(found.Entries[0].Senses[0])) > 2 * (1 + counts.Seen(counts.Number(verb.Senses[0].Split(' ')[0])));
    }

    private static bool MakesCompound(string nominal, string next, Lexicon lexicon, Analyser analyser)
    {
        if (next is "ہے" or "ہیں" or "تھا" or "تھے" or "تھی" || lexicon.LongestCompoundTo(nominal) == 0)
            return false;
        foreach (var reading in analyser.Find(next).Verbs)
        {
            if (lexicon.Compound(nominal, reading.Root) is not null)
                return true;
        }

        return false;
    }

    private static LexiconEntry Pick(Analyser.Finding found, Token? next, Word? previous, Analyser analyser)
    {
        if (found.Entries.Length == 1)
            return found.Entries[0];
        var first = found.Entries[0];
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
        if (Array.Find(found.Entries, e => e is { Pos: PartOfSpeech.Name, NameKind: "place" }) is { } place && (beforeCase || EndsClause(next)))
            return place;
        // After a count, or before a name, a word that is both is the noun: ہزار فوجی.
        if (noun is not null && adjective is not null && next is { Kind: TokenKind.Word } && analyser.Find(next.Text) is var following
            && ((previous is { Pos: PartOfSpeech.Numeral } && !Array.Exists(following.Entries, e => e.Pos == PartOfSpeech.Noun))
                || following.Entries is [{ Pos: PartOfSpeech.Name }, ..]))
            return noun;
        if (adjective is not null && next is { Kind: TokenKind.Word } && !EndsClause(next))
            return adjective;
        return noun ?? first;
    }

    private static bool As(Word word, PartOfSpeech pos, LexiconEntry? entry = null)
    {
        word.Pos = pos;
        word.Entry = entry ?? Array.Find(word.Others, e => e.Pos == pos);
        word.Verbs = [];
        word.Pronoun = null;
        return true;
    }

    private static bool AsPronoun(Word word)
    {
        word.Pos = PartOfSpeech.Pronoun;
        word.Verbs = [];
        return true;
    }

    private static bool AsVerb(Word word)
    {
        word.Pos = PartOfSpeech.Verb;
        word.Pronoun = null;
        return word.Verbs.Length > 0;
    }

    private static string Degree(string sense, string degree) =>
        sense.Contains(' ', StringComparison.Ordinal) ? $"{degree} {sense}" : EnglishForms.Compare(sense, degree);
}
