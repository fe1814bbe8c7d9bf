using System.Globalization;
using System.Xml;
using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;

namespace Translator.Writing.Formats;

/// <summary>
/// XLIFF 2.1, one unit with one segment per pair, since real readers lose the others of a unit. A draft is an initial
/// segment with a candidate; what nobody has reviewed is <c>translated</c>, what is approved <c>final</c>.
/// </summary>
public sealed class XliffFormat : IBilingualFormat
{
    private const string Core = "urn:oasis:names:tc:xliff:document:2.0";
    private const string Matches = "urn:oasis:names:tc:xliff:matches:2.0";
    private const string Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    /// <inheritdoc/>
    public string Name => "xliff";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.xlf"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var xml = XmlFiles.Open(files[0]);
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Core);
        xml.WriteAttributeString("xmlns", "mtc", null, Matches);
        xml.WriteAttributeString("xmlns", "mda", null, Metadata);
        xml.WriteAttributeString("version", "2.1");
        xml.WriteAttributeString("srcLang", "ur");
        xml.WriteAttributeString("trgLang", "en");
        WriteFiles(xml, document);
        xml.WriteEndDocument();
    }

    // A corpus has one file element per document, so that the ids of a document's units stay its own.
    private static void WriteFiles(XmlWriter xml, BilingualDocument document)
    {
        var files = 0;
        int? block = null;
        var groups = 0;
        PairDocument? own = null;
        foreach (var pair in document.Pairs)
        {
            if (files == 0 || pair.Document != own)
            {
                End(xml, (block is null ? 0 : 1) + (files == 0 ? 0 : 1));
                (own, block, groups) = (pair.Document, null, 0);
                WriteFileStart(xml, document, ++files, document.NameOf(pair), document.LicenseOf(pair));
            }

            if (pair.Segment.Block != block)
            {
                End(xml, block is null ? 0 : 1);
                block = pair.Segment.Block;
                xml.WriteStartElement("group", Core);
                xml.WriteAttributeString("id", $"g{++groups}");
                xml.WriteAttributeString("name", Number(block.Value));
            }

            WriteUnit(xml, pair);
        }

        if (files == 0)
            WriteFileStart(xml, document, 1, document.Name, document.License);
    }

    private static void End(XmlWriter xml, int elements)
    {
        for (var i = 0; i < elements; i++)
            xml.WriteEndElement();
    }

    private static void WriteFileStart(XmlWriter xml, BilingualDocument document, int number, string name, string? license)
    {
        xml.WriteStartElement("file", Core);
        xml.WriteAttributeString("id", $"f{number}");
        xml.WriteAttributeString("original", XmlFiles.Named(name));
        xml.WriteAttributeString("srcDir", "rtl");
        xml.WriteAttributeString("trgDir", "ltr");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        WriteMetadata(xml, "document",
            ("doc", name), ("sha256", document.Sha256), ("engine", document.Engine), ("license", license));
        if (number == 1 && document.Remark.Length > 0)
        {
            xml.WriteStartElement("notes", Core);
            WriteNote(xml, document.Remark, "remark", null);
            xml.WriteEndElement();
        }
    }

    private static void WriteUnit(XmlWriter xml, SegmentPair pair)
    {
        var (segment, translation) = (pair.Segment, pair.Translation);
        var isDraft = translation.State == PairState.Draft && !string.IsNullOrEmpty(translation.Text);
        xml.WriteStartElement("unit", Core);
        xml.WriteAttributeString("id", $"u{segment.Sequence}");
        xml.WriteAttributeString("name", XmlFiles.Named(segment.Id));
        if (isDraft)
            WriteCandidate(xml, segment, translation);
        WriteMetadata(xml, "pair",
            ("block", Number(segment.Block)), ("seq", Number(segment.Sequence)), ("start", Number(segment.Start)), ("end", Number(segment.End)),
            ("kind", PairNames.Of(segment.Kind)), ("state", PairNames.Of(translation.State)), ("origin", PairNames.Of(translation.Origin)),
            ("engine", translation.Engine), ("request", translation.RequestId), ("score", PairFields.Score(pair)),
            ("flags", PairFields.FlagCodes(pair)), ("reviewer", pair.Reviewer), ("rev", Number(pair.Rev)));
        WriteNotes(xml, pair);
        xml.WriteStartElement("segment", Core);
        xml.WriteAttributeString("id", $"s{segment.Sequence}");
        WriteState(xml, pair);
        WriteText(xml, "source", segment.Text);
        if (PairFields.IsTranslation(pair))
            WriteText(xml, "target", translation.Text!);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteState(XmlWriter xml, SegmentPair pair)
    {
        xml.WriteAttributeString("state", !PairFields.IsTranslation(pair) ? "initial" : pair.Translation.State switch
        {
            PairState.Approved => "final",
            PairState.Edited => "reviewed",
            _ => "translated",
        });
        if (pair.Translation.State is PairState.NeedsWork or PairState.Stale or PairState.Failed or PairState.Draft)
            xml.WriteAttributeString("subState", $"x:{PairNames.Of(pair.Translation.State)}");
    }

    private static void WriteCandidate(XmlWriter xml, Segment segment, Translation translation)
    {
        xml.WriteStartElement("mtc", "matches", Matches);
        xml.WriteStartElement("mtc", "match", Matches);
        xml.WriteAttributeString("ref", $"#s{segment.Sequence}");
        xml.WriteAttributeString("type", "mt");
        xml.WriteAttributeString("origin", XmlFiles.Named($"{translation.Engine} (draft)"));
        WriteText(xml, "source", segment.Text);
        WriteText(xml, "target", translation.Text!);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, string category, params ReadOnlySpan<(string Type, string? Value)> values)
    {
        xml.WriteStartElement("mda", "metadata", Metadata);
        xml.WriteStartElement("mda", "metaGroup", Metadata);
        xml.WriteAttributeString("category", category);
        foreach (var (type, value) in values)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            xml.WriteStartElement("mda", "meta", Metadata);
            xml.WriteAttributeString("type", type);
            xml.WriteRemark(value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter xml, SegmentPair pair)
    {
        var note = PairFields.Note(pair);
        if (string.IsNullOrEmpty(note) && pair.Flags.Count == 0)
            return;
        xml.WriteStartElement("notes", Core);
        if (!string.IsNullOrEmpty(note))
            WriteNote(xml, note, "note", "target");
        foreach (var flag in pair.Flags)
            WriteNote(xml, $"{flag.Code}: {flag.Message}", "flag", flag.Side == PairSide.Source ? "source" : "target");
        xml.WriteEndElement();
    }

    private static void WriteNote(XmlWriter xml, string text, string category, string? appliesTo)
    {
        xml.WriteStartElement("note", Core);
        xml.WriteAttributeString("category", category);
        if (appliesTo is not null)
            xml.WriteAttributeString("appliesTo", appliesTo);
        xml.WriteRemark(text);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string element, string text)
    {
        xml.WriteStartElement(element, Core);
        xml.WriteText(text, static (writer, unit) =>
        {
            writer.WriteStartElement("cp", Core);
            writer.WriteAttributeString("hex", ((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        });
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
