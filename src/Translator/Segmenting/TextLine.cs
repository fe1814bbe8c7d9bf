namespace Translator.Segmenting;

/// <summary>A line of a text, or several that a hard wrap made of one paragraph.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit after its last, without the line end.</param>
/// <param name="Next">Where the next line starts.</param>
/// <param name="Holds">The classes of all its characters together.</param>
internal readonly record struct TextLine(int Start, int End, int Next, GlyphClass Holds)
{
    /// <summary>The line that starts at a place; CR LF is one line end.</summary>
    public static TextLine At(ReadOnlySpan<char> text, int start)
    {
        var holds = GlyphClass.None;
        var end = start;
        for (; end < text.Length; end++)
        {
            var glyph = Glyphs.Of(text[end]);
            if ((glyph & GlyphClass.LineEnd) != 0)
                break;
            holds |= glyph;
        }

        if (end == text.Length)
            return new TextLine(start, end, end, holds);
        var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        return new TextLine(start, end, next, holds);
    }

    /// <summary>Whether the line shows nothing.</summary>
    public bool IsBlank(ReadOnlySpan<char> text) => Holds is GlyphClass.None or GlyphClass.Gap || Glyphs.AreGaps(text[Start..End]);

    /// <summary>Whether any of its characters is of a class.</summary>
    public bool Has(GlyphClass any) => (Holds & any) != 0;

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
}
