using Translator.Watching;

namespace Translator.Tests.Watching;

public sealed class SeedScannerTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void Every_file_below_the_folder_is_found_and_what_is_skipped_is_not()
    {
        _seeds.Put("a.txt", "");
        _seeds.Put("books/1/b.md", "");
        _seeds.Put(".git/config.txt", "");
        _seeds.Put("books/.b.md.swp", "");
        _seeds.Put("books/b.md.part", "");

        Assert.Equal(["a.txt", "books/1/b.md"], Found());
        Assert.Empty(_seeds.Scan().Unread);
    }

    [Fact]
    public void Linked_folders_are_found_as_links_and_not_entered()
    {
        _seeds.Put("a.txt", "");
        File.CreateSymbolicLink(_seeds.Place("loop"), _seeds.Root);
        File.CreateSymbolicLink(_seeds.Place("etc"), "/etc");

        Assert.Equal(["a.txt", "etc", "loop"], Found());
        Assert.Equal(SeedKind.Link, _seeds.Scan().Found["loop"].Kind);
    }

    [Fact]
    public void A_folder_with_a_files_name_is_found_as_such()
    {
        _seeds.Put("story.txt/inside.txt", "");

        Assert.Equal(["story.txt"], Found());
        Assert.Equal(SeedKind.Folder, _seeds.Scan().Found["story.txt"].Kind);
    }

    [Fact]
    public void A_folder_that_is_missing_is_not_an_empty_one()
    {
        var scan = new SeedScanner(_seeds.Place("nowhere"), new WatchingOptions(), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance).Scan();

        Assert.Empty(scan.Found);
        Assert.False(scan.Covers("a.txt"));
        Assert.False(scan.Covers("books/a.txt"));
    }

    [Fact]
    public void A_scan_says_which_folders_it_did_not_see()
    {
        var scan = new SeedScan(new Dictionary<string, SeedStat>(), new Dictionary<string, string> { ["a/b"] = "no" });

        Assert.True(scan.Covers("a/x.txt"));
        Assert.False(scan.Covers("a/b/x.txt"));
        Assert.False(scan.Covers("a/b/c/x.txt"));
    }

    [Fact]
    public void With_done_markers_only_marked_files_count()
    {
        _seeds.Options.UseDoneMarkers = true;
        _seeds.Put("a.txt", "");
        _seeds.Put("b.txt", "");
        _seeds.Put("b.txt.done", "");

        Assert.Equal(["b.txt"], Found());
    }

    private string[] Found() => [.. _seeds.Scan().Found.Keys.Order(StringComparer.Ordinal)];
}
