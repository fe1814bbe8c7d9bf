namespace Translator.Translating.Embedded;

/// <summary>Parts words that were typed without the space between them: کردیا, رہاہے, ملککے.</summary>
internal static class JoinedWords
{
    private static readonly HashSet<string> Second =
    [
        "ہے", "ہیں", "تھا", "تھے", "تھی", "گا", "گے", "گی", "دیا", "دی", "دیے", "دیئے", "دیں", "دینا", "دینے", "دیتا", "دیتے", "دیتی", "لیا", "لی", "لیے", "لیں", "لینا", "لینے",
        "لیتا", "لیتے", "لیتی", "گیا", "گئے", "گئی", "گئیں", "جانا", "جانے", "جاتا", "جاتے", "جاتی", "جائے", "سکتا", "سکتے", "سکتی", "سکے", "رہا", "رہے", "رہی", "چکا", "چکے", "چکی",
        "کا", "کی", "کے", "کو", "نے", "سے", "میں", "پر", "والا", "والے", "والی", "کرنا", "کرنے", "کیا",
        "دو", "لو", "دوں", "لوں", "دینگے", "لینگے", "دیگا", "جاؤ", "جاؤں", "جائیں", "جائیے", "جاتیں", "جانی", "جاؤنگا", "جاؤنگی", "جائیگا", "جائیگی", "جائینگے", "رہو", "سکیں", "سکوں", "سکو", "چکیں",
        "کرتا", "کرتے", "کرتی", "کریں", "کرو", "کرے", "کروں", "کی", "گئیں", "ہوں", "ہوگا", "تھیں", "ڈالا", "ڈالو", "بیٹھا", "پڑا", "پڑی", "پڑے",
    ];

    /// <summary>Replaces each unknown token that is two known words by the two.</summary>
    public static void Part(List<Token> tokens, Analyser analyser)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            // نا معلوم, نا ممکن: the negating prefix written apart.
            if (token.Text == "نا" && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && analyser.Find(token.Text + tokens[i + 1].Text) is { Exact: true } negated && negated.Entries[0].Pos == PartOfSpeech.Adjective)
            {
                tokens[i] = new Token(TokenKind.Word, token.Text + tokens[i + 1].Text, token.Start, tokens[i + 1].End);
                tokens.RemoveAt(i + 1);
                continue;
            }

            // 1998ءمیں: the sign of the year belongs to the figure.
            if (token is { Kind: TokenKind.Word, Text: ['ء', ..] } && !(token.Text.Length == 1 && i > 0 && tokens[i - 1].Kind == TokenKind.Number))
            {
                Unsign(tokens, i--);
                continue;
            }

            if (token.Kind != TokenKind.Word || WordClass.IsFunction(token.Text) || !analyser.Find(token).IsEmpty)
                continue;
            // جنگ بندی: whole beside its neighbour.
            if ((i > 0 && analyser.Phrase(tokens[i - 1].Text, token.Text).Entries.Length > 0) || (i + 1 < tokens.Count && analyser.Phrase(token.Text, tokens[i + 1].Text).Entries.Length > 0))
                continue;
            if (Mend(tokens, i, analyser))
            {
                i = Math.Max(-1, i - 2);
                continue;
            }

            if (token.Text.Length is < 4 or > Analyser.LongestWord)
                continue;
            if (token.Text.Length > 4 && token.Text[..2] is "کے" or "کی" && !analyser.Find(token.Text[2..]).IsEmpty)
            {
                var start = Math.Min(token.End, token.Start + 2);
                tokens[i] = new Token(TokenKind.Word, token.Text[..2], token.Start, start);
                tokens.Insert(i + 1, new Token(TokenKind.Word, token.Text[2..], start, token.End));
                continue;
            }

            // آجائے: the stem of to come is one letter.
            for (var cut = token.Text.Length - 2; cut >= (token.Text[0] == 'آ' ? 1 : 2); cut--)
            {
                var rest = token.Text[cut..];
                if (!Second.Contains(rest) || analyser.Find(token.Text[..cut]) is not { IsEmpty: false } head)
                    continue;
                if (rest.StartsWith("کر", StringComparison.Ordinal) && head.Entries.Length == 0)
                    continue;
                var verbal = rest is not ("کا" or "کی" or "کے" or "کو" or "نے" or "سے" or "میں" or "پر");
                if ((verbal && head.Verbs.Length == 0 && !rest.StartsWith("کر", StringComparison.Ordinal) && rest is not ("کیا" or "ہے" or "ہیں" or "والا" or "والے" or "والی")) || (!verbal && token.Text.Length < 6))
                    continue;
                var middle = Math.Min(token.End, token.Start + cut);
                tokens[i] = new Token(TokenKind.Word, token.Text[..cut], token.Start, middle);
                tokens.Insert(i + 1, new Token(TokenKind.Word, rest, middle, token.End));
                break;
            }

            if (tokens[i] == token)
                PartWhereUnseen(tokens, i, analyser);
        }
    }

    private static void Unsign(List<Token> tokens, int at)
    {
        var token = tokens[at];
        tokens.RemoveAt(at);
        if (token.Text.Length > 1)
            tokens.Insert(at, new Token(TokenKind.Word, token.Text[1..], Math.Min(token.End, token.Start + 1), token.End));
    }

    // نمائند گان: a stray space inside a word that the lexicon has whole.
    private static bool Mend(List<Token> tokens, int at, Analyser analyser)
    {
        for (var first = at; first >= Math.Max(0, at - 1); first--)
        {
            if (first + 1 >= tokens.Count || tokens[first].Kind != TokenKind.Word || tokens[first + 1].Kind != TokenKind.Word || tokens[first + 1].Start - tokens[first].End > 1)
                continue;
            var whole = tokens[first].Text + tokens[first + 1].Text;
            if ((whole.Length < 5 && tokens[first + 1].Text != "ں") || analyser.Find(whole).IsEmpty)
                continue;
            if (tokens[first + 1].Text != "ں" && analyser.Find(whole).Entries.Length == 0)
                continue;
            tokens[first] = new Token(TokenKind.Word, whole, tokens[first].Start, tokens[first + 1].End);
            tokens.RemoveAt(first + 1);
            return true;
        }

        return false;
    }

    // Behind a letter that does not join the next one, a missing space does not show: والےمریضوں, طورپر.
    private static void PartWhereUnseen(List<Token> tokens, int at, Analyser analyser)
    {
        var token = tokens[at];
        for (var cut = token.Text.Length - 2; cut >= 2; cut--)
        {
            if (token.Text.Length < 6 || token.Text[cut - 1] is not ('ا' or 'د' or 'ڈ' or 'ر' or 'ڑ' or 'ز' or 'و' or 'ے' or 'ں' or 'ہ' or 'ء'))
                continue;
            var (first, second) = (token.Text[..cut], token.Text[cut..]);
            if (!(Leads(first) || Stands(first, analyser)) || !(Trails(second) || Stands(second, analyser)))
                continue;
            var middle = Math.Min(token.End, token.Start + cut);
            tokens[at] = new Token(TokenKind.Word, first, token.Start, middle);
            tokens.Insert(at + 1, new Token(TokenKind.Word, second, middle, token.End));
            return;
        }
    }

    private static bool Leads(string part) => part is "اور" or "کے" or "کی" or "سے" or "نے" or "میں" or "ہے" or "ہیں" or "والے" or "والی" or "والا";

    private static bool Trails(string part) => WordClass.IsFunction(part) || part is "سے" or "کے" or "کی" or "کا" or "کو" or "پر" or "میں" or "ہے" or "ہیں";

    private static bool Stands(string part, Analyser analyser) => part.Length > 3 && analyser.Find(part) is { Exact: true };
}
