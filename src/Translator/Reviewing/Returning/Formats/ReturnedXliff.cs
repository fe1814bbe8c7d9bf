using System.Globalization;
using System.Text;
using System.Xml;
using Translator.Reading;
using Translator.Reading.Containers;
using Translator.Watching;

namespace Translator.Reviewing.Returning.Formats;

/// <summary>XLIFF 2.x and 1.2 after a translation tool has been at them. A state counts only where it is another than the one that was written.</summary>
internal sealed class ReturnedXliff : IReturnedFormat
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings { get; } = [".xlf", ".xliff"];

    /// <inheritdoc/>
    public ReturnedFile Read(SeedFile file, ReadingInstructions instructions)
    {
        using var stream = file.AsStream();
        using var xml = SafeXml.Open(stream, most: ReturnedFiles.MostCharacters);
        var rows = new List<ReturnedRow>();
        string? document = null;
        var version = "";
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth == 0)
                version = xml.LocalName == "xliff" ? xml.Attribute("version") ?? "" : throw new ReadingException($"It begins with <{xml.LocalName}>, not with <xliff>.", "Give back the XLIFF file that was exported.");
            else if (xml.LocalName == "file")
                document = xml.Attribute("original");
            else if (xml.LocalName is "unit" or "trans-unit")
                rows.Add(Unit(xml, rows.Count + 1, document));
        }

        return new ReturnedFile(version.StartsWith('1') ? "xliff12" : "xliff", rows) { Document = document };
    }

    private static ReturnedRow Unit(XmlReader xml, int number, string? document)
    {
        var line = (xml as IXmlLineInfo)?.LineNumber ?? number;
        var id = xml.Attribute("name") ?? xml.Attribute("resname") ?? "";
        var (approved, state, sub) = (xml.Attribute("approved"), (string?)null, (string?)null);
        string? urdu = null, english = null;
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
            return new ReturnedRow(line, id) { Document = document };
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                // Proposals hold sources and targets of their own.
                case "matches" or "alt-trans" or "originalData":
                    xml.SkipElement();
                    break;
                case "segment":
                    (state, sub) = (xml.Attribute("state") ?? state, xml.Attribute("subState") ?? sub);
                    break;
                case "source":
                    urdu += Text(xml);
                    break;
                case "target":
                    state = xml.Attribute("state") ?? state;
                    english += Text(xml);
                    break;
                case "meta" when xml.Attribute("type") is { } type:
                    known[type] = Text(xml);
                    break;
                case "note" when Text(xml) is var note && note.StartsWith("state=", StringComparison.Ordinal):
                    foreach (var pair in note.Split(' ').Select(part => part.Split('=', 2)).Where(part => part.Length == 2))
                        known[pair[0]] = pair[1];
                    break;
            }
        }

        return new ReturnedRow(line, id)
        {
            Document = known.GetValueOrDefault("doc") ?? document,
            Rev = int.TryParse(known.GetValueOrDefault("rev"), NumberStyles.None, CultureInfo.InvariantCulture, out var rev) ? rev : null,
            Urdu = urdu,
            English = english,
            State = Wanted(approved, state, sub, known.GetValueOrDefault("state")),
            Reviewer = known.GetValueOrDefault("reviewer"),
        };
    }

    /// <summary>The state that a tool asks for: what it wrote, unless that is what we wrote.</summary>
    private static string? Wanted(string? approved, string? state, string? sub, string? written)
    {
        var asked = approved == "yes" || state is "final" or "signed-off" ? "approved"
            : sub == "x:needs-work" || state is "needs-adaptation" or "needs-l10n" ? "needs-work"
            : state == "reviewed" ? "edited"
            : null;
        return asked is null || asked == written ? null : asked;
    }

    /// <summary>The text of an element; characters that XML cannot hold come back from their stand-ins, other codes are left out.</summary>
    internal static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
            return "";
        var (depth, standsIn) = (xml.Depth, false);
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                standsIn = xml.LocalName == "ph" && (xml.Attribute("ctype") ?? xml.Attribute("type")) == "x-cp";
                if (xml.LocalName == "cp" && int.TryParse(xml.Attribute("hex"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit) && unit <= char.MaxValue)
                    text.Append((char)unit);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                standsIn = false;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                if (!standsIn)
                    xml.AppendValue(text, ReviewRules.MostCharacters * 4);
                else if (xml.Value is ['U', '+', .. var digits] && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var named) && named <= char.MaxValue)
                    text.Append((char)named);
            }
        }

        return text.ToString();
    }
}
