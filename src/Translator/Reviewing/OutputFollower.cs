using Microsoft.Extensions.Logging;
using Translator.Hosting;
using Translator.Ledger;

namespace Translator.Reviewing;

/// <summary>
/// Checks a document again and writes its files some quiet moments after people changed its pairs, at the end, and at the next start if the
/// end never came. A book whose files take seconds waits for a longer pause, so that nobody's next save has to share the processors with it.
/// </summary>
public sealed partial class OutputFollower : IAsyncDisposable
{
    /// <summary>How long nobody must have changed a document before its files are written.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait while people change it without a pause.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ReviewTable _review;
    private readonly DocumentRecheck _recheck;
    private readonly DocumentPublisher _publisher;
    private readonly ReviewEvents _events;
    private readonly TimeProvider _time;
    private readonly ILogger<OutputFollower> _logger;
    private readonly Lock _guard = new();
    private readonly Lock _writing = new();
    private readonly OutputPauses _pauses;
    private readonly CancellationTokenSource _closing = new();
    private Task _following = Task.CompletedTask;
    private bool _scheduled;
    private bool _closed;

    /// <summary>Follows the events of the desk.</summary>
    public OutputFollower(ReviewTable review, DocumentRecheck recheck, DocumentPublisher publisher, ReviewEvents events, TimeProvider time, ILogger<OutputFollower> logger)
    {
        (_review, _recheck, _publisher, _events, _time, _logger) = (review, recheck, publisher, events, time, logger);
        _pauses = new OutputPauses(time);
        events.Changed += Note;
    }

    /// <summary>Writes every document now whose files are older than its pairs.</summary>
    /// <returns>How many were written.</returns>
    public int CatchUp() => _review.Outdated().Count(document => Write(document, always: true));

    /// <summary>Writes the files of a finished document again.</summary>
    /// <returns>False when there is none, or the disk refused; the log says so.</returns>
    public bool Rewrite(long document) => Write(document, always: false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_guard)
        {
            if (_closed)
                return;
            _closed = true;
        }

        _events.Changed -= Note;
        await _closing.CancelAsync();
        await _following;
        CatchUp();
        _closing.Dispose();
    }

    private void Note(long document)
    {
        lock (_guard)
        {
            _pauses.Changed(document);
            if (_scheduled || _closed)
                return;
            _scheduled = true;
            _following = Task.Run(FollowAsync);
        }
    }

    private async Task FollowAsync()
    {
        while (true)
        {
            IReadOnlyList<long> due;
            TimeSpan wait;
            lock (_guard)
            {
                if (_pauses.IsEmpty || _closed)
                {
                    _scheduled = false;
                    return;
                }

                (due, wait) = _pauses.Take();
            }

            foreach (var document in due)
                Write(document, always: false);
            if (due.Count == 0)
                await _time.WaitFullyAsync(wait, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool Write(long document, bool always)
    {
        try
        {
            lock (_writing)
            {
                var from = _time.GetTimestamp();
                _recheck.Run(document, always);
                if (!_publisher.Refresh(document))
                    return false;
                lock (_guard)
                    _pauses.Took(document, _time.GetElapsedTime(from));
            }

            _events.DocumentChanged(document);
            return true;
        }
        catch (Exception error)
        {
            // The mark in the ledger stays; the next change, the end or the next start tries again.
            Log.NotWritten(_logger, document, error.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The files of document {Document} are older than its pairs and could not be written: {Reason} They are written again after the next change or at the next start.")]
        public static partial void NotWritten(ILogger logger, long document, string reason);
    }
}
