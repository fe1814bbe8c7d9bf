using System.Text;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Watching;

namespace Translator.Tests;

public sealed class SourceWhereaboutsTests : IAsyncDisposable
{
    private readonly PipelineHost _host = new();

    private SourceWhereabouts Whereabouts => _host.Get<SourceWhereabouts>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_document_follows_its_source_with_its_number_its_pairs_and_its_files()
    {
        var seed = Article("a.txt");
        await _host.RunAsync(seed);
        var before = _host.Documents.Find("a.txt")!;

        Whereabouts.FollowRename(seed with { Path = "books/b.txt" }, path => path == "a.txt");

        var after = _host.Documents.Find("books/b.txt")!;
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(Urdu.Sentences.Count, _host.Get<SegmentTable>().Of(after.Id).Count);
        Assert.True(File.Exists(Path.Combine(_host.Folder.Output, "books", "b.txt", "receipt.json")));
        Assert.False(Directory.Exists(Path.Combine(_host.Folder.Output, "a.txt")));
        Assert.True((await _host.RunAsync(seed with { Path = "books/b.txt" })).Unchanged);
    }

    [Fact]
    public async Task Of_two_copies_of_a_source_that_is_gone_one_is_the_renamed_and_one_is_new()
    {
        var seed = Article("a.txt");
        await _host.RunAsync(seed);
        var number = _host.Documents.Find("a.txt")!.Id;

        Parallel.Invoke([.. new[] { "b.txt", "c.txt" }.Select(path => (Action)(() => Whereabouts.FollowRename(seed with { Path = path }, gone => gone == "a.txt")))]);

        Assert.Equal(number, Assert.Single(_host.Documents.All()).Id);
    }

    [Fact]
    public async Task A_copy_of_a_source_that_is_still_there_is_a_document_of_its_own()
    {
        var seed = Article("a.txt");
        await _host.RunAsync(seed);

        Whereabouts.FollowRename(seed with { Path = "b.txt" }, _ => false);

        Assert.Equal("a.txt", Assert.Single(_host.Documents.All()).Path);
    }

    [Fact]
    public async Task What_is_retired_leaves_the_index_and_keeps_its_files()
    {
        await _host.RunAsync(Article("a.txt"));

        Whereabouts.Retire("a.txt");

        Assert.Equal(DocumentState.Retired, _host.Documents.Find("a.txt")!.State);
        Assert.True(File.Exists(Path.Combine(_host.Folder.Output, "a.txt", "receipt.json")));
        _host.Get<Translator.Writing.IndexFile>().Flush();
        Assert.DoesNotContain("a.txt", _host.Folder.Read("output", "index.tsv"), StringComparison.Ordinal);
    }

    private static SeedFile Article(string path) => PipelineHost.Seed(path, Encoding.UTF8.GetBytes(Urdu.Article));
}
