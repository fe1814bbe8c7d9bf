using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

public class TableFormatTests : DocumentReaderConformanceTests
{
    private const string Csv = "id,urdu,english\r\n1,\"پہلا جملہ، یہ ہے۔\",first\r\n2,\"اس نے کہا \"\"آؤ\"\"\nاور چلا گیا۔\",second\r\n3,,third\r\n4,آخری جملہ,last\r\n";

    protected override (string Path, byte[] Bytes) Sample => ("a.csv", Utf8(Csv));

    protected override bool TruncationShows => false;

    [Fact]
    public void The_urdu_column_is_found_and_its_heading_left_out()
    {
        var source = Read();
        Assert.Equal(["پہلا جملہ، یہ ہے۔", "اس نے کہا \"آؤ\"\nاور چلا گیا۔", "آخری جملہ"], Seed.Texts(source));
        Assert.Equal(new Origin("cell", "B3"), source.Blocks[1].Origin);
        Assert.Contains("column B", Assert.Single(source.Warnings));
    }

    [Theory]
    [InlineData("URDU")]
    [InlineData("2")]
    public void A_column_is_chosen_by_heading_or_number(string column) =>
        Assert.Equal(3, Seed.Read("a.csv", Csv, new ReadingInstructions { Column = column }).Blocks.Count);

    [Fact]
    public void A_column_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Contains("id | urdu | english", Seed.Refused("a.csv", Csv, new ReadingInstructions { Column = "hindi" }).Message);

    [Fact]
    public void Two_columns_of_urdu_are_refused_until_one_is_chosen()
    {
        const string both = "سوال\tجواب\nآپ کہاں ہیں؟\tمیں گھر پر ہوں۔\n";
        Assert.Contains("Reading:Column", Seed.Refused("a.tsv", both).Hint);
        Assert.Equal("میں گھر پر ہوں۔", Seed.Read("a.tsv", both, new ReadingInstructions { Column = "جواب" }).Text);
    }

    [Fact]
    public void Quotes_in_tsv_are_quotes() =>
        Assert.Equal(["\"سلام\"، اس نے کہا", "ہاں \" ہاں"], Seed.Texts(Seed.Read("a.tsv", "1\t\"سلام\"، اس نے کہا\n2\tہاں \" ہاں\n")));

    [Fact]
    public void Semicolons_separate_where_they_prevail() =>
        Assert.Equal("یہ ایک، دو، تین ہے", Seed.Read("a.csv", "1;یہ ایک، دو، تین ہے;x\n").Text);

    [Fact]
    public void A_quote_that_never_closes_is_refused_with_its_row() =>
        Assert.Contains("row 2", Seed.Refused("a.csv", "1,یہ ہے\n2,\"یہ کھلا ہے\n3,اور یہ\n").Message);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_in_spreadsheets(int index, string name) =>
        Assert.Equal(name, Translator.Reading.Formats.TableColumn.Letters(index));
}
