namespace Translator.Segmenting;

/// <summary>What a line of plain text is on the page, judged by its looks and by its neighbours in the same block.</summary>
internal static class LineKinds
{
    private const int LongestHeading = 90;
    private const int LongestVerse = 80;
    private const int ShortestVerse = 12;
    private const char PoetryVerseSign = '\u060E';
    private const char PoeticVerseSign = '\u060F';

    /// <summary>The kinds of the lines of one block, or of the next stretch of a long one.</summary>
    public static void Of(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, Span<SegmentKind> kinds, Lexicon lexicon)
    {
        var followsCredit = false;
        for (var i = 0; i < lines.Length; i++)
            kinds[i] = OfLine(text, lines[i], lexicon, ref followsCredit);
        MarkVerses(text, lines, kinds);
    }

    private static SegmentKind OfLine(ReadOnlySpan<char> text, TextLine whole, Lexicon lexicon, ref bool followsCredit)
    {
        var afterCredit = followsCredit;
        followsCredit = false;
        var line = whole.Content(text);
        if (ListMarker.Opens(text, whole.Start, whole.End, lexicon))
            return SegmentKind.ListItem;
        if (IsTableRow(line))
            return SegmentKind.TableRow;
        if (line.Length > LongestHeading || EndsWithStop(line))
            return SegmentKind.Sentence;
        followsCredit = lexicon.Next(text, whole.Start, whole.End).Is(WordTraits.CaptionOpener);
        if (followsCredit || IsDate(line))
            return SegmentKind.Caption;
        if (lexicon.Previous(text, whole.End, whole.Start).Is(WordTraits.FiniteVerb))
            return SegmentKind.Sentence;
        return afterCredit ? SegmentKind.Caption : SegmentKind.Heading;
    }

    // Two or more lines without stops and of like length that end on the same word, or that a verse sign announces, or four and more.
    private static void MarkVerses(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, Span<SegmentKind> kinds)
    {
        for (var first = 0; first < lines.Length;)
        {
            var end = first;
            int shortest = int.MaxValue, longest = 0;
            while (end < lines.Length && kinds[end] is SegmentKind.Heading or SegmentKind.Sentence && MayBeVerse(lines[end].Content(text)))
            {
                var length = lines[end].Content(text).Length;
                if (Math.Max(longest, length) > Math.Min(shortest, length) * 3 / 2)
                    break;
                (shortest, longest) = (Math.Min(shortest, length), Math.Max(longest, length));
                end++;
            }

            var announced = first > 0 && lines[first - 1].Content(text) is [.., PoetryVerseSign or PoeticVerseSign or ':'];
            if (end - first >= 4 || (end - first >= 2 && (announced || Rhymes(text, lines[first..end]))))
                kinds[first..end].Fill(SegmentKind.VerseLine);
            first = Math.Max(end, first + 1);
        }
    }

    private static bool MayBeVerse(ReadOnlySpan<char> line) =>
        line.Length is >= ShortestVerse and <= LongestVerse && !EndsWithStop(line) && !line.ContainsAnyInRange('0', '9');

    private static bool Rhymes(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        var first = lines[0].Content(text);
        var second = lines[1].Content(text);
        var last = first[(first.LastIndexOf(' ') + 1)..];
        return last.Length > 1 && second.EndsWith(last, StringComparison.Ordinal);
    }

    private static bool IsTableRow(ReadOnlySpan<char> line) =>
        line.Count('|') >= 2 || (line.Count('\t') >= 2 && !line.ContainsAny('\u06D4', '\u061F'));

    private static bool IsDate(ReadOnlySpan<char> line) => line.Length <= 32 && (char.IsDigit(line[0]) || char.IsDigit(line[^1]));

    private static bool EndsWithStop(ReadOnlySpan<char> line)
    {
        while (line.Length > 0 && (Glyphs.IsGap(line[^1]) || Glyphs.IsPaired(line[^1])))
            line = line[..^1];
        return line.Length > 0 && (Glyphs.IsDot(line[^1]) || Glyphs.IsMark(line[^1]) || Glyphs.IsDanda(line[^1]));
    }
}
