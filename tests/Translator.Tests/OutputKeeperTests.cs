using System.Text;
using Translator.Tests.Support;
using Translator.Writing;

namespace Translator.Tests;

public sealed class OutputKeeperTests : IAsyncDisposable
{
    private readonly PipelineHost _host = new();

    private OutputKeeper Keeper => _host.Get<OutputKeeper>();

    private IndexFile Index => _host.Get<IndexFile>();

    private string IndexPath => Path.Combine(_host.Folder.Output, "index.tsv");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Outputs_that_somebody_deleted_are_written_again_while_the_worker_runs()
    {
        var before = await FilesAsync();
        Directory.Delete(_host.Folder.Output, recursive: true);

        Assert.Equal(2, Keeper.Look());

        Assert.Equal(before, Read());
        Assert.True(Directory.Exists(Path.Combine(_host.Folder.Output, "review")));
    }

    [Fact]
    public async Task An_index_that_somebody_deleted_is_written_again_and_the_documents_are_left_alone()
    {
        var before = await FilesAsync();
        File.Delete(IndexPath);

        Assert.Equal(0, Keeper.Look());

        Assert.Equal(before, Read());
    }

    [Fact]
    public async Task Nothing_is_written_while_the_index_is_there_or_waits_to_be_written()
    {
        Assert.Equal(0, Keeper.Look());
        await FilesAsync();
        Directory.Delete(Path.Combine(_host.Folder.Output, "a.txt"), recursive: true);

        Assert.Equal(0, Keeper.Look());
        Assert.False(Directory.Exists(Path.Combine(_host.Folder.Output, "a.txt")));
    }

    private async Task<Dictionary<string, string>> FilesAsync()
    {
        foreach (var name in new[] { "a.txt", "b.txt" })
            await _host.RunAsync(PipelineHost.Seed(name, Encoding.UTF8.GetBytes(Urdu.Article)));
        // Until the index waits for no moment of its own any more.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (File.Delete(IndexPath); !Index.IsGone; File.Delete(IndexPath))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        Index.Restore();
        return Read();
    }

    private Dictionary<string, string> Read() => Directory.GetFiles(_host.Folder.Output, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(_host.Folder.Output, path), path => Encoding.UTF8.GetString(File.ReadAllBytes(path)));
}
