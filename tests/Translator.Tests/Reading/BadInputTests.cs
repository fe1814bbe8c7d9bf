using System.IO.Compression;
using System.Text;

namespace Translator.Tests.Reading;

/// <summary>Files made to take a reader's time and memory.</summary>
[Collection(Bounded.Name)]
public class BadInputTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void A_line_of_200_MB_is_refused() => Bounded.Refused("a.txt", Filled(200 * Megabyte, (byte)'x'));

    [Fact]
    public void A_line_of_19_MB_is_refused() => Assert.Contains("MaxLineCharacters", Bounded.Refused("a.txt", Filled(19 * Megabyte, (byte)'x')).Hint);

    [Theory]
    [InlineData("\n")]
    [InlineData("ہے۔\n")]
    [InlineData("۔")]
    [InlineData("ہے ")]
    public void Text_of_one_piece_again_and_again_is_read_or_refused(string piece) => Bounded.Read("a.txt", Repeated(piece, 5 * Megabyte));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div>ہے")]
    [InlineData("<b id=1><p>ہے")]
    [InlineData("</p>")]
    [InlineData("<table>ہے")]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("<svg>")]
    [InlineData("<p>ہے")]
    [InlineData("&#1575;")]
    [InlineData("<a b='")]
    public void Tags_without_end_are_read_or_refused(string piece) => Bounded.Read("a.html", Repeated(piece, 15 * Megabyte));

    [Theory]
    [InlineData("[")]
    [InlineData("*ہے ")]
    [InlineData("_ہے_*")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[ہے](")]
    [InlineData("![")]
    [InlineData("`ہے")]
    [InlineData("|ہے")]
    [InlineData("<ہے")]
    [InlineData("ہے\n")]
    [InlineData("# ہے\n\n")]
    [InlineData("- ہے\n")]
    public void Markup_without_end_is_read_or_refused(string piece) => Bounded.Read("a.md", Repeated(piece, 2 * Megabyte));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[1,")]
    public void Json_without_end_is_refused(string piece) => Bounded.Refused("a.json", Repeated(piece, 15 * Megabyte));

    [Fact]
    public void Json_of_very_many_strings_is_read() =>
        Assert.NotNull(Bounded.Read("a.json", [(byte)'[', .. Repeated("\"ہے\",", 2 * Megabyte), .. "1]"u8]).Source);

    [Theory]
    [InlineData(",")]
    [InlineData("\"ہے\n")]
    [InlineData("ہے,ہے,x\n")]
    [InlineData("\n")]
    public void Tables_without_end_are_read_or_refused(string piece) => Bounded.Read("a.csv", Repeated(piece, 15 * Megabyte));

    [Theory]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nہے\n\n")]
    [InlineData("00:00:01,000 --> 00:00:02,000\n")]
    [InlineData("<i>{\\an")]
    public void Subtitles_without_end_are_read_or_refused(string piece) => Bounded.Read("a.srt", Repeated(piece, 15 * Megabyte));

    [Fact]
    public void A_pdf_that_unpacks_without_end_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(new byte[100 * Megabyte].AsSpan());
        var pdf = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
            $"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length {packed.Length}>>stream\n");
        Bounded.Refused("a.pdf", [.. pdf, .. packed.ToArray(), .. "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8]);
    }

    [Fact]
    public void Noise_is_refused_under_every_name()
    {
        var noise = new byte[Megabyte];
        new Random(23).NextBytes(noise);
        foreach (var ending in Translator.Reading.DocumentReaders.All.SelectMany(reader => reader.Extensions))
            Bounded.Refused("a" + ending, noise);
    }

    private static byte[] Filled(int length, byte value)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, value);
        return bytes;
    }

    private static byte[] Repeated(string piece, int length)
    {
        var one = Encoding.UTF8.GetBytes(piece);
        var bytes = new byte[length / one.Length * one.Length];
        for (var i = 0; i < bytes.Length; i += one.Length)
            one.CopyTo(bytes, i);
        return bytes;
    }
}
