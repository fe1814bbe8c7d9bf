using Translator.Reading;
using Translator.Reading.Formats;

namespace Translator.Tests.Reading.Formats;

public class PdfFormatTests
{
    private static readonly bool Installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    [Fact]
    public void Without_the_program_the_package_is_named() =>
        Assert.Contains("poppler-utils", Seed.Refused("a.pdf", Village.Bytes("village.pdf"), new ReadingInstructions { PdfToText = "no-such-program-here" }).Hint);

    [Fact]
    public void A_file_that_is_no_pdf_is_refused() => Assert.Contains("no PDF", Seed.Refused("a.pdf", Seed.Urdu).Message);

    [Fact]
    public void A_pdf_without_its_end_is_refused()
    {
        var bytes = Village.Bytes("village.pdf");
        Assert.Contains("cut off", Seed.Refused("a.pdf", bytes.AsSpan(0, bytes.Length / 2)).Hint);
    }

    [Fact]
    public void A_damaged_pdf_is_refused()
    {
        Assert.SkipUnless(Installed, "pdftotext is not installed");
        Seed.Refused("a.pdf", "%PDF-1.7\nنہیں\n%%EOF\n");
    }

    [Fact]
    public void A_pdf_is_read_in_logical_order_and_flagged()
    {
        Assert.SkipUnless(Installed, "pdftotext is not installed");
        var source = Seed.Read("village.pdf", Village.Bytes("village.pdf"));
        Assert.True(source.Extracted);
        Assert.Contains("check the source", source.Warnings[0]);
        Assert.Equal("page", source.Blocks[0].Origin.Unit);
        Assert.Contains("بازار", source.Text);
        Assert.Contains("نئی سڑک (New Road) پر ۱۲ دکانیں ہیں اور 3 ہوٹل۔ رحمت نے کہا: ”چائے تیار ہے۔“", source.Text);
        Assert.DoesNotContain(source.Text, c => c is >= '\u202A' and <= '\u202E' or >= '\uFE70' and <= '\uFEFC');
    }

    [Fact]
    public void Shapes_of_letters_become_letters_and_direction_marks_go() =>
        Assert.Equal("سلام ﷺ لا", PdfText.Clean("\u202Bﺳﻼم\u202C ﷺ ﻻ"));

    [Theory]
    [InlineData("لوگ بازار", true)]
    [InlineData("لوگ آئے۔\n", false)]
    [InlineData("”لوگ آئے۔“ ", false)]
    [InlineData("", false)]
    public void A_page_runs_on_when_it_ends_in_a_sentence(string page, bool expected) =>
        Assert.Equal(expected, PdfText.RunsOn(new System.Text.StringBuilder(page)));

    [Fact]
    public void Torn_words_are_noticed()
    {
        Assert.True(PdfText.LooksBroken(string.Concat(Enumerable.Repeat("ب ا زار ", 30))));
        Assert.False(PdfText.LooksBroken(string.Concat(Enumerable.Repeat(Seed.Urdu, 10))));
    }
}
