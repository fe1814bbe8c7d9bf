using System.Text;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Tests;

public sealed class SourceWhereaboutsTests : IAsyncDisposable
{
    private readonly PipelineHost _host = new();

    private SourceWhereabouts Whereabouts => _host.Get<SourceWhereabouts>();

    private LosslessProof Proof => new(_host.Get<SegmentTable>(), _host.Get<DocumentWriter>());

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
    public async Task A_start_ends_a_rename_that_a_kill_broke_off_and_leaves_what_people_made_or_changed()
    {
        var seed = Article("a.txt");
        await _host.RunAsync(seed);
        // Killed as soon as the rename stood in the ledger: nothing is at the new place, and everything still at the old one.
        var id = _host.Documents.Find("a.txt")!.Id;
        _host.Documents.Rename(id, "books/b.txt", _ => "books/b.txt");
        var old = Path.Combine(_host.Folder.Output, "a.txt");
        await File.WriteAllTextAsync(Path.Combine(old, "notes.txt"), "Mine.", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(old, "a.ur-en.tsv"), "mine\n", TestContext.Current.CancellationToken);

        using (Workplace.Open(_host.Get<IServiceProvider>()))
        {
        }

        Assert.Equal(["a.ur-en.tsv", "notes.txt"], Directory.GetFiles(old).Select(Path.GetFileName).Order());
        var document = _host.Documents.Find(id)!;
        Assert.Equal("books/b.txt", ReportJson.ReadReceipt(Encoding.UTF8.GetBytes(document.Receipt!)).Source);
        Assert.Empty(Proof.Of(document).Faults);
        Assert.Empty(_host.Documents.Moved());
        Assert.True((await _host.RunAsync(seed with { Path = "books/b.txt" })).Unchanged);
    }

    [Fact]
    public async Task A_rename_that_a_kill_broke_off_after_the_new_files_removes_the_old_ones_and_their_folder()
    {
        await _host.RunAsync(Article("a.txt"));
        var old = Path.Combine(_host.Folder.Output, "a.txt");
        var kept = Directory.CreateDirectory(Path.Combine(_host.Folder.Root, "kept")).FullName;
        foreach (var file in Directory.GetFiles(old))
            File.Copy(file, Path.Combine(kept, Path.GetFileName(file)));
        var id = _host.Documents.Find("a.txt")!.Id;
        var receipt = _host.Documents.Find(id)!.Receipt;
        Whereabouts.FollowRename(Article("b.txt"), path => path == "a.txt");
        // As it was before the last step: the old files, and the note of them.
        Directory.Move(kept, old);
        _host.Get<LedgerDatabase>().Write(c => c.Execute("INSERT INTO moved (output, document, receipt) VALUES ('a.txt', $1, $2)", id, receipt));

        Whereabouts.FinishRenames();

        Assert.False(Directory.Exists(old));
        Assert.True(File.Exists(Path.Combine(_host.Folder.Output, "b.txt", "receipt.json")));
    }

    [Fact]
    public async Task A_folder_that_another_document_has_by_now_is_left_alone()
    {
        await _host.RunAsync(Article("a.txt"));
        _host.Documents.Rename(_host.Documents.Find("a.txt")!.Id, "b.txt", _ => "b.txt");
        await _host.RunAsync(Article("a.txt"));
        Assert.Equal("a.txt", _host.Documents.Find("a.txt")!.Output);

        Whereabouts.FinishRenames();

        Assert.Empty(Proof.Of(_host.Documents.Find("a.txt")!).Faults);
    }

    [Fact]
    public async Task What_is_retired_leaves_the_index_and_keeps_its_files()
    {
        await _host.RunAsync(Article("a.txt"));

        Whereabouts.Retire("a.txt");

        Assert.Equal(DocumentState.Retired, _host.Documents.Find("a.txt")!.State);
        Assert.True(File.Exists(Path.Combine(_host.Folder.Output, "a.txt", "receipt.json")));
        _host.Get<IndexFile>().Flush();
        Assert.DoesNotContain("a.txt", _host.Folder.Read("output", "index.tsv"), StringComparison.Ordinal);
    }

    private static SeedFile Article(string path) => PipelineHost.Seed(path, Encoding.UTF8.GetBytes(Urdu.Article));
}
