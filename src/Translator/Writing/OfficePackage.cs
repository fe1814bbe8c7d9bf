using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace Translator.Writing;

/// <summary>
/// The zip around an Office document, written part by part and forwards only: the SDK's own package keeps every part
/// in memory and stamps it with the clock, ours stays flat and is the same on every rebuild.
/// </summary>
/// <param name="file">Where it goes; stays open.</param>
/// <param name="created">The time that every entry bears.</param>
internal sealed class OfficePackage(Stream file, DateTimeOffset created) : IDisposable
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateTime Earliest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    private readonly ZipArchive _zip = new(file, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Path, string Type)> _parts = [];

    /// <summary>Writes a part.</summary>
    /// <param name="path">Its place in the package, for example <c>word/document.xml</c>.</param>
    /// <param name="type">Its content type.</param>
    /// <param name="write">Writes what stands in it.</param>
    public void Add(string path, string type, Action<OpenXmlWriter> write)
    {
        _parts.Add((path, type));
        using var stream = Open(path);
        using var xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument();
        write(xml);
    }

    /// <summary>Writes the relationships of a part, or of the package when the part is empty: id, kind and target of each.</summary>
    public void Relate(string part, params ReadOnlySpan<(string Id, string Kind, string Target)> relationships)
    {
        var folder = part.Length == 0 ? "" : part[..(part.LastIndexOf('/') + 1)];
        using var stream = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        using var xml = XmlWriter.Create(stream, Plain);
        xml.WriteStartElement("Relationships", Relationships);
        foreach (var (id, kind, target) in relationships)
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{OfficeRelationships}/{kind}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes the list of parts and closes the package.</summary>
    public void Dispose()
    {
        using (var stream = Open("[Content_Types].xml"))
        using (var xml = XmlWriter.Create(stream, Plain))
        {
            xml.WriteStartElement("Types", ContentTypes);
            xml.WriteStartElement("Default", ContentTypes);
            xml.WriteAttributeString("Extension", "rels");
            xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
            xml.WriteEndElement();
            foreach (var (path, type) in _parts)
            {
                xml.WriteStartElement("Override", ContentTypes);
                xml.WriteAttributeString("PartName", "/" + path);
                xml.WriteAttributeString("ContentType", type);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        _zip.Dispose();
    }

    private Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        // Zip knows no zone and no year before 1980.
        entry.LastWriteTime = new DateTimeOffset(created.UtcDateTime < Earliest ? Earliest : created.UtcDateTime, TimeSpan.Zero);
        return entry.Open();
    }
}
