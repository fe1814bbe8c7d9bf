using System.Globalization;
using System.Text;
using System.Xml;
using Translator.Reading.Containers;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>TMX: the Urdu of each unit that has no English yet.</summary>
public sealed class TmxFormat : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "tmx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".tmx"];

    /// <inheritdoc/>
    public SourceText Read(SeedFile file, ReadingInstructions instructions)
    {
        var text = new ExtractedText(instructions);
        var (final, number, id) = (0, 0, "");
        var (urdu, english, language) = ((string?)null, false, "");
        using var reader = SafeXml.Open(file.AsStream(), DtdProcessing.Ignore);
        while (reader.Next())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "tu"):
                    number++;
                    (id, urdu, english) = (reader.Attribute("tuid") ?? number.ToString(CultureInfo.InvariantCulture), null, false);
                    break;
                case (XmlNodeType.Element, "tuv"):
                    language = reader.Attribute("lang") ?? "";
                    break;
                case (XmlNodeType.Element, "seg"):
                    var segment = new StringBuilder();
                    InlineText.Append(reader, segment, instructions.MaxTextCharacters);
                    if (language.StartsWith("ur", StringComparison.OrdinalIgnoreCase))
                        urdu ??= segment.ToString();
                    else if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                        english |= segment.ToString().AsSpan().Trim().Length > 0;
                    break;
                case (XmlNodeType.EndElement, "tu") when urdu is not null && english:
                    final++;
                    break;
                case (XmlNodeType.EndElement, "tu") when urdu is not null:
                    text.Add(BlockKind.Paragraph, new Origin("unit", id), urdu);
                    break;
            }
        }

        FinishedUnits.Report(final, text);
        return text.Build(Name, "utf-8");
    }
}
