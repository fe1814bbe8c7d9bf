using System.Text;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Watching;

namespace Translator.Tests;

/// <summary>What is a document's own fault, and what only happened to it.</summary>
public sealed class PipelineTests : IAsyncDisposable
{
    private static readonly SeedFile File = PipelineHost.Seed("a.txt", Encoding.UTF8.GetBytes(Urdu.Article));

    private readonly PipelineHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Kills_are_no_fault_of_the_disk_which_may_refuse_a_document_five_times()
    {
        for (var kill = 0; kill < 2 * Pipeline.MostTroubles; kill++)
            _host.Documents.Mark(Begin(), DocumentState.Running);
        Directory.CreateDirectory(_host.Folder.Output);
        var obstacle = Path.Combine(_host.Folder.Output, "a.txt");
        await System.IO.File.WriteAllTextAsync(obstacle, "A file where its folder should be.", TestContext.Current.CancellationToken);

        for (var trouble = 1; trouble < Pipeline.MostTroubles; trouble++)
        {
            Assert.NotNull((await _host.RunAsync(File)).Pause);
            Assert.Equal((DocumentState.Waiting, trouble), (Document.State, Document.Troubles));
        }

        var last = await _host.RunAsync(File);
        Assert.Equal(DocumentState.Failed, last.State);
        Assert.Contains($"could not be read or written, {Pipeline.MostTroubles} times", last.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_disk_refused_is_forgotten_once_a_document_is_done()
    {
        Directory.CreateDirectory(_host.Folder.Output);
        var obstacle = Path.Combine(_host.Folder.Output, "a.txt");
        await System.IO.File.WriteAllTextAsync(obstacle, "", TestContext.Current.CancellationToken);
        await _host.RunAsync(File);
        System.IO.File.Delete(obstacle);

        Assert.Equal(DocumentState.Drafts, (await _host.RunAsync(File)).State);
        Begin();
        Assert.Equal(0, Document.Troubles);
    }

    [Theory]
    [InlineData(DocumentState.Checking)]
    [InlineData(DocumentState.Writing)]
    public async Task A_document_in_whose_checking_or_writing_the_process_always_ends_fails_and_the_others_go_on(string stage)
    {
        for (var crash = 1; crash < Pipeline.MostCrashes; crash++)
            End(stage);
        Begin();
        Assert.Equal(Pipeline.MostCrashes - 1, Document.Crashes);
        End(stage);

        var result = await _host.RunAsync(File);

        Assert.Equal(DocumentState.Failed, result.State);
        Assert.Equal($"The process ended {Pipeline.MostCrashes} times while it was checked or written.", result.Reason);
        Assert.True(System.IO.File.Exists(Path.Combine(_host.Folder.Output, "failed", "a.txt.error.json")));
        Assert.Equal(DocumentState.Drafts, (await _host.RunAsync(PipelineHost.Seed("b.txt", Encoding.UTF8.GetBytes(Urdu.Article + "\n")))).State);
        Assert.True((await _host.RunAsync(File)).Unchanged);
    }

    [Fact]
    public async Task Kills_at_any_other_time_are_held_against_no_document()
    {
        for (var kill = 0; kill < 2 * Pipeline.MostCrashes; kill++)
            End(DocumentState.Running);
        End(DocumentState.Writing);

        Assert.Equal(1, Document.Crashes);
        Assert.Equal(DocumentState.Drafts, (await _host.RunAsync(File)).State);
        Begin();
        Assert.Equal(0, Document.Crashes);
    }

    [Fact]
    public async Task Of_documents_in_which_the_process_ended_one_at_a_time_is_checked_and_written()
    {
        End(DocumentState.Checking);
        var places = _host.Get<DocumentPlaces>();
        var other = await places.TakeSuspectsAsync(TestContext.Current.CancellationToken);

        var running = _host.RunAsync(File);
        Assert.Equal(DocumentState.Drafts, (await _host.RunAsync(PipelineHost.Seed("b.txt", Encoding.UTF8.GetBytes(Urdu.Article)))).State);
        Assert.False(running.IsCompleted);
        Assert.NotEqual(DocumentState.Checking, Document.State);
        other.Dispose();

        Assert.Equal(DocumentState.Drafts, (await running).State);
    }

    [Fact]
    public void Other_bytes_are_judged_anew()
    {
        End(DocumentState.Checking);

        Assert.Equal(0, _host.Documents.Begin(File.Path, "other bytes", _ => File.Path, DateTimeOffset.UnixEpoch).Crashes);
    }

    private DocumentRow Document => _host.Documents.Find(File.Path)!;

    private long Begin() => _host.Documents.Begin(File.Path, File.Sha256, _ => File.Path, DateTimeOffset.UnixEpoch).Id;

    /// <summary>The process is killed in some stage of the document, and the next one starts.</summary>
    private void End(string stage)
    {
        _host.Documents.Mark(Begin(), stage);
        _host.Documents.CountCrashes();
    }
}
