using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Translator.Reading;
using Translator.Reading.Containers;
using Translator.Watching;

namespace Translator.Reviewing.Returning.Formats;

/// <summary>Workbooks as Excel and LibreOffice save them: texts in cells or in a shared table, rows sorted or filtered, more sheets beside ours.</summary>
internal sealed partial class ReturnedXlsx : IReturnedFormat
{
    private const int MostInCell = 1 << 20;

    /// <inheritdoc/>
    public IReadOnlyList<string> Endings { get; } = [".xlsx"];

    /// <inheritdoc/>
    public ReturnedFile Read(SeedFile file, ReadingInstructions instructions)
    {
        using var archive = SafeArchive.Open(file, instructions);
        var shared = SharedTexts(archive);
        var rows = new List<ReturnedRow>();
        var isOurs = false;
        foreach (var sheet in archive.Names.Where(n => n.StartsWith("xl/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            PairColumns? columns = null;
            foreach (var (line, cells) in Rows(archive, sheet, shared))
            {
                if (columns is not null)
                {
                    if (columns.Row(line, cells) is { } row)
                        rows.Add(row);
                }
                else if ((columns = PairColumns.Find(cells)) is null)
                {
                    break;
                }
            }

            isOurs |= columns is not null;
        }

        return isOurs ? new ReturnedFile("xlsx", rows) : throw PairColumns.Missing();
    }

    private static List<string> SharedTexts(SafeArchive archive)
    {
        var texts = new List<string>();
        if (archive.Find("xl/sharedStrings.xml") is not { } stream)
            return texts;
        using (stream)
        using (var xml = SafeXml.Open(stream, most: ReturnedFiles.MostCharacters))
        {
            while (xml.Next())
            {
                if (xml.IsStart("si"))
                    texts.Add(Text(xml));
            }
        }

        return texts;
    }

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(SafeArchive archive, string sheet, List<string> shared)
    {
        using var stream = archive.Get(sheet);
        using var xml = SafeXml.Open(stream, most: ReturnedFiles.MostCharacters);
        var line = 0;
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == 0 && xml.LocalName != "worksheet")
                yield break;
            if (!xml.IsStart("row"))
                continue;
            line = int.TryParse(xml.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : line + 1;
            yield return (line, Cells(xml, shared));
        }
    }

    private static List<string> Cells(XmlReader xml, List<string> shared)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
            return cells;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (!xml.IsStart("c"))
                continue;
            var column = xml.Attribute("r") is { Length: > 0 } place ? Column(place) : cells.Count;
            var type = xml.Attribute("t") ?? "n";
            var value = type == "inlineStr" ? Text(xml) : Value(xml);
            if (type == "s")
                value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "";
            else if (type == "str")
                value = Unescaped(value);
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = value;
        }

        return cells;
    }

    /// <summary>The text of a shared or inline string: its runs, without what tells how to pronounce them.</summary>
    private static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        var (depth, spoken) = (xml.Depth, int.MaxValue);
        var isText = false;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                spoken = xml.Depth <= spoken ? xml.LocalName is "rPh" or "phoneticPr" ? xml.Depth : int.MaxValue : spoken;
                isText = xml.LocalName == "t" && spoken == int.MaxValue;
            }
            else if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                xml.AppendValue(text, MostInCell);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "t")
            {
                isText = false;
            }
        }

        return Unescaped(text.ToString());
    }

    private static string Value(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        var (depth, isValue) = (xml.Depth, false);
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                isValue = xml.NodeType == XmlNodeType.Element && xml.LocalName == "v";
            else if (isValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                xml.AppendValue(text, MostInCell);
        }

        return text.ToString();
    }

    // A to ZZZ, then the row's number.
    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place)
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000)
                break;
            column = (column * 26) + (c - 'A') + 1;
        }

        return Math.Clamp(column - 1, 0, 16_383);
    }

    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
