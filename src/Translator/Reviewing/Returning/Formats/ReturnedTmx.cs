using System.Globalization;
using System.Xml;
using Translator.Reading;
using Translator.Reading.Containers;
using Translator.Watching;

namespace Translator.Reviewing.Returning.Formats;

/// <summary>TMX after a memory editor has been at it. Who changed a variant is named there by <c>changeid</c>.</summary>
internal sealed class ReturnedTmx : IReturnedFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings { get; } = [".tmx"];

    /// <inheritdoc/>
    public ReturnedFile Read(SeedFile file, ReadingInstructions instructions)
    {
        using var stream = file.AsStream();
        using var xml = SafeXml.Open(stream, DtdProcessing.Ignore, ReturnedFiles.MostCharacters);
        var rows = new List<ReturnedRow>();
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == 0 && xml.LocalName != "tmx")
                throw new ReadingException($"It begins with <{xml.LocalName}>, not with <tmx>.", "Give back the TMX file that was exported.");
            if (xml.IsStart("tu"))
                rows.Add(Unit(xml, rows.Count + 1));
        }

        return new ReturnedFile("tmx", rows);
    }

    private static ReturnedRow Unit(XmlReader xml, int number)
    {
        var line = (xml as IXmlLineInfo)?.LineNumber ?? number;
        var row = new ReturnedRow(line, xml.Attribute("tuid") ?? "");
        if (xml.IsEmptyElement)
            return row;
        string? changed = null;
        var (language, depth) = ("", xml.Depth);
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "tuv":
                    language = xml.Attribute("lang") ?? "";
                    changed = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? xml.Attribute("changeid") ?? changed : changed;
                    break;
                case "seg" when language.StartsWith("ur", StringComparison.OrdinalIgnoreCase):
                    row = row with { Urdu = ReturnedXliff.Text(xml) };
                    break;
                case "seg" when language.StartsWith("en", StringComparison.OrdinalIgnoreCase):
                    row = row with { English = ReturnedXliff.Text(xml) };
                    break;
                case "prop":
                    row = (xml.Attribute("type"), ReturnedXliff.Text(xml)) switch
                    {
                        ("x-doc", var value) => row with { Document = value },
                        ("x-rev", var value) => row with { Rev = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rev) ? rev : null },
                        ("x-state", var value) => row with { State = value },
                        ("x-reviewer", var value) => row with { Reviewer = value },
                        _ => row,
                    };
                    break;
            }
        }

        return row with { Reviewer = changed is { Length: > 0 } ? changed : row.Reviewer };
    }
}
