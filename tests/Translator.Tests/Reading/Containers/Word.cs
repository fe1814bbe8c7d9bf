namespace Translator.Tests.Reading.Containers;

/// <summary>Builds Word documents from their inner XML.</summary>
internal static class Word
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A document of this body; <paramref name="raw"/> makes it the whole part instead.</summary>
    public static byte[] Document(string body, bool raw = false, params (string Kind, string Body)[] others)
    {
        const string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        var overrides = string.Concat(others.Select((other, i) => $"<Override PartName=\"/word/{other.Kind}{i}.xml\" ContentType=\"{type}{other.Kind}+xml\"/>"));
        var relations = string.Concat(others.Select((other, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relations}{other.Kind}\" Target=\"{other.Kind}{i}.xml\"/>"));
        return Zip.Of(
        [
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{type}document.main+xml\"/>{overrides}</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", raw ? body : $"<w:document {Names}><w:body>{body}</w:body></w:document>"),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"),
            .. others.Select((other, i) => ($"word/{other.Kind}{i}.xml", $"<w:{other.Kind} {Names}>{other.Body}</w:{other.Kind}>")),
        ]);
    }
}
