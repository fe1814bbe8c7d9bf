using System.Buffers;
using System.Collections.Frozen;

namespace Translator.Checking.Rules;

/// <summary>A sentence that ends must end in both texts, and a question must stay one. Marks are compared by what they do.</summary>
internal sealed class EndMarkRule : IPairRule
{
    // What may follow a sentence's end and belongs to it.
    private static readonly SearchValues<char> Closers = SearchValues.Create(
        " \t\r\n\u00A0\"'\u2018\u2019\u201C\u201D\u00AB\u00BB\u2039\u203A)]}\u200E\u200F\u200C\u061C\u202A\u202B\u202C\u2066\u2067\u2068\u2069*_");

    // English goes on after these.
    private static readonly FrozenSet<ulong> Unfinished = WordKey.SetOf("a an the and or of my your our their every than because");

    // Measured: of texts that were cut off hardly any is so long, in standard deviations, and has so many of its words at once.
    private const double Long = 0.7;
    private const double UsualShare = 0.6;
    private const double PerShare = 6.0;

    private enum Mark
    {
        None,
        Stop,
        Question,
        Other,
    }

    public string Code => "end-mark";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "The Urdu ends its sentence or asks a question, the English does not.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || pair.English.Words.Length == 0)
            return;
        var (urdu, english) = (Last(pair.Urdu.Text, out _), Last(pair.English.Text, out var at));
        if (english == Mark.None && urdu == Mark.None && BreaksOff(pair))
            flags.Add(this.On(PairSide.Target, pair.English.Words[^1], $"The English breaks off after “{pair.English.Exact(pair.English.Words[^1])}”."));
        else if (urdu is Mark.Stop or Mark.Question && english == Mark.None && !IsComplete(pair))
            flags.Add(this.On(PairSide.Target, at, pair.English.Text.Length, "The Urdu ends its sentence, the English stops without a mark: its end may be missing."));
        else if (urdu == Mark.Question && english == Mark.Stop && !pair.English.Text.Contains('?'))
            flags.Add(this.On(PairSide.Target, at, at + 1, "The Urdu asks a question, the English does not."));
    }

    // English that is long and has what the Urdu says has its end, and the mark alone is missing; so does a sentence with
    // its source in brackets behind it.
    private static bool IsComplete(PairView pair)
    {
        var text = pair.English.Text;
        return LengthRule.Deviation(pair.Urdu.Text.Length, text.Length) + (PerShare * (pair.Coverage.Share - UsualShare)) > Long
            || (text.AsSpan().TrimEnd() is [.., ')'] && text.LastIndexOf('(') is > 0 and var open && Last(text[..open], out _) != Mark.None);
    }

    private static bool BreaksOff(PairView pair)
    {
        ref readonly var last = ref pair.English.Words[^1];
        return pair.English.Words.Length > 1 && pair.Urdu.ArabicWords > 1 && Unfinished.Contains(last.Key)
            // A capital is a name or a letter: vitamin A, option OR.
            && !last.Capital;
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
            // A hyphen close behind an Urdu word is what some keyboards give for a full stop.
            '-' when at > 0 && Letters.Script(text[at - 1]) == (byte)WordKind.Arabic => Mark.Stop,
            ':' or ';' or '\u061B' or '\u2026' or '-' or '\u2013' or '\u2014' or ',' or '\u060C' => Mark.Other,
            _ => Mark.None,
        };
    }
}
