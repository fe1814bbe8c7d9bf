using System.Text;
using Translator.Reading;

namespace Translator.Tests.Reading.CharacterSets;

public class CharacterSetTests
{
    private static readonly Encoding Windows1256 = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    [Fact]
    public void Utf8_is_read_as_it_stands()
    {
        var text = Seed.Read("a.txt", "\r\nپہلی سطر۔\r\n\r\n\tدوسری سطر ہے\u200C۔ 😀\n\n");
        Assert.Equal("\r\nپہلی سطر۔\r\n\r\n\tدوسری سطر ہے\u200C۔ 😀\n\n", text.Text);
        Assert.Equal("utf-8", text.Encoding);
        Assert.False(text.Extracted);
        Assert.Empty(text.Warnings);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16LE")]
    [InlineData("utf-16BE", "utf-16BE")]
    [InlineData("utf-32", "utf-32")]
    public void A_byte_order_mark_names_the_set_and_is_not_part_of_the_text(string encoding, string expected)
    {
        var set = Encoding.GetEncoding(encoding);
        var text = Seed.Read("a.txt", [.. set.GetPreamble(), .. set.GetBytes(Seed.Urdu)]);
        Assert.Equal(Seed.Urdu, text.Text);
        Assert.Equal(expected, text.Encoding);
    }

    [Theory]
    [InlineData("utf-16LE", "ہے۔ یہ")]
    [InlineData("utf-16BE", "ہے۔ یہ")]
    [InlineData("utf-16LE", Seed.Urdu)]
    [InlineData("utf-16BE", Seed.Urdu)]
    [InlineData("utf-16LE", "پاکستان (Pakistan) 2024 میں “کرکٹ” کا بڑا مقابلہ ہوا۔")]
    public void Utf16_without_a_mark_is_recognised(string encoding, string urdu)
    {
        var text = Seed.Read("a.txt", Encoding.GetEncoding(encoding).GetBytes(urdu));
        Assert.Equal(urdu, text.Text);
        Assert.Equal(encoding, text.Encoding);
    }

    [Fact]
    public void Windows_1256_is_recognised_by_letters_and_words_and_kept_as_decoded()
    {
        const string typed = "آج شهر ميں بارش هو رہي ہے. لوگ گھر کے اندر ہيں اور بچے کھيل رہے ہيں.";
        var text = Seed.Read("a.txt", Windows1256.GetBytes(typed));
        Assert.Equal(typed, text.Text);
        Assert.Equal("windows-1256", text.Encoding);
        Assert.Contains("Windows-1256", Assert.Single(text.Warnings));
    }

    [Fact]
    public void A_named_character_set_decides_where_the_words_are_too_few()
    {
        var bytes = Windows1256.GetBytes("فهرست");
        var refused = Seed.Refused("a.txt", bytes);
        Assert.Contains("Reading:Encoding", refused.Hint);
        Assert.Equal(0, refused.Offset);
        Assert.Equal("فهرست", Seed.Read("a.txt", bytes, new ReadingInstructions { Encoding = "windows-1256" }).Text);
    }

    [Fact]
    public void An_unknown_character_set_is_named()
    {
        var refused = Seed.Refused("a.txt", Seed.Urdu, new ReadingInstructions { Encoding = "utf-9" });
        Assert.Contains("utf-9", refused.Message);
    }

    [Fact]
    public void Invalid_utf8_is_refused_with_byte_and_line()
    {
        var bytes = Encoding.UTF8.GetBytes(Seed.Urdu + Seed.Urdu);
        var place = bytes.AsSpan().IndexOf((byte)'\n') + 1;
        bytes[place] = 0xFF;
        var refused = Seed.Refused("a.txt", bytes);
        Assert.Equal(place, refused.Offset);
        Assert.Contains($"byte {place}", refused.Message);
        Assert.Contains("line 2", refused.Message);
        Assert.Contains("damaged", refused.Message);
    }

    [Fact]
    public void A_file_cut_off_inside_a_character_is_refused_as_cut_off()
    {
        var bytes = Encoding.UTF8.GetBytes("سڑک بند ہے");
        var refused = Seed.Refused("a.txt", bytes.AsSpan(0, bytes.Length - 1));
        Assert.Contains("cut off", refused.Hint);
        Assert.Equal(bytes.Length - 2, refused.Offset);
    }

    [Fact]
    public void Utf16_cut_off_inside_a_character_is_refused_as_cut_off()
    {
        var bytes = Encoding.Unicode.GetBytes("\uFEFF" + Seed.Urdu);
        Assert.Contains("cut off", Seed.Refused("a.txt", bytes.AsSpan(0, bytes.Length - 1)).Hint);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_utf16_is_refused_with_its_byte()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("ہے"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("ہے")];
        var refused = Seed.Refused("a.txt", bytes);
        Assert.Equal(6, refused.Offset);
        Assert.Contains("D83D", refused.Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_utf8_is_refused() =>
        Assert.Equal(0, Seed.Refused("a.txt", [0xED, 0xA0, 0xBD, .. Encoding.UTF8.GetBytes(Seed.Urdu)]).Offset);

    [Fact]
    public void A_replacement_character_is_a_lost_one_and_refused() =>
        Assert.Contains("U+FFFD", Seed.Refused("a.txt", "یہ ل\uFFFDظ ٹوٹا ہے۔").Message);

    [Fact]
    public void A_nul_is_refused_with_its_byte()
    {
        var refused = Seed.Refused("a.txt", "ہے\0۔");
        Assert.Equal(4, refused.Offset);
        Assert.Contains("NUL", refused.Message);
    }

    [Fact]
    public void A_stray_control_character_is_kept_and_told() =>
        Assert.Contains("control", Assert.Single(Seed.Read("a.txt", Seed.Urdu + "\u001B").Warnings));

    [Theory]
    [InlineData("%PDF-1.7\n%\u0001\u0002\u0003", "PDF")]
    [InlineData("PK\u0003\u0004\u0014\0", "zip")]
    [InlineData("MZ\u0001\0\u0003", "program")]
    [InlineData(@"{\rtf1\ansi Salam}", "Rich Text")]
    public void Another_type_named_txt_is_recognised(string content, string expected) =>
        Assert.Contains(expected, Seed.Refused("a.txt", content).Message);

    [Fact]
    public void Random_bytes_named_txt_are_refused()
    {
        var bytes = new byte[20_000];
        new Random(5).NextBytes(bytes);
        Seed.Refused("a.txt", bytes);
    }

    [Fact]
    public void An_InPage_document_is_refused_with_advice()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("InPage100")];
        var refused = Seed.Refused("a.txt", bytes);
        Assert.Contains("InPage", refused.Message);
        Assert.Contains("Unicode", refused.Hint);
        Assert.Contains("Unicode", Seed.Refused("a.INP", bytes).Hint);
    }

    [Fact]
    public void An_old_office_document_is_refused_with_advice() =>
        Assert.Contains(".docx", Seed.Refused("a.txt", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]]).Hint);
}
