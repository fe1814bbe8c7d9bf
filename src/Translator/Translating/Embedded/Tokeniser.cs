using System.Globalization;
using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>Cuts a sentence into words, numbers and marks, with their places in the source.</summary>
public static class Tokeniser
{
    private const string Quotes = "\"'“”„‟’‘‚‛«»‹›`";

    /// <summary>The tokens of one sentence, in order; white space and invisible marks fall between them.</summary>
    public static List<Token> Cut(string sentence)
    {
        var tokens = new List<Token>(sentence.Length / 4 + 4);
        var quoteOpen = false;
        for (var i = 0; i < sentence.Length;)
        {
            var c = sentence[i];
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                i++;
                continue;
            }

            var start = i;
            if (IsDigit(c) || (c == '%' && i + 1 < sentence.Length && IsDigit(sentence[i + 1])))
            {
                i = NumberEnd(sentence, i);
                tokens.Add(new Token(TokenKind.Number, EnglishNumber(sentence.AsSpan(start, i - start)), start, i));
            }
            else if (IsUrduLetter(c))
            {
                i = WordEnd(sentence, i);
                var word = Spelling.Fold(Spelling.TwoEyed(sentence.AsSpan(start, i - start)));
                if (word.Length > 0)
                    tokens.Add(new Token(TokenKind.Word, word, start, i));
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                i = ForeignEnd(sentence, i);
                tokens.Add(new Token(TokenKind.Foreign, sentence[start..i], start, i));
            }
            else
            {
                i++;
                tokens.Add(Mark(sentence, start, ref quoteOpen));
            }
        }

        return tokens;
    }

    private static Token Mark(string sentence, int at, ref bool quoteOpen)
    {
        var c = sentence[at];
        if (Quotes.Contains(c, StringComparison.Ordinal))
        {
            // The glyph says little in Urdu (news opens with ’ and closes with ‘): its place decides.
            var opens = !quoteOpen && (at + 1 < sentence.Length && !char.IsWhiteSpace(sentence[at + 1]));
            quoteOpen = opens;
            return new Token(opens ? TokenKind.OpenQuote : TokenKind.CloseQuote, opens ? "“" : "”", at, at + 1);
        }

        return c switch
        {
            '۔' or '.' or '।' => new Token(TokenKind.End, ".", at, at + 1),
            '؟' or '?' => new Token(TokenKind.End, "?", at, at + 1),
            '!' => new Token(TokenKind.End, "!", at, at + 1),
            '…' => new Token(TokenKind.End, "…", at, at + 1),
            '(' or '[' or '{' => new Token(TokenKind.OpenBracket, c.ToString(), at, at + 1),
            ')' or ']' or '}' => new Token(TokenKind.CloseBracket, c.ToString(), at, at + 1),
            '،' or ',' => new Token(TokenKind.Punctuation, ",", at, at + 1),
            '؛' or ';' => new Token(TokenKind.Punctuation, ";", at, at + 1),
            '-' or '–' or '—' or 'ـ' => EndsSentence(sentence, at)
                ? new Token(TokenKind.End, ".", at, at + 1)
                : new Token(TokenKind.Punctuation, "–", at, at + 1),
            '٪' => new Token(TokenKind.Punctuation, "%", at, at + 1),
            _ => new Token(TokenKind.Punctuation, c.ToString(), at, at + 1),
        };
    }

    // Many typists end a sentence with a hyphen, which looks like the Urdu full stop.
    private static bool EndsSentence(string sentence, int at) => sentence.AsSpan(at + 1).IsWhiteSpace();

    private static int NumberEnd(string s, int i)
    {
        if (s[i] == '%')
            i++;
        for (; i < s.Length; i++)
        {
            if (IsDigit(s[i]))
                continue;
            var joins = ".,:/-–٫٬،".Contains(s[i], StringComparison.Ordinal) && i + 1 < s.Length && IsDigit(s[i + 1])
                && !(s[i] == '،' && !ThreeDigits(s, i + 1));
            if (!joins)
                break;
        }

        return i < s.Length && s[i] is '%' or '٪' && !(s[i] == '\0') ? i + 1 : i;
    }

    private static bool ThreeDigits(string s, int i) =>
        i + 2 < s.Length && IsDigit(s[i + 1]) && IsDigit(s[i + 2]) && (i + 3 == s.Length || !IsDigit(s[i + 3]));

    private static string EnglishNumber(ReadOnlySpan<char> number)
    {
        var text = new StringBuilder(number.Length);
        var percent = false;
        foreach (var c in number)
        {
            if (c is '%' or '٪')
                percent = true;
            else
                text.Append(c switch
                {
                    '٫' => '.',
                    '٬' or '،' => ',',
                    _ when IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
                    _ => c,
                });
        }

        return percent ? text.Append('%').ToString() : text.ToString();
    }

    private static int WordEnd(string s, int i)
    {
        while (i < s.Length && (IsUrduLetter(s[i]) || IsJoiner(s[i])))
            i++;
        return i;
    }

    private static int ForeignEnd(string s, int i)
    {
        for (; i < s.Length; i++)
        {
            var c = s[i];
            if (char.IsWhiteSpace(c) || IsUrduLetter(c) || "()[]{}،؛؟۔\"“”«»".Contains(c, StringComparison.Ordinal))
                break;
            if (c == ':' && s.AsSpan(i).StartsWith("://"))
                continue;
            if ((".,;:!?'’‘".Contains(c, StringComparison.Ordinal)) && (i + 1 == s.Length || !char.IsLetterOrDigit(s[i + 1]) || IsUrduLetter(s[i + 1])))
                break;
        }

        return i;
    }

    private static bool IsDigit(char c) => char.IsDigit(c);

    // Marks inside a word belong to it; the zero-width non-joiner is one of them.
    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsUrduLetter(char c) =>
        (c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC')
        && (char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is 'ـ');
}
