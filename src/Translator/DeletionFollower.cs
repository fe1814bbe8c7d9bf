using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Watching;

namespace Translator;

/// <summary>With <c>Watching:OnDelete</c> at <c>Retire</c>: documents whose sources were deleted leave the index. A seeds folder that is lost deletes nothing.</summary>
public sealed partial class DeletionFollower
{
    private readonly SeedIntake _intake;
    private readonly SourceWhereabouts _whereabouts;
    private readonly DocumentTable _documents;
    private readonly TimeProvider _time;
    private readonly ILogger<DeletionFollower> _logger;
    private readonly SeedsMarker _marker;
    private readonly TimeSpan _pause;
    private volatile string? _trouble;

    /// <summary>For the folder of the intake.</summary>
    public DeletionFollower(SeedIntake intake, SourceWhereabouts whereabouts, DocumentTable documents, IOptions<WatchingOptions> watching, TimeProvider time, ILogger<DeletionFollower> logger)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(watching);
        (_intake, _whereabouts, _documents, _time, _logger) = (intake, whereabouts, documents, time, logger);
        _marker = new SeedsMarker(intake.Folder);
        _pause = watching.Value.ScanInterval;
        // Sources that we move or delete ourselves are not gone in that sense.
        IsNeeded = watching.Value.OnDelete == DeletionPolicy.Retire && watching.Value.SourcePolicy == SourcePolicy.Keep;
    }

    /// <summary>False when the settings leave every document where it is.</summary>
    public bool IsNeeded { get; }

    /// <summary>Why deletions are not followed at present; null when they are.</summary>
    public string? Trouble => _trouble;

    /// <summary>Looks once at every document, then at what the intake reports, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        // Null for every document: what was deleted while no worker ran. What is not confirmed is looked at again.
        HashSet<string>? gone = null;
        while (true)
        {
            var reported = _intake.TakeChanges().Where(change => change.MovedTo is null).Select(change => change.Path);
            gone?.UnionWith(reported);
            if (gone is not { Count: 0 } && Follow(gone))
                gone = [];
            await Task.Delay(_pause, _time, stoppingToken);
        }
    }

    /// <summary>Retires the documents whose sources are gone.</summary>
    /// <param name="gone">The paths in question; null for all.</param>
    /// <returns>False when it must be looked at again: the folder may be lost, or the ledger could not be written.</returns>
    internal bool Follow(IReadOnlySet<string>? gone = null)
    {
        try
        {
            var known = _documents.All().Where(document => document.State != DocumentState.Retired).Select(document => document.Path).ToList();
            var missing = known.Where(path => !_intake.IsPresent(path)).ToList();
            if (!_marker.Confirms(known.Count, missing.Count))
            {
                Doubt(known.Count, missing.Count);
                return false;
            }

            _trouble = null;
            // Looked at once more: the folder may have come back between the two looks.
            foreach (var path in missing.Where(path => gone?.Contains(path) != false && !_intake.IsPresent(path)))
                _whereabouts.Retire(path);
            return true;
        }
        catch (LedgerUnavailableException)
        {
            return false;
        }
    }

    private void Doubt(int known, int missing)
    {
        var trouble = $"The seeds folder {_intake.Folder} seems to be lost, not emptied: {missing} of {Counted.Of(known, "known document")} {(missing == 1 ? "is" : "are")} not in it, nor is its marker {SeedsMarker.Name}. "
            + $"Nothing is retired. Mount it again; if the files were really deleted, make an empty file {SeedsMarker.Name} in it.";
        if (_trouble is null)
            Log.Lost(_logger, trouble);
        _trouble = trouble;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Trouble}")]
        public static partial void Lost(ILogger logger, string trouble);
    }
}
