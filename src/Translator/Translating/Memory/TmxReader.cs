using System.Text;
using System.Xml;

namespace Translator.Translating.Memory;

/// <summary>
/// Reads the units of a TMX file one by one, so that its size does not matter. A document type is skipped unread and nothing outside the file is
/// ever fetched; languages are told by their first part, in any case and order; codes inside a segment are left out.
/// </summary>
public static class TmxReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // Most tools write a document type that names tmx14.dtd: it is passed over, not followed.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <summary>The units, in the file's order.</summary>
    /// <param name="file">The bytes; their character set is the one that the file names.</param>
    /// <exception cref="FormatException">It is no TMX; the message says where.</exception>
    public static IEnumerable<TmxUnit> Read(Stream file)
    {
        using var xml = XmlReader.Create(file, Settings);
        while (Next(xml, out var unit))
            yield return unit;
    }

    private static bool Next(XmlReader xml, out TmxUnit unit)
    {
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.Depth == 0 && xml.LocalName != "tmx")
                    throw new FormatException($"It begins with <{xml.LocalName}>, not with <tmx>: this is no TMX file.");
                if (xml.LocalName != "tu")
                    continue;
                unit = Unit(xml);
                return true;
            }
        }
        catch (XmlException broken)
        {
            throw new FormatException($"Line {broken.LineNumber}, column {broken.LinePosition}: {broken.Message}", broken);
        }

        unit = null!;
        return false;
    }

    private static TmxUnit Unit(XmlReader xml)
    {
        var (id, person) = (xml.GetAttribute("tuid"), Person(xml));
        string? urdu = null, english = null, state = null, origin = null, before = null, after = null;
        var language = "";
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
            return new TmxUnit(id, null, null, person, null, null, null, null);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "tuv":
                    language = xml.GetAttribute("xml:lang") ?? xml.GetAttribute("lang") ?? "";
                    person = Person(xml) is { } changed && Is(language, "en") ? changed : person;
                    break;
                case "seg" when Is(language, "ur"):
                    urdu ??= Text(xml);
                    break;
                case "seg" when Is(language, "en"):
                    english ??= Text(xml);
                    break;
                case "prop":
                    var type = xml.GetAttribute("type");
                    var value = Text(xml);
                    state = type == "x-state" ? value : state;
                    origin = type == "x-origin" ? value : origin;
                    before = type is "prev" or "x-context-pre" ? value : before;
                    after = type is "next" or "x-context-post" ? value : after;
                    break;
            }
        }

        return new TmxUnit(id, urdu, english, person, state, origin, before, after);
    }

    private static string? Person(XmlReader xml) =>
        xml.GetAttribute("changeid") is { Length: > 0 } changed ? changed : xml.GetAttribute("creationid") is { Length: > 0 } made ? made : null;

    private static bool Is(string language, string wanted) =>
        language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (language.Length == 2 || language[2] is '-' or '_');

    /// <summary>The text of the current element without the codes of the format it came from; the reader stands on its end afterwards.</summary>
    private static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
            return "";
        var code = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= code)
                code = int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element && code == int.MaxValue && xml.LocalName is "bpt" or "ept" or "it" or "ph" or "ut" && !xml.IsEmptyElement)
                code = xml.Depth;
            else if (code == int.MaxValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(xml.Value);
        }

        return text.ToString().Trim();
    }
}
