using System.Buffers;

namespace Translator.Checking.Rules;

/// <summary>A unit is one sentence: several on one side only mean that something was added, lost or shifted.</summary>
internal sealed class SentencesRule : IPairRule
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\u06D4\u061F?!.-");

    public string Code => "sentences";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "One text has more sentences than the other.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.IsCopy || pair.English.LatinWords == 0)
            return;
        var (urdu, english) = (Count(pair.Urdu.Text), Count(pair.English.Text));
        // Translators do split one sentence into two or join two; more than that is no longer style.
        if (Math.Abs(urdu - english) > 1)
            flags.Add(this.OnAll(PairSide.Target, pair.English, $"The Urdu has {Counted.Of(urdu, "sentence")}, the English {english}."));
    }

    private static int Count(string text)
    {
        var (count, from) = (0, 0);
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if ((text[at] == '.' && !IsStop(text, at)) || (text[at] == '-' && !IsTypedStop(text, at)) || IsPause(text, at))
                continue;
            count += HasLetter(text.AsSpan(from, at - from)) ? 1 : 0;
            from = at + 1;
        }

        return HasLetter(text.AsSpan(from)) ? count + 1 : count;
    }

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Ends) is >= 0 and var next ? from + next : -1;

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    // A hyphen close behind an Urdu word and a space after it is what some keyboards give for a full stop.
    private static bool IsTypedStop(string text, int at) =>
        at > 0 && Letters.Script(text[at - 1]) == (byte)WordKind.Arabic && (at + 1 == text.Length || text[at + 1] == ' ');

    // One of several in a row: the speaker pauses.
    private static bool IsPause(string text, int at) =>
        text[at] == '\u06D4' && ((at > 0 && text[at - 1] == '\u06D4') || (at + 1 < text.Length && text[at + 1] == '\u06D4'));

    // Not inside 3.5, U.S., e.g. or J. Smith: a word of two letters or more before it, then a space and no small letter.
    private static bool IsStop(string text, int at)
    {
        if (at < 2 || !char.IsLetter(text[at - 1]) || !char.IsLetter(text[at - 2]) || (at > 2 && text[at - 3] is '.' or ' ' && char.IsUpper(text[at - 2])))
            return at + 1 == text.Length;
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '"' or '\u201D' or '\u2019' or ')')
            next++;
        return next == text.Length || (next > at + 1 && !char.IsLower(text[next]));
    }
}
