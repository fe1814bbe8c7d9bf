using System.Text;
using Translator.Writing;

namespace Translator.Tests.Writing;

public class OutputPathsTests
{
    private static readonly HashSet<string> None = new(StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("news/2026/a.txt", "news/2026/a.txt")]
    [InlineData("خبر.txt", "خبر.txt")]
    [InlineData("failed/a.txt", "failed~/a.txt")]
    [InlineData("Review", "Review~")]
    [InlineData("index.tsv", "index.tsv~")]
    [InlineData("news/failed", "news/failed")]
    public void A_source_keeps_its_place_and_the_workers_own_names_stay_free(string source, string folder) =>
        Assert.Equal(folder, OutputPaths.FolderFor(source, None));

    [Fact]
    public void Sources_whose_folders_would_collide_without_case_get_one_each()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "A.txt", "A.txt~" };
        Assert.Equal("a.txt~~", OutputPaths.FolderFor("a.txt", taken));
    }

    [Fact]
    public void Two_names_of_255_bytes_stay_two_and_leave_room_for_every_ending()
    {
        var first = OutputPaths.StemOf(new string('ا', 125) + "ب.txt");
        var second = OutputPaths.StemOf(new string('ا', 125) + "پ.txt");
        Assert.NotEqual(first, second);
        Assert.InRange(Encoding.UTF8.GetByteCount(first), 1, 255 - 40);
    }
}
