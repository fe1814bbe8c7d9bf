using System.Buffers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Watching;

namespace Translator.Tests;

public sealed class ReadingTrialTests : IAsyncDisposable
{
    private readonly Trial _trial = new();
    private readonly PipelineHost _host;

    public ReadingTrialTests() => _host = new PipelineHost(services => services.AddSingleton<ReadingTrial>(_trial));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_file_on_which_the_process_may_have_died_is_tried_and_then_read_free_of_suspicion()
    {
        var bytes = Encoding.UTF8.GetBytes(Urdu.Article);
        var seed = PipelineHost.Seed("a.txt", bytes);
        _host.Documents.Begin(seed.Path, seed.Sha256, _ => seed.Path, DateTimeOffset.UnixEpoch);
        string? whileRead = null;
        using var watched = new WatchedBytes(bytes, () => whileRead ??= _host.Documents.Find(seed.Path)!.State);

        var result = await _host.RunAsync(seed with { Bytes = watched.Memory });

        Assert.Equal(DocumentState.Drafts, result.State);
        Assert.Equal(1, _trial.Files);
        // A kill at this moment says nothing against it: the next start reads it without a trial.
        Assert.Equal(DocumentState.Running, whileRead);
    }

    [Fact]
    public async Task A_file_that_ends_its_trial_has_failed_after_two_attempts()
    {
        _trial.Survives = false;
        var seed = PipelineHost.Seed("a.txt", Encoding.UTF8.GetBytes(Urdu.Article));
        _host.Documents.Begin(seed.Path, seed.Sha256, _ => seed.Path, DateTimeOffset.UnixEpoch);

        var result = await _host.RunAsync(seed);
        var again = await _host.RunAsync(seed);

        Assert.Equal(DocumentState.Failed, result.State);
        Assert.True(again.Unchanged);
        Assert.Equal(2, _host.Documents.Find(seed.Path)!.Attempts);
        Assert.Equal(1, _trial.Files);
    }

    [Fact]
    public async Task A_file_that_is_new_is_read_without_a_trial_and_under_suspicion()
    {
        var bytes = Encoding.UTF8.GetBytes(Urdu.Article);
        string? whileRead = null;
        using var watched = new WatchedBytes(bytes, () => whileRead ??= _host.Documents.Find("a.txt")?.State);

        await _host.RunAsync(PipelineHost.Seed("a.txt", bytes) with { Bytes = watched.Memory });

        Assert.Equal(DocumentState.Reading, whileRead);
        Assert.Equal(0, _trial.Files);
    }

    private sealed class Trial : ReadingTrial
    {
        public bool Survives { get; set; } = true;

        public int Files { get; private set; }

        public override Task<bool> SurvivesAsync(SeedFile file, CancellationToken cancellationToken)
        {
            Files++;
            return Task.FromResult(Survives);
        }
    }

    /// <summary>Bytes that tell when they are looked at.</summary>
    private sealed class WatchedBytes(byte[] bytes, Action looked) : MemoryManager<byte>
    {
        public override Memory<byte> Memory => CreateMemory(bytes.Length);

        public override Span<byte> GetSpan()
        {
            looked();
            return bytes;
        }

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
