namespace Translator.Translating.Embedded;

/// <summary>Tells whether a word that can be a verb is one, by the words around it.</summary>
internal static class VerbOrNoun
{
    /// <summary>Words that go on a verb group, or end it.</summary>
    public static readonly HashSet<string> Auxiliaries =
    [
        "ہے", "ہیں", "ہوں", "ہو", "تھا", "تھے", "تھی", "تھیں", "گا", "گے", "گی", "رہا", "رہے", "رہی", "چکا", "چکے", "چکی", "سکتا", "سکتے", "سکتی",
        "سکا", "سکے", "سکی", "سکیں", "گیا", "گئے", "گئی", "گئیں", "جا", "جاتا", "جاتے", "جاتی", "جائے", "جائیں", "جانا", "جانے", "جانی", "جاتیں",
        "دیا", "دی", "دیے", "دیئے", "دئے", "دے", "دیتا", "دیتے", "دیتی", "لیا", "لی", "لیے", "لے", "لیتا", "لیتے", "لیتی", "کر", "ہوا", "ہوئی", "ہوئے",
        "ہوگا", "ہوگی", "ہونگے", "نہیں", "چاہیے", "چاہئے", "پڑا", "پڑی", "پڑے", "پڑتا", "پڑے", "لگا", "لگے", "لگی", "کرتے", "کرتا", "والا", "والے", "والی",
    ];

    /// <summary>Words that may follow the bare stem of a verb.</summary>
    public static readonly HashSet<string> RootFollowers =
        ["کر", "کے", "رہا", "رہے", "رہی", "سکتا", "سکتے", "سکتی", "سکا", "سکے", "سکی", "سکیں", "سکوں", "سکو", "چکا", "چکے", "چکی", "چکیں",
         "دیا", "دی", "دیے", "دیئے", "دیں", "دے", "دیتا", "دیتے", "دیتی", "دینا", "دینے", "لیا", "لی", "لیے", "لیں", "لے", "لیتا", "لیتے", "لیتی", "لینا", "لینے", "دو", "لو", "دوں", "لوں", "جاؤ", "دوں",
         "گیا", "گئے", "گئی", "گئیں", "جا", "جاتا", "جاتے", "جاتی", "جائے", "جائیں", "جانا", "جانے", "ڈالا", "ڈالی", "ڈالے", "اٹھا", "اٹھے", "پڑا", "پڑے", "پڑی", "پایا", "پائے", "پائی", "پاتا", "پاتے", "بیٹھا"];

    /// <summary>True when the clause ends before the next token.</summary>
    public static bool EndsClause(Token? next) =>
        next is null || next.Kind is TokenKind.End or TokenKind.Punctuation or TokenKind.CloseQuote || next.Text is "کہ" or "اور" or "لیکن" or "تو" or "کیونکہ" or "جبکہ" or "مگر" or "تاکہ" or "یا";

    /// <summary>True when the next word leaves the word to be a verb.</summary>
    public static bool ReadsAsVerb(Analyser.Finding found, Token? next, Lexicon lexicon, Analyser analyser, int at)
    {
        var function = found.Entries[0].Pos is PartOfSpeech.Postposition or PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Numeral or PartOfSpeech.Determiner;
        if (function)
            return false;
        // A noun whose stem makes a compound with the next verb is that compound's nominal.
        if (next is { Kind: TokenKind.Word } && found.Exact && MakesCompound(found.Entries[0].Urdu, next, lexicon, analyser))
            return false;
        foreach (var reading in found.Verbs)
        {
            var reads = reading.Form switch
            {
                VerbForm.Root => next is not null && RootFollowers.Contains(next.Text) && !(next.Text is "کے" or "کر" && found.Entries[0].Pos == PartOfSpeech.Noun && next.Text == "کے"),
                VerbForm.Infinitive => !found.Exact || (next is not null && (Auxiliaries.Contains(next.Text) || next.Text is "شروع" or "چاہتا" or "چاہتے" or "چاہتی")),
                VerbForm.Imperfective or VerbForm.Future => true,
                // لڑکے are boys, not what comes after a fight.
                VerbForm.Conjunctive => false,
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

    /// <summary>A subject with نے that no verb has closed yet: this clause still needs its verb.</summary>
    public static bool AwaitsVerb(List<Word> before)
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

    /// <summary>پیسے ہیں: of a rare verb's participle and a common noun's plural the common word is meant.</summary>
    public static bool LikelierNoun(Analyser.Finding found, Token? next, Lexicon lexicon, Counts counts)
    {
        if (found.Verbs[0].Form == VerbForm.Infinitive)
            return next?.Text is "میں" or "پر" && found.Entries[0].Pos == PartOfSpeech.Noun && lexicon.Verb(found.Verbs[0].Root) is { } rare
                && counts.Seen(counts.Number(found.Entries[0].Senses[0])) > 2 * (1 + counts.Seen(counts.Number(rare.Senses[0].Split(' ')[0])));
        if (next?.Text is not ("ہے" or "ہیں" or "تھے" or "تھا" or "تھی" or "تھیں" or "ہوں" or "ہو" or "نہیں" or "اور" or "لیکن" or "مگر") && next?.Kind != TokenKind.Punctuation && next?.Kind != TokenKind.End
            || found.Verbs[0].Form is not (VerbForm.Perfective or VerbForm.Subjunctive) || !(found.Entries[0].Pos == PartOfSpeech.Noun || (found.Exact && found.Entries[0].Pos == PartOfSpeech.Adjective)) || lexicon.Verb(found.Verbs[0].Root) is not { } verb)
            return false;
        return counts.Seen(counts.Number(found.Entries[0].Senses[0])) > 2 * (1 + counts.Seen(counts.Number(verb.Senses[0].Split(' ')[0])));
    }

    private static bool MakesCompound(string nominal, Token next, Lexicon lexicon, Analyser analyser)
    {
        if (next.Text is "ہے" or "ہیں" or "تھا" or "تھے" or "تھی" || lexicon.LongestCompoundTo(nominal) == 0)
            return false;
        foreach (var reading in analyser.Find(next).Verbs)
        {
            if (lexicon.Compound(nominal, reading.Root) is not null)
                return true;
        }

        return false;
    }
}
