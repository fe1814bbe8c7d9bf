using Translator.Watching;

namespace Translator.Tests.Watching;

public class SkipRulesTests
{
    [Theory]
    [InlineData(".hidden.txt")]
    [InlineData(".goutputstream-AB12CD")]
    [InlineData(".syncthing.مضمون.txt.tmp")]
    [InlineData(".مضمون.txt.swp")]
    [InlineData(".~lock.مضمون.docx#")]
    [InlineData("._مضمون.txt")]
    [InlineData("~$ضمون.docx")]
    [InlineData("~syncthing~a.txt.tmp")]
    [InlineData("#a.txt#")]
    [InlineData("a.txt~")]
    [InlineData("4913")]
    [InlineData("a.txt.part")]
    [InlineData("a.txt.PARTIAL")]
    [InlineData("Unconfirmed 1234.crdownload")]
    [InlineData("a.txt.filepart")]
    [InlineData("a.txt.aria2")]
    [InlineData("a.txt.!qB")]
    [InlineData("~WRD0001.tmp")]
    [InlineData("a.txt___jb_tmp___")]
    [InlineData("Thumbs.db")]
    [InlineData("a.txt.job.json")]
    [InlineData("_folder.job.json")]
    public void What_programs_leave_lying_is_no_document(string name) => Assert.NotNull(SkipRules.Reason(name));

    [Theory]
    [InlineData("مضمون.txt")]
    [InlineData("a.md")]
    [InlineData("-rf")]
    [InlineData("4914")]
    [InlineData("#1.txt")]
    [InlineData("tmp")]
    [InlineData("partial.txt")]
    [InlineData("data.json")]
    [InlineData("~a.txt")]
    [InlineData("a\nb.txt")]
    public void Everything_else_may_be_one(string name) => Assert.Null(SkipRules.Reason(name));

    [Fact]
    public void Patterns_choose_by_name_and_with_a_slash_by_path()
    {
        var options = new WatchingOptions { Include = { "*.txt", "books/*" }, Exclude = { "draft*", "books/old/*" } };

        Assert.True(SkipRules.Chosen("news/a.txt", options));
        Assert.True(SkipRules.Chosen("books/a.md", options));
        Assert.False(SkipRules.Chosen("news/a.md", options));
        Assert.False(SkipRules.Chosen("news/draft-a.txt", options));
        Assert.False(SkipRules.Chosen("books/old/a.txt", options));
        Assert.True(SkipRules.Chosen("anything", new WatchingOptions()));
    }
}
