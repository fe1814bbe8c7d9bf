using Translator.Writing;
using Translator.Writing.Formats;

namespace Translator.Tests.Writing;

public class TsvFormatTests
{
    private static readonly string[] Lines =
        SampleDocument.WriteText(new TsvFormat(), SampleDocument.Of(SampleDocument.Pairs)).Split('\n');

    [Fact]
    public void The_header_names_every_field_in_order() =>
        Assert.Equal(
            "id doc block seq start end kind state origin engine score flags ur en reviewer note rev".Replace(' ', '\t'),
            Lines[0]);

    [Fact]
    public void Every_pair_is_one_line_of_as_many_cells_as_the_header()
    {
        Assert.Equal(SampleDocument.Pairs.Count + 2, Lines.Length);
        Assert.Equal("", Lines[^1]);
        Assert.All(Lines[1..^1], line => Assert.Equal(PairFields.Names.Count, line.Split('\t').Length));
    }

    [Fact]
    public void A_run_of_tabs_and_line_ends_becomes_one_space()
    {
        var cells = Lines[4].Split('\t');
        Assert.Equal("یہ جملہ دو سطروں میں ہے۔", cells[12]);
        Assert.Equal("This sentence is on two lines.", cells[13]);
        Assert.Equal("Ask the author.", cells[15]);
    }

    [Fact]
    public void Flags_are_codes_and_states_have_hyphens()
    {
        Assert.Equal("numbers,length", Lines[2].Split('\t')[11]);
        Assert.Equal("needs-work", Lines[4].Split('\t')[7]);
    }

    [Fact]
    public void There_is_no_byte_order_mark() =>
        Assert.Equal((byte)'i', SampleDocument.Write(new TsvFormat(), SampleDocument.Of([]))[0][0]);

    [Fact]
    public void A_document_is_written_the_same_way_twice() =>
        Assert.All(BilingualFormats.All, format => Assert.Equal(
            SampleDocument.Write(format, SampleDocument.Of(SampleDocument.Pairs)),
            SampleDocument.Write(format, SampleDocument.Of(SampleDocument.Pairs))));
}
