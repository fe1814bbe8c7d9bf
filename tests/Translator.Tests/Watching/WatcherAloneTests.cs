using Translator.Watching;

namespace Translator.Tests.Watching;

/// <summary>Negative control: what the system's watcher alone does with what the scans find. If it ever stops losing files, this says so.</summary>
public sealed class WatcherAloneTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public async Task A_watcher_alone_does_not_see_a_folder_that_is_moved_in_and_a_scan_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Measured on Linux.");
        using var elsewhere = new SeedFolder();
        for (var i = 0; i < 10; i++)
            elsewhere.Put($"tree/{i}.txt", "متن");
        var seen = 0;
        var marker = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(_seeds.Root) { IncludeSubdirectories = true };
        watcher.Created += (_, e) =>
        {
            if (e.Name == "marker")
                marker.TrySetResult();
            else if (e.Name!.EndsWith(".txt", StringComparison.Ordinal))
                Interlocked.Increment(ref seen);
        };
        watcher.EnableRaisingEvents = true;

        Directory.Move(elsewhere.Place("tree"), _seeds.Place("tree"));
        _seeds.Put("marker", "");
        await marker.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(0, seen);
        Assert.Equal(11, _seeds.Scan().Found.Count);
    }
}
