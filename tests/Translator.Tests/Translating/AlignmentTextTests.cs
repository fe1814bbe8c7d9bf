using Translator.Translating;

namespace Translator.Tests.Translating;

public class AlignmentTextTests
{
    private const string Urdu = "کتاب میز پر ہے۔";

    private static readonly Translation English = new("The book is on the table.", PairState.Machine, TranslationOrigin.Mt, "test")
    {
        Alignment = [(0, 4, 4, 8), (5, 8, 19, 24)],
        AlignedBy = AlignmentOrigin.Statistical,
    };

    [Fact]
    public void What_is_kept_is_read_back()
    {
        var kept = AlignmentText.Print(Urdu, English);
        Assert.StartsWith("statistical ", kept, StringComparison.Ordinal);
        Assert.EndsWith(" 0:4-4:8 5:8-19:24", kept, StringComparison.Ordinal);
        var read = AlignmentText.Read(kept, Urdu, English with { Alignment = null });
        Assert.Equal(English.Alignment, read.Alignment);
        Assert.Equal(AlignmentOrigin.Statistical, read.AlignedBy);
    }

    [Fact]
    public void It_is_dropped_as_soon_as_one_of_the_texts_is_another()
    {
        var kept = AlignmentText.Print(Urdu, English);
        Assert.Null(AlignmentText.Read(kept, Urdu, English with { Text = "The book is on a table.", Alignment = null }).Alignment);
        Assert.Null(AlignmentText.Read(kept, Urdu + " ", English with { Alignment = null }).Alignment);
        Assert.Null(AlignmentText.Read(kept, Urdu, English with { Text = null, Alignment = null }).Alignment);
    }

    [Fact]
    public void Links_of_an_earlier_version_are_the_engines_and_must_lie_inside_the_texts()
    {
        var read = AlignmentText.Read("0:4-4:8", Urdu, English with { Alignment = null });
        Assert.Equal([(0, 4, 4, 8)], read.Alignment);
        Assert.Equal(AlignmentOrigin.Engine, read.AlignedBy);
        Assert.Null(AlignmentText.Read("0:4-4:99", Urdu, English with { Alignment = null }).Alignment);
    }

    [Fact]
    public void None_is_not_the_same_as_no_links()
    {
        Assert.Null(AlignmentText.Print(Urdu, English with { Alignment = null }));
        Assert.Empty(AlignmentText.Read(AlignmentText.Print(Urdu, English with { Alignment = [] }), Urdu, English with { Alignment = null }).Alignment!);
    }
}
