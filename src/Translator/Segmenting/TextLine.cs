namespace Translator.Segmenting;

/// <summary>A line of a text, or several that a hard wrap made of one paragraph.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit after its last, without the line end.</param>
/// <param name="Next">Where the next line starts.</param>
internal readonly record struct TextLine(int Start, int End, int Next)
{
    /// <summary>The line that starts at a place; CR LF is one line end.</summary>
    public static TextLine At(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(Glyphs.LineEnds);
        if (length < 0)
            return new TextLine(start, text.Length, text.Length);
        var end = start + length;
        var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        return new TextLine(start, end, next);
    }

    /// <summary>Whether the line shows nothing.</summary>
    public bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text[Start..End])
        {
            if (!Glyphs.IsGap(c))
                return false;
        }

        return true;
    }
}
