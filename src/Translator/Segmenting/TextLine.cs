namespace Translator.Segmenting;

/// <summary>A line of a text, or several that a hard wrap made of one paragraph.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit after its last, without the line end.</param>
/// <param name="Next">Where the next line starts.</param>
internal readonly record struct TextLine(int Start, int End, int Next)
{
    // Two searches look at the text in turns of this length, so that neither runs far ahead of the other.
    private const int Stretch = 1024;

    /// <summary>The line that starts at a place. CR, LF, CR LF, VT, FF, U+0085, U+2028 and U+2029 each end one.</summary>
    public static TextLine At(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            var stretch = text[end..Math.Min(text.Length, end + Stretch)];
            if (LineEndIn(stretch) is >= 0 and var at)
            {
                end += at;
                var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
                return new TextLine(start, end, next);
            }

            end += stretch.Length;
        }

        return new TextLine(start, end, end);
    }

    /// <summary>Whether the line shows nothing.</summary>
    public bool IsBlank(ReadOnlySpan<char> text) => Glyphs.AreGaps(text[Start..End]);

    /// <summary>The line without the gaps at both its ends.</summary>
    public ReadOnlySpan<char> Content(ReadOnlySpan<char> text)
    {
        int from = Start, to = End;
        while (from < to && Glyphs.IsGap(text[from]))
            from++;
        while (to > from && Glyphs.IsGap(text[to - 1]))
            to--;
        return text[from..to];
    }

    private static int LineEndIn(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyInRange('\n', '\r');
        var rare = (end < 0 ? text : text[..end]).IndexOfAny('\u0085', '\u2028', '\u2029');
        return rare < 0 ? end : rare;
    }
}
