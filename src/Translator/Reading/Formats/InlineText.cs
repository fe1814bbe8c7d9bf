using System.Globalization;
using System.Text;
using System.Xml;
using Translator.Reading.Containers;

namespace Translator.Reading.Formats;

/// <summary>The words of a segment in XLIFF or TMX, without the codes that stand among them.</summary>
internal static class InlineText
{
    /// <summary>Appends what the current element says; the reader then stands on its end.</summary>
    public static void Append(XmlReader reader, StringBuilder text, int limit)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Next() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    reader.AppendValue(text, limit);
                    break;
                // What these hold is the markup of the original format.
                case XmlNodeType.Element when reader.LocalName is "ph" or "bpt" or "ept" or "it" or "ut":
                    reader.SkipElement();
                    break;
                case XmlNodeType.Element when reader.LocalName == "cp" && int.TryParse(reader.Attribute("hex"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0xD800:
                    text.Append((char)code);
                    break;
                case XmlNodeType.Element when reader.LocalName == "x" && reader.Attribute("ctype") == "lb":
                    text.Append('\n');
                    break;
            }
        }
    }
}
