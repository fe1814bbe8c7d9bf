using Translator.Reading;

namespace Translator.Segmenting;

/// <summary>
/// Cuts a document into segments. Every character of its text is in exactly one segment or in a gap, and gaps hold
/// white space and invisible signs only: what a reader left outside its blocks becomes segments too.
/// </summary>
public sealed class DocumentSegmenter(SegmentationRules rules)
{
    /// <summary>The segments of a document in reading order.</summary>
    public IReadOnlyList<Segment> Segment(SourceText source)
    {
        var segments = new List<Segment>();
        var ids = new SegmentIds();
        var spans = new List<SegmentSpan>();
        int blocks = 0, end = 0;
        foreach (var block in source.Blocks)
        {
            Add(end, block.Start, BlockKind.Text);
            Add(block.Start, block.End, block.Kind);
            end = block.End;
        }

        Add(end, source.Text.Length, BlockKind.Text);
        return segments;

        void Add(int from, int to, BlockKind kind)
        {
            spans.Clear();
            Spans(source.Text.AsSpan(from..to), kind, spans);
            if (spans.Count == 0)
                return;

            // Paragraphs of plain text are blocks of their own; any other block is one.
            var isText = kind == BlockKind.Text;
            foreach (var span in spans)
            {
                var text = source.Text[(from + span.Start)..(from + span.End)];
                var key = UrduKey.Of(text);
                var number = blocks + 1 + (isText ? span.Paragraph : 0);
                segments.Add(new Segment(ids.Of(key), segments.Count + 1, number, from + span.Start, from + span.End, span.Kind, text, key));
            }

            blocks = segments[^1].Block;
        }
    }

    private void Spans(ReadOnlySpan<char> text, BlockKind kind, List<SegmentSpan> spans) =>
        UrduSegmenter.Segment(text, rules, spans, joinsWrappedLines: kind == BlockKind.Text, KindOf(kind));

    private static SegmentKind? KindOf(BlockKind kind) => kind switch
    {
        BlockKind.Text => null,
        BlockKind.Heading => SegmentKind.Heading,
        BlockKind.ListItem => SegmentKind.ListItem,
        BlockKind.Verse => SegmentKind.VerseLine,
        BlockKind.Cell => SegmentKind.TableRow,
        BlockKind.Caption => SegmentKind.Caption,
        _ => SegmentKind.Sentence,
    };
}
