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
            if (token.Kind != TokenKind.Word || token.Text.Length < 4 || WordClass.IsFunction(token.Text) || !analyser.Find(token).IsEmpty)
                continue;
            if (token.Text.Length > 4 && token.Text[..2] is "کے" or "کی" && !analyser.Find(token.Text[2..]).IsEmpty)
            {
                var start = Math.Min(token.End, token.Start + 2);
                tokens[i] = new Token(TokenKind.Word, token.Text[..2], token.Start, start);
                tokens.Insert(i + 1, new Token(TokenKind.Word, token.Text[2..], start, token.End));
                continue;
            }

            for (var cut = token.Text.Length - 2; cut >= 2; cut--)
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
        }
    }
}
