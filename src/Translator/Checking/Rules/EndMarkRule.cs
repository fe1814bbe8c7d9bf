using System.Buffers;

namespace Translator.Checking.Rules;

/// <summary>A sentence that ends must end in both texts, and a question must stay one. Marks are compared by what they do.</summary>
internal sealed class EndMarkRule : IPairRule
{
    // What may follow a sentence's end and belongs to it.
    private static readonly SearchValues<char> Closers = SearchValues.Create(
        " \t\r\n\u00A0\"'\u2018\u2019\u201C\u201D\u00AB\u00BB\u2039\u203A)]}\u200E\u200F\u200C\u061C\u202A\u202B\u202C\u2066\u2067\u2068\u2069*_");

    private enum Mark
    {
        None,
        Stop,
        Question,
        Other,
    }

    public string Code => "end-mark";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "The Urdu ends with a full stop or a question mark, the English does not.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || pair.English.Words.Length == 0)
            return;
        var (urdu, english) = (Last(pair.Urdu.Text, out _), Last(pair.English.Text, out var at));
        if (urdu is Mark.Stop or Mark.Question && english == Mark.None)
            flags.Add(this.On(PairSide.Target, at, pair.English.Text.Length, "The Urdu ends its sentence, the English stops without a mark: its end may be missing."));
        else if (urdu == Mark.Question && english == Mark.Stop && !pair.English.Text.Contains('?'))
            flags.Add(this.On(PairSide.Target, at, at + 1, "The Urdu asks a question, the English does not."));
    }

    private static Mark Last(string text, out int at)
    {
        at = text.AsSpan().LastIndexOfAnyExcept(Closers);
        if (at < 0)
        {
            at = 0;
            return Mark.None;
        }

        return text[at] switch
        {
            '\u06D4' or '.' or '\u3002' or '!' => Mark.Stop,
            '\u061F' or '?' => Mark.Question,
            ':' or ';' or '\u061B' or '\u2026' or '-' or '\u2013' or '\u2014' or ',' or '\u060C' => Mark.Other,
            _ => Mark.None,
        };
    }
}
