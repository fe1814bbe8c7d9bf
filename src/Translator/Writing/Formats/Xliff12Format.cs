using System.Globalization;
using System.Xml;
using Translator.Checking;
using Translator.Translating;

namespace Translator.Writing.Formats;

/// <summary>XLIFF 1.2, for tools that read nothing newer. A draft has no target; it stands as an alternative.</summary>
public sealed class Xliff12Format : IBilingualFormat
{
    private const string Core = "urn:oasis:names:tc:xliff:document:1.2";

    /// <inheritdoc/>
    public string Name => "xliff12";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.xliff12.xlf"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var xml = XmlFiles.Open(files[0]);
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Core);
        xml.WriteAttributeString("version", "1.2");
        var begun = 0;
        PairDocument? own = null;
        foreach (var pair in document.Pairs)
        {
            // A corpus has one file element per document, so that the ids of a document's units stay its own.
            if (begun == 0 || pair.Document != own)
            {
                if (begun++ > 0)
                    WriteFileEnd(xml);
                own = pair.Document;
                WriteFileStart(xml, document, document.NameOf(pair));
            }

            WriteUnit(xml, pair);
        }

        if (begun == 0)
            WriteFileStart(xml, document, document.Name);
        WriteFileEnd(xml);
        xml.WriteEndDocument();
    }

    private static void WriteFileStart(XmlWriter xml, BilingualDocument document, string name)
    {
        xml.WriteStartElement("file", Core);
        xml.WriteAttributeString("original", XmlFiles.Named(name));
        xml.WriteAttributeString("source-language", "ur");
        xml.WriteAttributeString("target-language", "en");
        xml.WriteAttributeString("datatype", "plaintext");
        xml.WriteAttributeString("date", document.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteStartElement("header", Core);
        WriteNote(xml, document.Remark);
        WriteNote(xml, document.Engine.Length == 0 ? null : $"Engine: {document.Engine}");
        xml.WriteEndElement();
        xml.WriteStartElement("body", Core);
    }

    private static void WriteFileEnd(XmlWriter xml)
    {
        xml.WriteFullEndElement();
        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, SegmentPair pair)
    {
        var translation = pair.Translation;
        xml.WriteStartElement("trans-unit", Core);
        xml.WriteAttributeString("id", pair.Segment.Sequence.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("resname", XmlFiles.Named(pair.Segment.Id));
        xml.WriteAttributeString("approved", translation.State == PairState.Approved ? "yes" : "no");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        WriteText(xml, "source", pair.Segment.Text, null, null);
        if (PairFields.IsTranslation(pair))
            WriteText(xml, "target", translation.Text!, State(translation.State), Qualifier(translation.Origin));
        WriteNote(xml, $"state={PairNames.Of(translation.State)} origin={PairNames.Of(translation.Origin)} engine={translation.Engine} rev={pair.Rev}");
        WriteNote(xml, PairFields.Note(pair));
        foreach (var flag in pair.Flags)
            WriteNote(xml, $"{flag.Code}: {flag.Message}");
        if (translation.State == PairState.Draft && !string.IsNullOrEmpty(translation.Text))
        {
            xml.WriteStartElement("alt-trans", Core);
            xml.WriteAttributeString("origin", XmlFiles.Named($"{translation.Engine} (draft)"));
            WriteText(xml, "target", translation.Text, null, null);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string State(PairState state) => state switch
    {
        PairState.Approved => "final",
        PairState.Edited => "translated",
        PairState.NeedsWork => "needs-adaptation",
        _ => "needs-review-translation",
    };

    private static string? Qualifier(TranslationOrigin origin) => origin switch
    {
        TranslationOrigin.Mt => "leveraged-mt",
        TranslationOrigin.Tm => "exact-match",
        _ => null,
    };

    private static void WriteNote(XmlWriter xml, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        xml.WriteStartElement("note", Core);
        xml.WriteAttributeString("from", ProductVersion.Name);
        xml.WriteRemark(text);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string element, string text, string? state, string? qualifier)
    {
        xml.WriteStartElement(element, Core);
        if (state is not null)
            xml.WriteAttributeString("state", state);
        if (qualifier is not null)
            xml.WriteAttributeString("state-qualifier", qualifier);
        var placeholders = 0;
        xml.WriteText(text, (writer, unit) =>
        {
            writer.WriteStartElement("ph", Core);
            writer.WriteAttributeString("id", $"{++placeholders}");
            writer.WriteAttributeString("ctype", "x-cp");
            writer.WriteString(XmlFiles.Name(unit));
            writer.WriteEndElement();
        });
        xml.WriteEndElement();
    }
}
