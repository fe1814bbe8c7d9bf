using Microsoft.Extensions.Logging;

namespace Translator.Watching;

/// <summary>A full scan, with what it says of the folder itself: cannot be read, or is another one than before.</summary>
internal sealed partial class SeedSurvey(string folder, SeedScanner scanner, SeedTracker tracker, TimeProvider clock, ILogger logger)
{
    private volatile string? _trouble;
    private (ulong Device, ulong Inode) _identity;
    private long _lastScan; // UTC ticks

    /// <summary>What could not be read at the last scan; null when all could.</summary>
    public string? Trouble => _trouble;

    /// <summary>When the last scan ended; null before the first.</summary>
    public DateTimeOffset? LastScan => Interlocked.Read(ref _lastScan) is not 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public SeedScan Scan()
    {
        // Mounted over, or made anew: what the former folder held was not deleted.
        var identity = SeedStat.Identity(folder);
        if (identity != default && identity != _identity)
        {
            if (_identity != default)
            {
                Log.Exchanged(logger, folder);
                tracker.Restart();
            }

            _identity = identity;
        }

        var scan = scanner.Scan();
        Say(TroubleOf(scan));
        Interlocked.Exchange(ref _lastScan, clock.GetUtcNow().UtcTicks);
        return scan;
    }

    private string? TroubleOf(SeedScan scan) =>
        scan.Unread.Count == 0 ? null
        : scan.Unread.TryGetValue("", out var reason) ? $"The folder {folder} cannot be read: {reason} Put it back, or mend its rights; work goes on by itself then."
        : $"{Counted.Of(scan.Unread.Count, "folder")} below {folder} cannot be read, {(scan.Unread.Count == 1 ? "" : "first ")}{scan.Unread.First().Key}: {scan.Unread.First().Value} Mend their rights; what lies in them waits until then.";

    private void Say(string? trouble)
    {
        if (trouble == _trouble)
            return;
        if (trouble is null)
            Log.ReadableAgain(logger, folder);
        else
            Log.Unreadable(logger, trouble);
        _trouble = trouble;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Trouble}")]
        public static partial void Unreadable(ILogger logger, string trouble);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Folder} is another folder than before (mounted or made anew); what is missing in it does not count as deleted")]
        public static partial void Exchanged(ILogger logger, string folder);

        [LoggerMessage(Level = LogLevel.Information, Message = "Every folder below {Folder} can be read again")]
        public static partial void ReadableAgain(ILogger logger, string folder);
    }
}
