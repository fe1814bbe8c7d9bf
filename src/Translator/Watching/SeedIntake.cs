using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Hosting;

namespace Translator.Watching;

/// <summary>
/// The door of the seeds folder. The folder itself is the queue: what is in it and not yet done is offered, whether an event told of it or
/// not, and offered again whenever its content may have changed. Every offered file is answered with <see cref="Completed"/>,
/// <see cref="Failed"/> or <see cref="Later"/>; <see cref="Open"/> answers for those that only have to wait.
/// </summary>
public sealed partial class SeedIntake
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ShortestLook = TimeSpan.FromMilliseconds(20);

    private readonly WatchingOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<SeedIntake> _logger;
    private readonly SeedScanner _scanner;
    private readonly SeedOpener _opener;
    private readonly SeedTracker _tracker;
    private readonly SeedSurvey _survey;
    private readonly ProcessedSeeds _processed;
    private volatile SeedWatcher? _watcher;

    /// <summary>For <see cref="WatchingOptions.Folder"/>, which must be an absolute path by now.</summary>
    public SeedIntake(IOptions<WatchingOptions> options, TimeProvider clock, ILogger<SeedIntake> logger)
    {
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        Folder = Path.GetFullPath(_options.Folder);
        _scanner = new SeedScanner(Folder, _options, logger);
        _opener = new SeedOpener(Folder, _options);
        _tracker = new SeedTracker(_options.EffectiveSettle, _options.ScanInterval, clock);
        _survey = new SeedSurvey(Folder, _scanner, _tracker, clock, logger);
        _processed = new ProcessedSeeds(Folder, _options);
    }

    /// <summary>The watched folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>How the watching goes.</summary>
    public WatchingHealth Health =>
        new(_survey.Trouble ?? _watcher?.Trouble, _survey.LastScan, _tracker.Known, Waiting.Count);

    /// <summary>Files that are seen and neither done nor failed, with what they wait for.</summary>
    public IReadOnlyList<WaitingFile> Waiting => _tracker.Waiting;

    /// <summary>Offers files until it is cancelled; several may be worked on at once. Each path is offered once until it is answered.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<SettledFile> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Not bounded: a path stands in it at most once, and a full queue must not stop the scans.
        var queue = Channel.CreateUnbounded<SettledFile>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var loop = Task.Run(() => LoopAsync(queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var file in queue.Reader.ReadAllAsync(cancellationToken))
                yield return file;
        }
        finally
        {
            await stop.CancelAsync();
            await loop;
        }
    }

    /// <summary>
    /// Offers what is there now, and ends. What is older than the settle time comes at once; what is younger is looked at once more after
    /// it. What still changes then stays behind, in <see cref="Waiting"/>.
    /// </summary>
    public async IAsyncEnumerable<SettledFile> ScanOnceAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var first = _survey.Scan();
        if (first.Unread.TryGetValue("", out var reason))
            throw new IOException($"The seeds folder {Folder} cannot be read: {reason} Check the folder, or set Watching:Folder.");
        var now = _clock.GetUtcNow();
        var old = first.Found
            .Where(found => found.Value.Kind != SeedKind.Regular || IsOld(found.Value.Signature, now))
            .OrderBy(found => found.Key, StringComparer.Ordinal)
            .Select(found => _tracker.Trust(found.Key, found.Value.Signature))
            .ToList();
        foreach (var file in old.Concat(_tracker.Note(first)))
            yield return file;
        if (!_tracker.Unsettled)
            yield break;

        // A timer may fire a little before the clock says so.
        var looked = _clock.GetTimestamp();
        while (_options.EffectiveSettle - _clock.GetElapsedTime(looked) is { Ticks: > 0 } left)
            await _clock.WaitFullyAsync(left, cancellationToken);
        foreach (var file in _tracker.LookAgain(_scanner.Look))
            yield return file;
    }

    /// <summary>Takes a file that was offered. When it must wait or is gone, the intake sees to it and the refusal is <see cref="SeedRefusal.Passing"/>.</summary>
    public SeedOpening Open(SettledFile file)
    {
        var opening = _opener.Open(file);
        if (opening.Refusal is { Kind: SeedRefusalKind.Vanished })
            _tracker.Vanish(file.Path);
        else if (opening.Refusal is { Kind: SeedRefusalKind.NotYet } notYet)
            Later(file, notYet.Reason);
        return opening;
    }

    /// <summary>The file's outputs are safe. It is offered again only when it changes; may be called before the first scan for what is known from earlier runs.</summary>
    public void Completed(SettledFile file, string sha256) => _tracker.Complete(file, sha256);

    /// <summary>The file cannot be worked on as it is. It is offered again only when it changes.</summary>
    public void Failed(SettledFile file, string? sha256 = null) => _tracker.Fail(file, sha256);

    /// <summary>The file is offered again even if it does not change: after the delay, or after one that grows from half a second to the scan interval.</summary>
    public void Later(SettledFile file, string reason, TimeSpan? delay = null)
    {
        Log.Waits(_logger, file.Path, reason);
        _tracker.Wait(file, reason, delay);
    }

    /// <summary>Forgets a path, so that it is offered as if it were new: for <c>retry</c>.</summary>
    public void Forget(string path) => _tracker.Forget(path);

    /// <summary>False when the seeds folder is there and nothing lies at that path in it; of a folder that is away, nothing is known to be gone.</summary>
    public bool IsPresent(string path) => _scanner.Look(path) is not null || !Directory.Exists(Folder);

    /// <summary>Where a document lay that has left its place: a file with the same hash elsewhere is the same document, renamed.</summary>
    /// <returns>The former path, or null.</returns>
    public string? MovedFrom(string sha256) => _tracker.DepartedPath(sha256);

    /// <summary>What was moved or deleted since the last call. A deletion is reported once nothing that may be the renamed file is waiting.</summary>
    public IReadOnlyList<SeedChange> TakeChanges() => _tracker.TakeChanges();

    /// <summary>Moves or deletes a completed source as <see cref="WatchingOptions.SourcePolicy"/> says, unless it has changed since.</summary>
    /// <returns>True when it has left its place.</returns>
    /// <exception cref="IOException">The system refused; the source is where it was.</exception>
    public bool ApplySourcePolicy(SettledFile file)
    {
        if (!_processed.Settle(file))
            return false;
        _tracker.Forget(file.Path);
        return true;
    }

    private async Task LoopAsync(ChannelWriter<SettledFile> queue, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            using var watcher = new SeedWatcher(Folder, _options.ScanInterval, _clock, _logger);
            _watcher = watcher;
            while (true)
            {
                if (_options.UseEvents)
                    watcher.Ensure();
                var started = _clock.GetTimestamp();
                Offer(queue, _tracker.Note(_survey.Scan()));
                var cost = _clock.GetElapsedTime(started);
                await UntilNextScanAsync(queue, watcher, started, cost, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            queue.TryComplete();
        }
        catch (Exception e)
        {
            // Whoever reads the queue gets it, and the process ends with an error rather than without intake.
            queue.TryComplete(e);
        }
        finally
        {
            _watcher = null;
        }
    }

    private async Task UntilNextScanAsync(ChannelWriter<SettledFile> queue, SeedWatcher watcher, long started, TimeSpan cost, CancellationToken cancellationToken)
    {
        // Events may make at most a fifth of the time scanning time, however many there are.
        var pause = cost * 4 > Gathering ? cost * 4 : Gathering;
        var rest = ShortestLook;
        while (_options.ScanInterval - _clock.GetElapsedTime(started) is { Ticks: > 0 } left)
        {
            if (await watcher.WaitAsync(_tracker.Unsettled ? Shorter(NextLook(rest), left) : left, cancellationToken))
            {
                await Task.Delay(Shorter(pause, left), _clock, cancellationToken);
                return;
            }

            var before = _clock.GetTimestamp();
            Offer(queue, _tracker.LookAgain(_scanner.Look));
            rest = _clock.GetElapsedTime(before) * 4;
        }
    }

    // When the first file is due, and a few times before that: a change that no event tells of starts its time again sooner.
    private TimeSpan NextLook(TimeSpan rest)
    {
        var look = Shorter(_tracker.FirstDue, _options.EffectiveSettle / 8);
        return look > rest && look > ShortestLook ? look : rest > ShortestLook ? rest : ShortestLook;
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private bool IsOld(FileSignature signature, DateTimeOffset now) => now - new SettledFile("", signature).Modified >= _options.EffectiveSettle;

    private static void Offer(ChannelWriter<SettledFile> queue, IReadOnlyList<SettledFile> files)
    {
        foreach (var file in files)
            queue.TryWrite(file);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Path} waits: {Reason}")]
        public static partial void Waits(ILogger logger, string path, string reason);
    }
}
