using System.Globalization;
using System.Text;
using System.Xml;
using Translator.Reading.Containers;

namespace Translator.Reading.Formats;

/// <summary>
/// Takes the paragraphs out of OpenDocument XML while it streams by. White space collapses as the format says, and tracked
/// deletions, comments and the numbers of notes are passed over.
/// </summary>
/// <param name="within">Local name of the element to read in: <c>body</c>, <c>header</c> or <c>footer</c>.</param>
/// <param name="limit">Most characters in one paragraph.</param>
internal sealed class OdfBlocks(string within, int limit)
{
    private readonly Stack<(BlockKind Kind, int Number, StringBuilder Text)> _paragraphs = new();
    private readonly List<(BlockKind, string, string)> _finished = [];
    private int _inside;
    private int _items;
    private int _cells;
    private int _count;

    /// <summary>The paragraphs, in order, each with its kind and place.</summary>
    public IEnumerable<(BlockKind Kind, string Place, string Content)> Read(Stream part)
    {
        using var reader = SafeXml.Open(part);
        while (reader.Next())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start(reader);
                    if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: true })
                        End(reader.LocalName);
                    break;
                case XmlNodeType.EndElement:
                    End(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    if (_paragraphs.TryPeek(out var paragraph))
                        reader.AppendValue(paragraph.Text, limit, collapse: true);
                    break;
            }

            foreach (var block in _finished)
                yield return block;
            _finished.Clear();
        }
    }

    private void Start(XmlReader reader)
    {
        var name = reader.LocalName;
        if (name == within || name.StartsWith(within + "-", StringComparison.Ordinal))
            _inside += name is "body" or "header" or "footer" or "header-left" or "footer-left" or "header-first" or "footer-first" ? 1 : 0;
        if (_inside == 0)
            return;
        switch (name)
        {
            case "tracked-changes" or "annotation" or "note-citation" or "ruby-text" or "forms" or "event-listeners":
                reader.SkipElement();
                break;
            // Descriptions of pictures; a field that shows the document's title has the same local name.
            case "title" or "desc" when reader.NamespaceURI.Contains("svg", StringComparison.Ordinal):
                reader.SkipElement();
                break;
            case "list-item":
                _items++;
                break;
            case "table-cell":
                _cells++;
                break;
            case "h":
                Push(BlockKind.Heading);
                break;
            case "p":
                Push(_cells > 0 ? BlockKind.Cell : _items > 0 ? BlockKind.ListItem : BlockKind.Paragraph);
                break;
            default:
                if (_paragraphs.TryPeek(out var paragraph))
                    InParagraph(reader, paragraph.Text);
                break;
        }
    }

    private static void InParagraph(XmlReader reader, StringBuilder text)
    {
        switch (reader.LocalName)
        {
            case "s":
                var count = int.TryParse(reader.Attribute("c"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1;
                text.Append(' ', Math.Clamp(count, 1, 100));
                break;
            case "tab":
                text.Append('\t');
                break;
            case "line-break":
                text.Append('\n');
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "list-item" when _inside > 0:
                _items--;
                break;
            case "table-cell" when _inside > 0:
                _cells--;
                break;
            case "p" or "h" when _paragraphs.TryPop(out var paragraph):
                _finished.Add((paragraph.Kind, paragraph.Number.ToString(CultureInfo.InvariantCulture), paragraph.Text.ToString()));
                break;
            case "body" or "header" or "footer" or "header-left" or "footer-left" or "header-first" or "footer-first" when name.StartsWith(within, StringComparison.Ordinal):
                _inside--;
                break;
        }
    }

    private void Push(BlockKind kind) => _paragraphs.Push((kind, ++_count, new StringBuilder()));
}
