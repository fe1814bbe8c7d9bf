using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Parquet.Serialization;
using Parquet.Serialization.Attributes;
using Translator.Writing.Formats;
using Docs = DocumentFormat.OpenXml.Wordprocessing;

namespace Translator.Tests.Writing;

/// <summary>Reads back what each format wrote, by means that know nothing of how it was written.</summary>
internal static partial class FormatReaders
{
    private static readonly XNamespace Xliff2 = "urn:oasis:names:tc:xliff:document:2.0";
    private static readonly XNamespace Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";
    private static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";
    private static readonly XNamespace Xliff1 = "urn:oasis:names:tc:xliff:document:1.2";

    public static List<WrittenPair> Read(string format, byte[][] files) => format switch
    {
        "tsv" => Tsv(Text(files[0])),
        "jsonl" => Jsonl(Text(files[0])),
        "tmx" => Tmx(Xml(files[0])),
        "html" => Html(Text(files[0])),
        "xliff" => Xliff(Xml(files[0])),
        "xliff12" => Xliff12(Xml(files[0])),
        "xlsx" => Xlsx(files[0]),
        "docx" => Docx(files[0]),
        "csv" => Csv(files[0]),
        "po" => Po(Text(files[0])),
        "parquet" => Parquet(files[0]),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No reader."),
    };

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static XElement Xml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static List<WrittenPair> Tsv(string text) =>
        [.. text.Split('\n')[1..^1].Select(line => line.Split('\t')).Select(cells => new WrittenPair(cells[0], cells[7], cells[12], Or(cells[13])))];

    private static List<WrittenPair> Jsonl(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        var translation = json.RootElement.GetProperty("translation");
        return new WrittenPair(
            json.RootElement.GetProperty("id").GetString(), json.RootElement.GetProperty("state").GetString(),
            translation.GetProperty("ur").GetString()!, translation.GetProperty("en").GetString());
    })];

    private static List<WrittenPair> Tmx(XElement tmx) => [.. tmx.Descendants("tu").Select(unit =>
    {
        var texts = unit.Elements("tuv").Select(variant => Codes(variant.Element("seg")!, "ph", code => code.Value)).ToList();
        var draft = unit.Elements("note").Select(note => note.Value).FirstOrDefault(note => note.StartsWith(TmxFormat.DraftNote, StringComparison.Ordinal));
        return new WrittenPair(
            (string?)unit.Attribute("tuid"), unit.Elements("prop").First(prop => (string?)prop.Attribute("type") == "x-state").Value,
            texts[0], texts.Count > 1 ? texts[1] : draft?[TmxFormat.DraftNote.Length..]);
    })];

    private static List<WrittenPair> Xliff(XElement xliff) => [.. xliff.Descendants(Xliff2 + "unit").Select(unit =>
    {
        var segment = unit.Element(Xliff2 + "segment")!;
        var target = segment.Element(Xliff2 + "target") ?? unit.Descendants(Matches + "match").Elements(Xliff2 + "target").FirstOrDefault();
        return new WrittenPair(
            (string?)unit.Attribute("name"),
            unit.Descendants(Metadata + "meta").First(meta => (string?)meta.Attribute("type") == "state").Value,
            Codes(segment.Element(Xliff2 + "source")!, "cp", code => "U+" + (string?)code.Attribute("hex")),
            target is null ? null : Codes(target, "cp", code => "U+" + (string?)code.Attribute("hex")));
    })];

    private static List<WrittenPair> Xliff12(XElement xliff) => [.. xliff.Descendants(Xliff1 + "trans-unit").Select(unit =>
    {
        var target = unit.Element(Xliff1 + "target") ?? unit.Elements(Xliff1 + "alt-trans").Elements(Xliff1 + "target").FirstOrDefault();
        return new WrittenPair(
            (string?)unit.Attribute("resname"),
            StateNote().Match(unit.Elements(Xliff1 + "note").First(note => note.Value.StartsWith("state=", StringComparison.Ordinal)).Value).Groups[1].Value,
            Codes(unit.Element(Xliff1 + "source")!, "ph", code => code.Value),
            target is null ? null : Codes(target, "ph", code => code.Value));
    })];

    private static List<WrittenPair> Html(string page) => [.. Row().Matches(page).Select(row => new WrittenPair(
        row.Groups[1].Value, row.Groups[2].Value.Split(' ')[0], Plain(row.Groups[3].Value), Or(Plain(row.Groups[4].Value))))];

    private static List<WrittenPair> Csv(byte[] bytes)
    {
        var rows = new List<WrittenPair>();
        using var reader = CsvReader.FromText(Text(bytes).TrimStart('\uFEFF'), new CsvReaderOptions());
        while (reader.Read())
            rows.Add(new WrittenPair(reader.GetString("id"), reader.GetString("state"), reader.GetString("ur")!, Or(reader.GetString("en")!)));
        return rows;
    }

    private static List<WrittenPair> Po(string text) => [.. text.Split("\n\n")[1..].Select(entry => new WrittenPair(
        PoString(entry, "msgctxt"), StateNote().Match(entry).Groups[1].Value, PoString(entry, "msgid"),
        Or(PoString(entry, "msgstr")) ?? PoDraft().Match(entry) switch { { Success: true } draft => draft.Groups[1].Value, _ => null }))];

    private static string PoString(string entry, string keyword) =>
        Regex.Replace(Regex.Match(entry, $"^{keyword} \"(.*)\"$", RegexOptions.Multiline).Groups[1].Value, @"\\(.)", match => match.Groups[1].Value switch
        {
            "n" => "\n",
            "r" => "\r",
            "t" => "\t",
            var other => other,
        });

    private static List<WrittenPair> Parquet(byte[] bytes) =>
        [.. ParquetSerializer.DeserializeAsync<ParquetRow>(new MemoryStream(bytes)).GetAwaiter().GetResult().Data
            .Select(row => new WrittenPair(row.id, row.state!, row.translation!.ur!, row.translation.en))];

    private static List<WrittenPair> Xlsx(byte[] bytes)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var parts = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Where(sheet => sheet.Name != "About")
            .Select(sheet => (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!));
        return [.. parts.SelectMany(part => Elements<Row>(part).Skip(1)).Select(row =>
            {
                var cells = row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value![0], cell => Office(cell.InnerText));
                return new WrittenPair(
                    cells['A'], cells['H'], cells['M'] + cells.GetValueOrDefault('R'), Or(cells['N'] + cells.GetValueOrDefault('S')));
            })];
    }

    private static List<WrittenPair> Docx(byte[] bytes)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. Elements<Docs.TableRow>(package.MainDocumentPart!).Skip(1).Select(row =>
        {
            var cells = row.Elements<Docs.TableCell>().ToList();
            var english = cells[0].Elements<Docs.Paragraph>().ToList();
            return new WrittenPair(null, english[1].InnerText.Split(" · ")[1], Word(cells[1].Elements<Docs.Paragraph>().Single()), Or(Word(english[0])));
        })];
    }

    // One after another: the whole of a large file in memory would be gigabytes.
    private static IEnumerable<T> Elements<T>(OpenXmlPart part)
        where T : OpenXmlElement
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(T) && reader.IsStartElement)
                yield return (T)reader.LoadCurrentElement()!;
        }
    }

    private static string Word(Docs.Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        Docs.Text text => text.Text,
        Docs.Break => "\n",
        Docs.TabChar => "\t",
        _ => "",
    }));

    private static string Office(string text) =>
        Regex.Replace(text, "_x([0-9A-F]{4})_", match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static string Codes(XElement element, string name, Func<XElement, string> code) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement child when child.Name.LocalName == name => ((char)int.Parse(code(child)[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => "",
    }));

    private sealed class ParquetRow
    {
        [ParquetRequired]
        public string? id { get; set; }

        [ParquetRequired]
        public string? state { get; set; }

        public ParquetTexts? translation { get; set; }
    }

    private sealed class ParquetTexts
    {
        public string? en { get; set; }

        public string? ur { get; set; }
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string? Or(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex("<tr id=\"s-([^\"]*)\" class=\"([^\"]*)\">.*?<td class=\"ur\"[^>]*>(.*?)</td><td class=\"en\"[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("state=([a-z-]+)")]
    private static partial Regex StateNote();

    [GeneratedRegex("^#\\. Draft: (.*)$", RegexOptions.Multiline)]
    private static partial Regex PoDraft();
}
