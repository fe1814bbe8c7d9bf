using System.Buffers;

namespace Translator.Checking.Rules;

/// <summary>Brackets and double quotes that are balanced in the Urdu must be so in the English; single ones are apostrophes too and do not count.</summary>
internal sealed class QuotesRule : IPairRule
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("()[]\"\u201C\u201D\u201E\u00AB\u00BB");

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB\u2018\u2019'");

    public string Code => "quotes";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "A bracket or quotation mark of the English has no partner.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || Unbalanced(pair.English.Text) is not (>= 0 and var at) || Unbalanced(pair.Urdu.Text) >= 0)
            return;
        // A quotation may run on from the sentence before or into the next; Urdu that marks none leaves that open.
        if (Quotes.Contains(pair.English.Text[at]) && !pair.Urdu.Text.AsSpan().ContainsAny(Quotes))
            return;
        flags.Add(this.On(PairSide.Target, at, at + 1, $"{Name(pair.English.Text[at])} {pair.English.Text[at]} has no partner in the English."));
    }

    // The mark stands bare: inside quotation marks it could not be told from them.
    private static string Name(char mark) => mark is '(' or ')' or '[' or ']' ? "The bracket" : "The quotation mark";

    // Where the first mark without a partner stands; below 0 when there is none.
    private static int Unbalanced(string text)
    {
        var (round, square, quote) = (0, 0, 0);
        var (lastRound, lastSquare, lastQuote) = (-1, -1, -1);
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0 && i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    (round, lastRound) = (round + 1, i);
                    break;
                case ')' when round > 0:
                    round--;
                    break;
                // 1) and a) number the items of a list.
                case ')' when i > 2 && !IsListMark(text, i):
                    return i;
                case '[':
                    (square, lastSquare) = (square + 1, i);
                    break;
                case ']' when square > 0:
                    square--;
                    break;
                case ']':
                    return i;
                case '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB':
                    // After a digit it means inches or seconds.
                    if (text[i] != '"' || i == 0 || !char.IsAsciiDigit(text[i - 1]) || quote % 2 == 1)
                        (quote, lastQuote) = (quote + 1, i);
                    break;
            }
        }

        return round > 0 ? lastRound : square > 0 ? lastSquare : quote % 2 == 1 ? lastQuote : -1;
    }

    private static bool IsListMark(string text, int bracket) =>
        char.IsLetterOrDigit(text[bracket - 1]) && (bracket == 1 || char.IsWhiteSpace(text[bracket - 2]));
}
