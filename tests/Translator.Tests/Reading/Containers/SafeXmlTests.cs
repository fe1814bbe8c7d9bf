using System.Net;
using System.Net.Sockets;
using System.Text;
using Translator.Reading;

namespace Translator.Tests.Reading.Containers;

/// <summary>Hostile XML, in every format that is XML or holds it.</summary>
[Collection(Bounded.Name)]
public class SafeXmlTests
{
    private const string Laughs = """
        <!DOCTYPE r [<!ENTITY a "ہاہاہاہاہا"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
        """;

    public static TheoryData<string> Formats => ["a.docx", "a.odt", "a.fodt", "a.xlf", "a.tmx", "a.epub"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_billion_laughs_are_refused(string path) => Refused(path, Laughs + Body("&f;"));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_quadratic_entity_is_refused(string path) =>
        Refused(path, $"<!DOCTYPE r [<!ENTITY a \"{new string('ا', 100_000)}\">]>" + Body(string.Concat(Enumerable.Repeat("&a;", 10_000))));

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_external_entity_is_refused_and_never_fetched(string path)
    {
        using var canary = new TcpListener(IPAddress.Loopback, 0);
        canary.Start();
        var port = ((IPEndPoint)canary.LocalEndpoint).Port;
        Refused(path, $"<!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:{port}/x\"><!ENTITY y SYSTEM \"file:///etc/passwd\">]>" + Body("&x;&y;"));
        Refused(path, $"<!DOCTYPE r SYSTEM \"http://127.0.0.1:{port}/r.dtd\">" + Body("ہے"));
        Assert.False(canary.Pending());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nesting_without_end_is_refused(string path) =>
        Refused(path, string.Concat(Enumerable.Repeat("<a>", 200_000)) + "ہے" + string.Concat(Enumerable.Repeat("</a>", 200_000)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void One_endless_attribute_is_refused(string path) => Refused(path, $"<r a=\"{Endless(path)}\"/>");

    [Theory]
    [MemberData(nameof(Formats))]
    public void One_endless_text_is_refused(string path) => Refused(path, Body(Endless(path)));

    /// <summary>As much as gets past the limits on files and archives.</summary>
    private static string Endless(string path)
    {
        var packed = Path.GetExtension(path) is ".docx" or ".odt" or ".epub";
        var text = new char[packed ? 70 << 20 : 19 << 20];
        var random = new byte[1 << 16];
        new Random(11).NextBytes(random);
        // Packs to about a fortieth, so that no ratio gives it away.
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)('a' + random[(i >> 6) & 0xFFFF] % 26);
        return new string(text);
    }

    private static string Body(string content) => $"<r><body><p>{content}</p></body></r>";

    private static void Refused(string path, string xml) => Bounded.Refused(path, Path.GetExtension(path) switch
    {
        ".docx" => Word.Document(xml, raw: true),
        ".odt" => Zip.Of(("content.xml", xml)),
        ".epub" => Zip.Of(("META-INF/container.xml", xml)),
        _ => Encoding.UTF8.GetBytes(xml),
    });
}
