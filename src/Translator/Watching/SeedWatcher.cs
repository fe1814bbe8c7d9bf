using Microsoft.Extensions.Logging;
using Translator.Hosting;

namespace Translator.Watching;

/// <summary>
/// The system's events, for what they are worth: a hint that the next scan should come sooner. A watcher that fails is thrown away and made
/// anew; meanwhile the scans go on.
/// </summary>
internal sealed partial class SeedWatcher(string root, TimeSpan proof, TimeProvider clock, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _hint = new(0, 1);
    private FileSystemWatcher? _watcher;
    private (ulong Device, ulong Inode) _watched;
    private long _madeAt;
    private int _hinted;
    private volatile bool _failed;
    private volatile string? _trouble;

    /// <summary>Why events are missing or were missing a moment ago; null when they come.</summary>
    public string? Trouble => _trouble;

    /// <summary>Starts listening, or starts again after a failure. Called before every scan: a change after it is either seen by the scan or announced.</summary>
    public void Ensure()
    {
        // A folder that was deleted and made again, or mounted over, sends nothing to whoever listened to its predecessor.
        var folder = SeedStat.Identity(root);
        if (_watcher is not null && !_failed && folder == _watched)
        {
            if (_trouble is not null && clock.GetElapsedTime(_madeAt) >= proof)
            {
                _trouble = null;
                Log.Recovered(logger, root);
            }

            return;
        }

        _watcher?.Dispose();
        _watcher = null;
        _failed = false;
        try
        {
            _watcher = Listen();
            _watched = folder;
            _madeAt = clock.GetTimestamp();
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Lose(e.Message);
        }
    }

    /// <summary>Waits for an event, or for the time to pass.</summary>
    /// <returns>True for an event.</returns>
    public async Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var hint = _hint.WaitAsync(either.Token);
        var time = clock.WaitFullyAsync(longest, either.Token);
        await Task.WhenAny(hint, time);
        await either.CancelAsync();
        await Task.WhenAll(hint, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (!hint.IsCompletedSuccessfully)
            return false;
        Volatile.Write(ref _hinted, 0);
        return true;
    }

    public void Dispose() => _watcher?.Dispose();

    private FileSystemWatcher Listen()
    {
        var watcher = new FileSystemWatcher(root)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size | NotifyFilters.LastWrite,
        };
        try
        {
            watcher.Created += (_, _) => Hint();
            watcher.Changed += (_, _) => Hint();
            watcher.Deleted += (_, _) => Hint();
            watcher.Renamed += (_, _) => Hint();
            watcher.Error += (_, e) =>
            {
                _failed = true;
                Lose(e.GetException().Message);
                Hint();
            };
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Lose(string reason)
    {
        if (_trouble is null)
            Log.Lost(logger, root, reason);
        _trouble = $"The system's events for {root} were lost ({reason}); new files are found by scanning only.";
    }

    private void Hint()
    {
        if (Interlocked.Exchange(ref _hinted, 1) == 0)
            _hint.Release();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The system's events for {Folder} were lost ({Reason}); new files are found by scanning only")]
        public static partial void Lost(ILogger logger, string folder, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The system's events for {Folder} come again")]
        public static partial void Recovered(ILogger logger, string folder);
    }
}
