using System.Text;
using System.Xml;
using Translator.Reading.Containers;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>XLIFF 1.2 and 2.x: the Urdu of each unit that is not final, with its ids.</summary>
public sealed class XliffFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "xliff";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xlf", ".xliff"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var text = new ExtractedText(instructions);
        var final = 0;
        foreach (var unit in Units(file, instructions.MaxTextCharacters))
        {
            if (unit.Final)
                final++;
            else
                text.Add(BlockKind.Paragraph, new Origin("unit", unit.Id), unit.Text);
        }

        FinishedUnits.Report(final, text);
        return text.Build(Name, "utf-8");
    }

    private static IEnumerable<(string Id, string Text, bool Final)> Units(SeedFile file, int limit)
    {
        using var reader = SafeXml.Open(file.AsStream(), DtdProcessing.Ignore);
        var (known, target, fixedUnit, unitId, id) = (false, false, false, "", "");
        var (text, final) = ((string?)null, false);
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "trans-unit" or "segment" && text is not null)
            {
                yield return (id, text, final || fixedUnit);
                text = null;
            }

            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "xliff" when reader.Attribute("srcLang") is { } source:
                    (known, target) = (true, Side(source, reader.Attribute("trgLang")));
                    break;
                case "file" when reader.Attribute("source-language") is { } source:
                    (known, target) = (true, Side(source, reader.Attribute("target-language")));
                    break;
                case "unit":
                    (unitId, fixedUnit) = (reader.Attribute("id") ?? "", reader.Attribute("translate") == "no");
                    break;
                case "trans-unit":
                    (id, fixedUnit, final) = (reader.Attribute("id") ?? "", false, reader.Attribute("translate") == "no" || reader.Attribute("approved") == "yes");
                    break;
                case "segment":
                    id = reader.Attribute("id") is { } segment ? $"{unitId}/{segment}" : unitId;
                    final = reader.Attribute("state") == "final";
                    break;
                // Suggestions hold sources and targets too.
                case "alt-trans" or "matches" or "glossary" or "ignorable" or "seg-source":
                    reader.SkipElement();
                    break;
                case "source" when !target && text is null:
                    text = Inline(reader, limit);
                    break;
                case "target":
                    final |= !target && reader.Attribute("state") is "final" or "signed-off";
                    if (target)
                        text = Inline(reader, limit);
                    else
                        reader.SkipElement();
                    break;
            }
        }

        if (!known)
            throw new ReadingException("The file is no XLIFF: it names no source language.", "Export it again as XLIFF 1.2 or 2.x, or name it .xml if it is something else.");
    }

    // The Urdu is the target of a file that was translated from another language.
    private static bool Side(string source, string? target)
    {
        if (IsUrdu(source))
            return false;
        return IsUrdu(target)
            ? true
            : throw new ReadingException($"The file is from {source} to {target ?? "no language"}; neither is Urdu.", "Set its source language to ur if that is wrong.");
    }

    private static bool IsUrdu(string? language) =>
        language is not null && (language.StartsWith("ur-", StringComparison.OrdinalIgnoreCase) || language is "ur" or "UR" or "urd" || language.StartsWith("urd", StringComparison.OrdinalIgnoreCase));

    private static string Inline(XmlReader reader, int limit)
    {
        var text = new StringBuilder();
        InlineText.Append(reader, text, limit);
        return text.ToString();
    }
}
