namespace Translator.Segmenting;

/// <summary>
/// The width to which a text's paragraphs were filled with line ends, when they were. Filling leaves a trace: no line
/// could have taken the first word of the next one. The two figures are the narrowest and the widest width that explain it.
/// </summary>
/// <param name="Low">Longest line seen, in UTF-16 units.</param>
/// <param name="High">One less than the shortest line would have been with the next line's first word.</param>
internal readonly record struct WrapWidth(int Low, int High)
{
    private const int Narrowest = 40;
    private const int Widest = 110;
    private const int FewestLines = 3;

    // Programs that wrap count combining marks and spaces each in their own way.
    private const int Slack = 2;

    /// <summary>The text is not wrapped.</summary>
    public static WrapWidth None { get; } = new(0, 0);

    public bool IsNone => High == 0;

    /// <summary>Learns the width from the whole text: the one that most of its blocks agree on.</summary>
    public static WrapWidth Learn(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        var best = None;
        var votes = 0;
        if (TextLine.At(text, 0).Next == text.Length)
            return None;
        for (var at = 0; at < text.Length;)
        {
            var (lines, longest, next) = Measure(text, at);
            if (lines >= FewestLines && longest is >= Narrowest and <= Widest && OfBlock(text[..next], at, longest, lexicon) is { IsNone: false } width)
            {
                if (votes == 0)
                    best = width;
                var common = new WrapWidth(Math.Max(best.Low, width.Low), Math.Min(best.High, width.High));
                var agrees = common.Low <= common.High + Slack;
                if (agrees)
                    best = common with { High = Math.Max(common.Low, common.High) };
                votes += agrees ? 1 : -1;
            }

            at = next;
        }

        return votes > 0 ? best : None;
    }

    /// <summary>Whether the line end between two lines was put there by filling.</summary>
    public bool Joins(ReadOnlySpan<char> text, TextLine line, TextLine next, Lexicon lexicon)
    {
        if (IsNone)
            return false;
        var length = FilledLength(text, line);
        return length <= High + Slack && length + 1 + FirstWordLength(text, next) + Slack > Low && !ListMarker.Opens(text, next.Start, next.End, lexicon);
    }

    private static (int Lines, int Longest, int Next) Measure(ReadOnlySpan<char> text, int at)
    {
        var lines = 0;
        var longest = 0;
        while (at < text.Length)
        {
            var line = TextLine.At(text, at);
            at = line.Next;
            if (line.IsBlank(text))
                break;
            lines++;
            longest = Math.Max(longest, FilledLength(text, line));
        }

        return (lines, longest, at);
    }

    private static WrapWidth OfBlock(ReadOnlySpan<char> block, int at, int longest, Lexicon lexicon)
    {
        var high = int.MaxValue;
        int filled = 0, open = 0, stopsAtEnd = 0;
        var sentenceGoesOn = false;
        var line = TextLine.At(block, at);
        while (line.Next < block.Length && TextLine.At(block, line.Next) is var next && !next.IsBlank(block))
        {
            var length = FilledLength(block, line);
            var withNextWord = length + 1 + FirstWordLength(block, next);
            if (withNextWord + Slack <= longest)
            {
                if (!ListMarker.Opens(block, next.Start, next.End, lexicon))
                    open++;
            }
            else
            {
                filled++;
                high = Math.Min(high, withNextWord - 1);
                if (EndsWithStop(block, line))
                    stopsAtEnd++;
                else
                    sentenceGoesOn |= HasInnerStop(block, line) || lexicon.Previous(block, line.End, line.Start).Is(WordTraits.OpenWord);
            }

            line = next;
        }

        sentenceGoesOn |= HasInnerStop(block, line);
        var isFilled = filled >= 2 && (open == 0 || (filled >= 5 && filled >= 3 * open));
        return isFilled && sentenceGoesOn && 3 * stopsAtEnd <= filled ? new WrapWidth(longest, Math.Max(longest, high)) : None;
    }

    private static int FilledLength(ReadOnlySpan<char> text, TextLine line)
    {
        var end = line.End;
        while (end > line.Start && Glyphs.IsGap(text[end - 1]))
            end--;
        return end - line.Start;
    }

    private static int FirstWordLength(ReadOnlySpan<char> text, TextLine line)
    {
        var start = line.Start;
        while (start < line.End && Glyphs.IsGap(text[start]))
            start++;
        var end = start;
        while (end < line.End && end - start <= Widest && !char.IsWhiteSpace(text[end]))
            end++;
        return end - start;
    }

    private static bool EndsWithStop(ReadOnlySpan<char> text, TextLine line)
    {
        var end = line.End;
        while (end > line.Start && (Glyphs.IsGap(text[end - 1]) || Glyphs.IsPaired(text[end - 1])))
            end--;
        return end > line.Start && (Glyphs.IsDot(text[end - 1]) || Glyphs.IsMark(text[end - 1]));
    }

    private static bool HasInnerStop(ReadOnlySpan<char> text, TextLine line)
    {
        for (var i = line.Start; i + 2 < line.End; i++)
        {
            if ((Glyphs.IsDot(text[i]) || Glyphs.IsMark(text[i])) && char.IsWhiteSpace(text[i + 1]) && Glyphs.IsWord(text[i + 2]))
                return true;
        }

        return false;
    }
}
