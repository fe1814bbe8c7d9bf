using System.Globalization;
using System.Xml;
using Translator.Checking;
using Translator.Translating;

namespace Translator.Writing.Formats;

/// <summary>
/// TMX 1.4b, without a DOCTYPE, which readers either refuse or look for in vain. The Urdu always comes first, because
/// some readers take the first variant for the source. A draft is no translation: its unit has no English variant,
/// and the draft stands in a note after <c>Draft: </c>. No direction mark is ever added; those of the source stay, since a
/// tool finds a sentence again only by its exact text.
/// </summary>
public sealed class TmxFormat : IBilingualFormat
{
    /// <summary>What a note begins with whose rest is a draft.</summary>
    public const string DraftNote = "Draft: ";

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    /// <inheritdoc/>
    public string Name => "tmx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Suffixes { get; } = [".ur-en.tmx"];

    /// <inheritdoc/>
    public void Write(BilingualDocument document, IReadOnlyList<Stream> files)
    {
        using var xml = XmlFiles.Open(files[0]);
        xml.WriteStartDocument();
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        WriteHeader(xml, document);
        xml.WriteStartElement("body");
        foreach (var pair in document.Pairs)
            WriteUnit(xml, document, pair);
        xml.WriteFullEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteHeader(XmlWriter xml, BilingualDocument document)
    {
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", ProductVersion.Name);
        xml.WriteAttributeString("creationtoolversion", ProductVersion.Current);
        xml.WriteAttributeString("segtype", "sentence");
        xml.WriteAttributeString("o-tmf", ProductVersion.Name);
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", "ur");
        xml.WriteAttributeString("datatype", "plaintext");
        xml.WriteAttributeString(
            "creationdate", document.Created.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Note(xml, document.Remark);
        Property(xml, "x-doc", document.Name);
        Property(xml, "x-sha256", document.Sha256);
        Property(xml, "x-engine", document.Engine);
        Property(xml, "x-license", document.License);
        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, BilingualDocument document, SegmentPair pair)
    {
        var (segment, translation) = (pair.Segment, pair.Translation);
        xml.WriteStartElement("tu");
        xml.WriteAttributeString("tuid", XmlFiles.Named(segment.Id));
        if (translation.State == PairState.Draft && !string.IsNullOrEmpty(translation.Text))
            Note(xml, DraftNote + translation.Text);
        Note(xml, PairFields.Note(pair));
        Property(xml, "x-doc", document.NameOf(pair));
        Property(xml, "x-block", segment.Block.ToString(CultureInfo.InvariantCulture));
        Property(xml, "x-seq", segment.Sequence.ToString(CultureInfo.InvariantCulture));
        Property(xml, "x-start", segment.Start.ToString(CultureInfo.InvariantCulture));
        Property(xml, "x-end", segment.End.ToString(CultureInfo.InvariantCulture));
        Property(xml, "x-kind", PairNames.Of(segment.Kind));
        Property(xml, "x-state", PairNames.Of(translation.State));
        Property(xml, "x-origin", PairNames.Of(translation.Origin));
        Property(xml, "x-engine", translation.Engine);
        Property(xml, "x-request", translation.RequestId);
        Property(xml, "x-score", PairFields.Score(pair));
        Property(xml, "x-flags", PairFields.FlagCodes(pair));
        Property(xml, "x-reviewer", pair.Reviewer);
        Property(xml, "x-license", pair.Document?.License);
        Property(xml, "x-rev", pair.Rev.ToString(CultureInfo.InvariantCulture));
        Variant(xml, "ur", segment.Text);
        if (PairFields.IsTranslation(pair))
            Variant(xml, "en", translation.Text!);
        xml.WriteEndElement();
    }

    private static void Variant(XmlWriter xml, string language, string text)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", XmlNamespace, language);
        xml.WriteStartElement("seg");
        xml.WriteText(text, WriteForbidden);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteForbidden(XmlWriter xml, char unit)
    {
        xml.WriteStartElement("ph");
        xml.WriteAttributeString("type", "x-cp");
        xml.WriteString(XmlFiles.Name(unit));
        xml.WriteEndElement();
    }

    private static void Note(XmlWriter xml, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        xml.WriteStartElement("note");
        xml.WriteRemark(text);
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string type, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        xml.WriteStartElement("prop");
        xml.WriteAttributeString("type", type);
        xml.WriteRemark(value);
        xml.WriteEndElement();
    }
}
