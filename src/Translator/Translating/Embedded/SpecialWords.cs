namespace Translator.Translating.Embedded;

/// <summary>Words whose class depends on the words beside them in ways of their own: case by case.</summary>
internal static class SpecialWords
{
    /// <summary>Settles the word if it is one of these and its neighbours tell; false leaves it to the usual choice.</summary>
    // Three methods: compiling one with all the cases took 12 MB more.
    public static bool Settle(Word word, Token? next, Word? previous, List<Token> tokens, int at, Lexicon lexicon, Analyser analyser) =>
        FunctionWord(word, next, previous, tokens, at, lexicon, analyser)
        || TimeWord(word, next, previous, tokens, at, lexicon, analyser)
        || EverydayWord(word, next, previous, tokens, at, lexicon, analyser);

    private static bool FunctionWord(Word word, Token? next, Word? previous, List<Token> tokens, int at, Lexicon lexicon, Analyser analyser)
    {
        switch (word.Text)
        {
            case "میں":
                var postposition = next?.Text != "نے" && previous is not null && (previous.IsNoun
                    || previous.Pos is PartOfSpeech.Numeral or PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Determiner
                    || previous.Pos == PartOfSpeech.Pronoun && (previous.Pronoun is null || previous.Pronoun.Oblique)
                    || (previous.Pos == PartOfSpeech.Adverb && previous.Text is not ("اب" or "پھر" or "کل" or "ابھی" or "شاید" or "ہمیشہ" or "کبھی" or "اکثر" or "تب" or "جلد")) || previous.Text == "ہی"
                    || previous.Kind is TokenKind.CloseQuote or TokenKind.CloseBracket);
                return postposition ? As(word, PartOfSpeech.Postposition) : AsPronoun(word);
            case "کیا" when next?.Text is "ہے" or "ہیں" or "تھا" or "تھے" && previous is not null && tokens[^1].Text == "?" && at + 2 >= tokens.Count - 1 && !Agent(tokens, at):
                word.Verbs = [];
                return As(word, PartOfSpeech.Pronoun);
            // بارش ہو رہی ہے کیا؟: it only asks.
            case "کیا" when previous is { IsVerb: true } && next?.Text == "?" && previous.Verbs.Any(v => v.Form is VerbForm.Present or VerbForm.Past or VerbForm.Future or VerbForm.Perfective):
                word.Verbs = [];
                word.Pos = PartOfSpeech.Particle;
                return true;
            case "کیا":
                return Kya(word, next, previous, lexicon, analyser);
            case "سو" when next is { Kind: TokenKind.Word } && (VerbOrNoun.RootFollowers.Contains(next.Text) || next.Text is "جاؤں" or "جاتے" or "سکتے") && next.Text is not ("کر" or "کے" or "دیا" or "دی"):
                return AsVerb(word);
            case "کی":
                var did = VerbOrNoun.EndsClause(next) || (next is not null && VerbOrNoun.Auxiliaries.Contains(next.Text) && next.Text is not ("دی" or "لی" or "دے" or "لے" or "کر" or "نہیں")
                    && previous is not null && (next.Text is not ("ہے" or "ہیں" or "تھی" or "تھیں") || previous.Pos == PartOfSpeech.Adverb || Nominal(previous, "کر", lexicon)));
                return (did || (previous is { Text: "نے" } && next is not null && VerbOrNoun.Auxiliaries.Contains(next.Text))) && previous is not null ? AsVerb(word) : As(word, PartOfSpeech.Postposition);
            // چھوٹا سا, چھوٹی سی: a particle that only softens the adjective.
            case "سا" or "سی" when previous?.Pos == PartOfSpeech.Adjective:
            case "سے" when previous is { Pos: PartOfSpeech.Adjective } && previous.Text.EndsWith('ے') && previous.Text != previous.Entry?.Urdu && next?.Kind == TokenKind.Word:
                word.Verbs = [];
                word.Pos = PartOfSpeech.Particle;
                return true;
            // وہ کہتا ہے کے: a clause follows a finished verb, never a genitive.
            case "کے" when previous is { IsVerb: true, Text: "ہے" or "ہیں" or "ہوں" or "تھا" or "تھے" or "تھی" }:
                return As(word, PartOfSpeech.Conjunction, lexicon.Exact("کہ").FirstOrDefault());
            case "کا" or "کے" or "سے" or "تک" or "کو" or "نے" or "پر" or "پہ":
                return As(word, PartOfSpeech.Postposition);
            case "لیے" or "لئے":
                return VerbOrNoun.EndsClause(next) && previous is { Pos: not PartOfSpeech.Pronoun } ? AsVerb(word) : As(word, PartOfSpeech.Postposition, lexicon.Exact("کے لیے").FirstOrDefault());
            case "دو" when previous is { IsVerb: true } && Array.Exists(previous.Verbs, v => v.Form == VerbForm.Root) && !Array.Exists(previous.Verbs, v => v.Form == VerbForm.Perfective):
                return AsVerb(word);
            case "دو" when VerbOrNoun.EndsClause(next) && previous is { IsVerb: true } && Array.Exists(previous.Verbs, v => v.Form == VerbForm.Root):
                return AsVerb(word);
            case "دو":
                return previous is not null && VerbOrNoun.EndsClause(next) && Nominal(previous, "دے", lexicon) ? AsVerb(word) : As(word, PartOfSpeech.Numeral);
            case "دی" or "دیں" or "لی" or "ہوا" or "ہوئے" or "ہوئی" or "گئی" or "گئے" or "رہی" or "رہا" or "رہے" or "کر" or "ہو" or "ہوں" or "جا" or "دے" or "لے" or "کہا" or "آئی" or "آیا" or "آئے":
                return AsVerb(word);
            case "ایسے" when next is { Kind: TokenKind.Word } && Array.Exists(analyser.Find(next).Entries, e => e.Pos is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Determiner) && analyser.Find(next).Verbs.Length == 0:
                return As(word, PartOfSpeech.Determiner);
            case "سکے" or "سکا" or "سکی" or "سکیں" or "پائے" or "پایا" or "پائی" when previous is { IsVerb: true } && Array.Exists(previous.Verbs, v => v.Form == VerbForm.Root):
                return AsVerb(word);
            case "والا" or "والے" or "والی" or "والوں":
                word.Verbs = [];
                return As(word, PartOfSpeech.Particle, lexicon.Exact("والا").FirstOrDefault());
            // گیت گا رہے تھے: they were singing.
            case "گا" when previous is { IsVerb: false } && next?.Text is "رہا" or "رہے" or "رہی" or "کر" or "سکتا" or "سکتے" or "سکتی" or "لیتا" or "لیتی" or "چکا" or "چکی" or "چکے":
                return AsVerb(word);
            case "گا" or "گے" or "گی":
                word.Verbs = [];
                word.Pos = PartOfSpeech.Particle;
                return true;
            default:
                return false;
        }
    }

    private static bool TimeWord(Word word, Token? next, Word? previous, List<Token> tokens, int at, Lexicon lexicon, Analyser analyser)
    {
        switch (word.Text)
        {
            case "آئندہ" or "اگلے" or "پچھلے" when next is { Kind: TokenKind.Word } && Time(next.Text, lexicon) is not null && Array.Exists(word.Others, e => e.Pos == PartOfSpeech.Adjective):
                return As(word, PartOfSpeech.Adjective);
            // تین گنا: three times.
            case "گنا" when previous is { Pos: PartOfSpeech.Numeral } or { Text: "کئی" }:
                word.Verbs = [];
                word.English = ["times"];
                word.Pos = PartOfSpeech.Adverb;
                return true;
            case "رات" when next is not null && (next.Kind == TokenKind.Number || Numerals.IsSmall(next.Text)) && at + 2 < tokens.Count && tokens[at + 2].Text == "بجے":
                word.English = ["at night"];
                return As(word, PartOfSpeech.Adverb);
            // ایک شام, برسات کی شام: no country.
            case "شام" when previous is { Pos: PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Adjective } or { Text: "آج" or "کل" or "اس" } or { IsGenitive: true }:
                return As(word, PartOfSpeech.Noun);
            // جنگ کے خاتمے کی 80 ویں سالگرہ: what happened has an anniversary, who was born a birthday.
            case "سالگرہ" when IsOfAnEvent(tokens, at, analyser):
                word.English = ["anniversary"];
                return As(word, PartOfSpeech.Noun);
            case "کل" when next?.Text is "آبادی" or "تعداد" or "رقبہ" or "رقبے" or "لاگت" or "مدت" or "رقم" or "آمدنی" or "پیداوار" or "وزن" or "اموات" or "کیسز" or "ووٹ" or "نشستیں" or "نشستوں" or "قیمت" or "مالیت" or "لمبائی":
                word.English = ["total"];
                word.Pos = PartOfSpeech.Adjective;
                return true;
            case "مہینوں" or "ہفتوں" or "برسوں" or "سالوں" or "دنوں" or "گھنٹوں" or "صدیوں" when next?.Text is "بعد" or "قبل" or "پہلے" or "میں" or "تک" or "کے" or "کی" or "کا" or "کو" && Time(word.Text, lexicon) is { } time:
                word.Plural = true;
                return As(word, PartOfSpeech.Noun, time);
            // پانچ ہفتوں سے: counted, they are weeks.
            case "مہینوں" or "ہفتوں" or "برسوں" or "سالوں" or "دنوں" or "گھنٹوں" or "صدیوں" when previous is { Kind: TokenKind.Number } or { Pos: PartOfSpeech.Numeral or PartOfSpeech.Determiner } && Time(word.Text, lexicon) is { } span:
                word.Plural = true;
                return As(word, PartOfSpeech.Noun, span);
            case "کل" when next?.Kind == TokenKind.Number:
                word.English = ["a total of"];
                word.Pos = PartOfSpeech.Adverb;
                return true;
            // اپنے پہلے ہفتے: between an owner and a noun it is the ordinal.
            case "پہلے" when previous is { Pronoun.Marker: "کا" } or { IsGenitive: true } && next is { Kind: TokenKind.Word } && Array.Exists(lexicon.Exact("پہلا"), e => e.Pos == PartOfSpeech.Adjective) && !VerbOrNoun.EndsClause(next):
                return As(word, PartOfSpeech.Adjective, Array.Find(lexicon.Exact("پہلا"), e => e.Pos == PartOfSpeech.Adjective));
            // پہلے جیٹ نے: before a noun in an oblique case too.
            case "پہلے" when previous is not { IsNoun: true } and not { Text: "سے" } and not { Pos: PartOfSpeech.Verb } && at + 2 < tokens.Count && next is { Kind: TokenKind.Word } && tokens[at + 2].Text is "نے" or "میں" or "پر" or "کے" or "کا" or "کی" or "کو" or "سے"
                && Array.Exists(analyser.Find(next).Entries, e => e.Pos == PartOfSpeech.Noun && e.NameKind == "") && !analyser.Find(next).Plural:
                return As(word, PartOfSpeech.Adjective, Array.Find(lexicon.Exact("پہلا"), e => e.Pos == PartOfSpeech.Adjective));
            case "بعد" or "قبل" or "پہلے" when previous is { IsNoun: true } && (previous.Plural || before(previous)):
                return As(word, PartOfSpeech.Postposition);
            default:
                return false;
        }

        static bool before(Word time) => time.Entry is { } entry && NounKinds.TimeNouns.Contains(entry.Urdu);
    }

    private static bool EverydayWord(Word word, Token? next, Word? previous, List<Token> tokens, int at, Lexicon lexicon, Analyser analyser)
    {
        switch (word.Text)
        {
            case "کافی" when next?.Text is "پسند" or "پی" or "پینا" or "پیتا" or "پیتے" or "پیتی" or "پیو" or "پیوں" or "پلاؤ" && Array.Exists(word.Others, e => e.Pos == PartOfSpeech.Noun):
                return As(word, PartOfSpeech.Noun);
            // کافی پیسے: enough money.
            case "کافی" when next?.Text == "پیسے" || (next is { Kind: TokenKind.Word } && analyser.Find(next) is { Verbs.Length: 0, Entries: [{ Pos: PartOfSpeech.Noun, NameKind: "" or "person" }, ..] } && lexicon.LongestCompoundTo(next.Text) == 0):
                return As(word, PartOfSpeech.Adjective);
            // سر رچرڈ نے: before a name it is a title.
            case "سر" when next is { Kind: TokenKind.Word } && previous is not { IsGenitive: true } and not { Pronoun: not null } && analyser.Find(next) is { Verbs.Length: 0 } knight && (knight.Entries is [{ Pos: PartOfSpeech.Name, NameKind: "person" }, ..]):
                word.English = ["Sir"];
                word.Pos = PartOfSpeech.Name;
                return true;
            case "کھلا" or "کھلی" or "کھلے" when next?.Text is "ہے" or "ہیں" or "تھا" or "تھی" or "تھے" or "نہیں" && lexicon.Exact("کھلا").FirstOrDefault(e => e.Pos == PartOfSpeech.Adjective) is { } open:
                return As(word, PartOfSpeech.Adjective, open);
            // چائے میں چینی ڈالو: sugar, not Chinese.
            case "چینی" when next is { Kind: TokenKind.Word } && analyser.Find(next) is { Verbs.Length: > 0, Entries.Length: 0 } && Array.Exists(word.Others, e => e.Pos == PartOfSpeech.Noun):
                return As(word, PartOfSpeech.Noun);
            case "پانی":
                return As(word, PartOfSpeech.Noun);
            case "سینے" when next?.Text is not ("لگا" or "لگی" or "لگے" or "والا" or "والی" or "والے"):
                return As(word, PartOfSpeech.Noun);
            case "گھر" when next?.Text is not ("گیا" or "گئے" or "گئی"):
                return As(word, PartOfSpeech.Noun);
            case "سن" when next?.Text is "کر" or "کے" && !(at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Number):
                return AsVerb(word);
            case "برس" when next?.Text is not ("رہا" or "رہی" or "رہے" or "پڑا" or "پڑی" or "پڑے" or "گیا" or "گئی"):
                return As(word, PartOfSpeech.Noun);
            case "بس" when next?.Text is "سے" or "میں" or "پر" or "پہ" or "کا" or "کی" or "کے" or "کو":
                return As(word, PartOfSpeech.Noun);
            case "کھلا" or "کھلی" or "کھلے" when next?.Text is "رہے" or "رہا" or "رہی" or "رہیں" && Array.Exists(word.Others, e => e.Pos == PartOfSpeech.Adjective):
                return As(word, PartOfSpeech.Adjective);
            default:
                return false;
        }
    }

    private static LexiconEntry? Time(string plural, Lexicon lexicon) =>
        NounParadigm.NounCitations(plural).Select(c => Array.Find(lexicon.Exact(c.Citation), e => e.Pos == PartOfSpeech.Noun && NounKinds.IsTime(e))).FirstOrDefault(e => e is not null);

    // Behind the owner may stand which one it is.
    private static bool IsOfAnEvent(List<Token> tokens, int at, Analyser analyser)
    {
        var genitive = at - 1;
        while (genitive > 0 && tokens[genitive].Text != "کی" && genitive > at - 4)
            genitive--;
        return genitive > 0 && tokens[genitive].Text == "کی" && tokens[genitive - 1] is { Kind: TokenKind.Word } owner
            && analyser.Find(owner).Entries is [{ Pos: PartOfSpeech.Noun, NameKind: not ("person" or "title") }, ..];
    }

    private static bool Agent(List<Token> tokens, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (tokens[i].Text == "نے")
                return true;
        }

        return false;
    }

    private static bool Kya(Word word, Token? next, Word? previous, Lexicon lexicon, Analyser analyser)
    {
        // کہ کیا کروں: with nothing but the verb behind it, it is what one does.
        if (previous is { Pos: PartOfSpeech.Conjunction, Text: "کہ" } && next is { Kind: TokenKind.Word } && analyser.Find(next) is { Entries.Length: 0, Verbs.Length: > 0 })
        {
            word.Verbs = [];
            return As(word, PartOfSpeech.Pronoun);
        }

        var first = previous is null || previous.Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.End || previous.Pos == PartOfSpeech.Conjunction;
        if (first && next is { Kind: TokenKind.Word } && !VerbOrNoun.Auxiliaries.Contains(next.Text))
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
        if (!first && (next is null || VerbOrNoun.EndsClause(next) || VerbOrNoun.Auxiliaries.Contains(next.Text)) && previous!.Pos != PartOfSpeech.Pronoun
            && (next is null || next.Text != "ہے" || Nominal(previous, "کر", lexicon) || previous.IsNoun))
            return AsVerb(word);
        word.Verbs = [];
        return As(word, PartOfSpeech.Pronoun);
    }

    private static bool Nominal(Word word, string root, Lexicon lexicon) =>
        lexicon.Compound(word.Text, root) is not null || (word.Entry is { } entry && lexicon.Compound(entry.Urdu, root) is not null)
        || word.Is(PartOfSpeech.Particle, "نہیں") || word.Is(PartOfSpeech.Particle, "بھی");

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
}
