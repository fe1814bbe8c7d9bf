using System.Runtime.CompilerServices;

namespace Translator.Segmenting;

/// <summary>
/// Cuts Urdu text into the units that are translated one by one. A pure function: the same text and rules always give
/// the same units, nothing is rewritten, and what lies between units is white space and invisible signs only.
/// </summary>
public static class UrduSegmenter
{
    // Lines between two blank lines that are looked at together; what a line is can be seen from its near neighbours.
    private const int LongestBlock = 64;

    /// <summary>The units of a plain text, in order, in UTF-16 units of that text.</summary>
    public static IReadOnlyList<SegmentSpan> Segment(string text, SegmentationRules rules)
    {
        var spans = new List<SegmentSpan>();
        Segment(text, rules, spans);
        return spans;
    }

    /// <summary>Adds the units of a plain text to a list. Nothing else is allocated per unit.</summary>
    public static void Segment(ReadOnlySpan<char> text, SegmentationRules rules, List<SegmentSpan> spans) =>
        Segment(text, rules, spans, joinsWrappedLines: true, kind: null);

    /// <summary>The same, with hard-wrapped lines left apart or a kind that is known from the document.</summary>
    [SkipLocalsInit]
    internal static void Segment(ReadOnlySpan<char> text, SegmentationRules rules, List<SegmentSpan> spans, bool joinsWrappedLines, SegmentKind? kind)
    {
        var lexicon = rules.Lexicon;
        var paragraphs = new Paragraphs(text, joinsWrappedLines ? WrapWidth.Learn(text, lexicon) : WrapWidth.None, lexicon);
        var scanner = new SentenceScanner(text, rules, spans);
        Span<TextLine> block = stackalloc TextLine[LongestBlock];
        Span<SegmentKind> kinds = stackalloc SegmentKind[LongestBlock];
        var number = 0;
        for (var more = paragraphs.TryRead(out block[0], out _); more;)
        {
            var count = 0;
            TextLine line;
            do
            {
                count++;
                more = paragraphs.TryRead(out line, out var opensBlock);
                if (!more || opensBlock || count == block.Length)
                    break;
                block[count] = line;
            }
            while (true);

            if (kind is { } known)
                kinds[..count].Fill(known);
            else
                LineKinds.Of(text, block[..count], kinds[..count], lexicon);
            for (var i = 0; i < count; i++)
                scanner.Scan(block[i], number++, kinds[i]);
            block[0] = line;
        }
    }
}
