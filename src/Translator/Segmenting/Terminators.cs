namespace Translator.Segmenting;

/// <summary>Finds the signs at which a sentence may end.</summary>
internal static class Terminators
{
    /// <summary>The next candidate in a stretch of text; -1 for none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to)
        {
            var offset = Glyphs.IndexOf(text[from..to], GlyphClass.Terminator);
            if (offset < 0)
                return -1;
            from += offset;
            if (text[from] is not ('-' or '\u0640') || IsLoneDash(text, from, to))
                return from;
            from++;
        }

        return -1;
    }

    // A dash can be a stop only before a space, and only alone.
    private static bool IsLoneDash(ReadOnlySpan<char> text, int at, int to) =>
        (at + 1 == to || char.IsWhiteSpace(text[at + 1])) && at > 0 && text[at - 1] != text[at];
}
