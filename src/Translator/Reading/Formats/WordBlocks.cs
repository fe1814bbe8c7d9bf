using System.Globalization;
using System.Text;
using System.Xml;
using Translator.Reading.Containers;

namespace Translator.Reading.Formats;

/// <summary>
/// Takes the paragraphs out of one part of a Word document while it streams by, so that neither size nor nesting matters.
/// Deleted and moved-away text, hidden text, field codes and the second copy of a text box are passed over.
/// </summary>
/// <param name="unit">What the places count: <c>paragraph</c>, or notes and their kin.</param>
/// <param name="limit">Most characters in one paragraph.</param>
/// <param name="warn">Takes what a person should know.</param>
internal sealed class WordBlocks(string unit, int limit, Action<string> warn)
{
    private readonly Stack<Paragraph> _paragraphs = new();
    private readonly List<(BlockKind, string, string)> _finished = [];
    private int _tables;
    private int _cells;
    private int _count;
    private string? _note;
    private bool _hidden;

    /// <summary>The paragraphs, in order, each with its kind and place.</summary>
    public IEnumerable<(BlockKind Kind, string Place, string Content)> Read(Stream part)
    {
        using var reader = SafeXml.Open(part);
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.Element)
                Start(reader);
            if (reader.NodeType == XmlNodeType.EndElement || reader is { NodeType: XmlNodeType.Element, IsEmptyElement: true })
                End(reader.LocalName);
            foreach (var block in _finished)
                yield return block;
            _finished.Clear();
        }
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            // Both branches of an alternative hold the same text for programs of different age.
            case "Fallback" or "moveFrom" or "del" or "rt" or "sectPrChange" or "pPrChange" or "rPrChange":
                reader.SkipElement();
                break;
            case "tbl":
                _tables++;
                break;
            case "tc":
                _cells++;
                break;
            case "footnote" or "endnote":
                // The separators above the notes count as notes too.
                if (reader.Attribute("type") is "separator" or "continuationSeparator" or "continuationNotice")
                    reader.SkipElement();
                else
                    _note = reader.Attribute("id");
                break;
            case "p" when !reader.NamespaceURI.Contains("drawingml", StringComparison.Ordinal):
                _paragraphs.Push(new Paragraph(_cells > 0 ? BlockKind.Cell : BlockKind.Paragraph, Place()));
                break;
            case "r":
                _hidden = false;
                break;
            case "vanish" when reader.Attribute("val") is not ("0" or "false") && _paragraphs.TryPeek(out _):
                _hidden = true;
                break;
            default:
                if (_paragraphs.TryPeek(out var paragraph))
                    InParagraph(reader, paragraph);
                break;
        }
    }

    private void InParagraph(XmlReader reader, Paragraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "pStyle" when IsHeading(reader.Attribute("val")):
                paragraph.Kind = BlockKind.Heading;
                break;
            case "outlineLvl" when paragraph.Kind == BlockKind.Paragraph && reader.Attribute("val") is not "9":
                paragraph.Kind = BlockKind.Heading;
                break;
            case "numPr" when paragraph.Kind == BlockKind.Paragraph:
                paragraph.Kind = BlockKind.ListItem;
                break;
            case "t" when _hidden:
                warn("Hidden text was left out.");
                reader.SkipElement();
                break;
            case "t" when !reader.IsEmptyElement:
                var depth = reader.Depth;
                while (reader.Next() && reader.Depth > depth)
                {
                    if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                        reader.AppendValue(paragraph.Text, limit);
                }

                break;
            // In the paragraph's properties the same names define tab stops.
            case "tab" when reader.Attribute("pos") is null:
                paragraph.Text.Append('\t');
                break;
            case "br" or "cr":
                paragraph.Text.Append('\n');
                break;
            case "noBreakHyphen":
                paragraph.Text.Append('\u2011');
                break;
            case "sym":
                warn("Signs of a symbol font were left out.");
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "r":
                _hidden = false;
                break;
            case "tbl":
                _tables--;
                break;
            case "tc":
                _cells--;
                break;
            case "p" when _paragraphs.TryPop(out var paragraph):
                _hidden = false;
                _finished.Add((paragraph.Kind, paragraph.Place, paragraph.Text.ToString()));
                break;
        }
    }

    private string Place()
    {
        var number = (++_count).ToString(CultureInfo.InvariantCulture);
        if (_note is not null)
            return _note;
        return _tables > 0 && unit == "paragraph" ? number + " (table)" : number;
    }

    // Style ids are language-dependent in what they append, not in how they begin.
    private static bool IsHeading(string? style) =>
        style is not null && (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Title", StringComparison.OrdinalIgnoreCase)
            || style.StartsWith("Subtitle", StringComparison.OrdinalIgnoreCase));

    private sealed class Paragraph(BlockKind kind, string place)
    {
        public BlockKind Kind { get; set; } = kind;

        public string Place { get; } = place;

        public StringBuilder Text { get; } = new();
    }
}
