namespace Translator.Segmenting;

/// <summary>One or several terminators that act as one: <c>۔</c>, <c>؟!</c>, <c>۔۔۔</c>, <c>۔ ۔ ۔</c>, <c>...؟</c>.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit after its last.</param>
/// <param name="Dots">How many dots it has; … counts as three.</param>
/// <param name="HasMark">Whether a question or exclamation mark is among them.</param>
/// <param name="HasDanda">Whether a Hindi full stop is among them.</param>
internal readonly record struct TerminatorRun(int Start, int End, int Dots, bool HasMark, bool HasDanda)
{
    /// <summary>One dot and nothing else: a full stop, or a part of a number, a name, a list marker.</summary>
    public bool IsSingleDot => Dots == 1 && !HasMark && !HasDanda;

    /// <summary>Dots that may be a pause.</summary>
    public bool IsPause => Dots > 1 && !HasMark && !HasDanda;

    /// <summary>A hyphen or tatweel in the place of a full stop.</summary>
    public bool IsDash => Dots == 0 && !HasMark && !HasDanda;

    /// <summary>The run that starts at a place.</summary>
    public static TerminatorRun At(ReadOnlySpan<char> text, int start, int limit)
    {
        var end = start;
        var dots = 0;
        bool mark = false, danda = false;
        while (true)
        {
            while (end < limit && Take(text[end], ref dots, ref mark, ref danda))
                end++;
            if (end == start)
                return new TerminatorRun(start, start + 1, 0, false, false);
            var next = end;
            while (next < limit && Glyphs.IsGap(text[next]))
                next++;
            if (next == end || next == limit || !GoesOn(text, next, limit, text[end - 1]))
                return new TerminatorRun(start, end, dots, mark, danda);
            end = next;
        }
    }

    private static bool Take(char c, ref int dots, ref bool mark, ref bool danda)
    {
        if (Glyphs.IsDot(c))
            dots += c == '\u2026' ? 3 : 1;
        else if (Glyphs.IsMark(c))
            mark = true;
        else if (Glyphs.IsDanda(c))
            danda = true;
        else
            return false;
        return true;
    }

    // After a space only a lone mark or one more dot of the same sort goes on with the run: ۔ ۔ ۔ but not ۔ ۔۔۔اور.
    private static bool GoesOn(ReadOnlySpan<char> text, int at, int limit, char last)
    {
        if (!Glyphs.IsMark(text[at]) && (text[at] != last || !Glyphs.IsDot(last) || last == '\u2026'))
            return false;
        var after = at + 1;
        while (after < limit && Glyphs.IsMark(text[after]))
            after++;
        return after == limit || Glyphs.IsGap(text[after]) || Glyphs.IsPaired(text[after]);
    }
}
