using System.Text;
using Microsoft.Extensions.Logging;
using Translator.Ledger;
using Translator.Watching;
using Translator.Writing;

namespace Translator;

/// <summary>What follows when a source is renamed or gone: everything known of it goes with it, and nothing is ever deleted because it went.</summary>
public sealed partial class SourceWhereabouts(
    DocumentTable documents,
    SegmentTable segments,
    DocumentPublisher publisher,
    DocumentWriter writer,
    IndexFile index,
    ILogger<SourceWhereabouts> logger)
{
    private readonly Lock _renaming = new();

    /// <summary>A source whose bytes are known from a path that is gone was renamed: its ids, results and review follow.</summary>
    /// <param name="file">The source at its new place.</param>
    /// <param name="isGone">Whether nothing lies at a path any more.</param>
    public void FollowRename(SeedFile file, Func<string, bool> isGone)
    {
        // Of several copies of one vanished file only one can be the file that was renamed.
        lock (_renaming)
        {
            if (documents.Find(file.Path) is { } known)
                Finish(documents.Moved(known.Id));
            else if (documents.WithBytes(file.Sha256).FirstOrDefault(d => isGone(d.Path)) is { } former)
                Follow(former, file.Path);
        }
    }

    /// <summary>The source of a document is gone for good and the settings say to retire it: its outputs stay, its row leaves the index.</summary>
    public void Retire(string path)
    {
        if (documents.Find(path) is not { } row || row.State == DocumentState.Retired)
            return;
        documents.Mark(row.Id, DocumentState.Retired);
        index.Remove(path);
        Log.Retired(logger, path);
    }

    /// <summary>For a start: ends what the process before this one left of a rename. What does not work now is tried again when the source is taken.</summary>
    public void FinishRenames()
    {
        try
        {
            Finish(documents.Moved());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.NotFinished(logger, error.Message);
        }
    }

    /// <summary>The files at the new place first, then those at the old: at every moment the document has its files.</summary>
    private void Finish(IEnumerable<MovedFolder> folders)
    {
        foreach (var moved in folders)
        {
            if (documents.Find(moved.Document) is { Receipt: not null } row && DocumentState.IsFinished(row.State)
                && ReportJson.ReadReceipt(Encoding.UTF8.GetBytes(row.Receipt)) is var receipt && receipt.Source != row.Path)
            {
                var version = segments.Version(row.Id);
                publisher.Publish(row, [.. segments.Of(row.Id).Select(r => r.Pair)], null, receipt.Characters.Saved, version);
            }

            writer.RemoveFiles(moved.Output, moved.Receipt);
            documents.ForgetMoved(moved.Output);
        }
    }

    private void Follow(DocumentRow former, string path)
    {
        var renamed = documents.Rename(former.Id, path, taken => OutputPaths.FolderFor(path, taken));
        index.Remove(former.Path);
        Finish(documents.Moved(renamed.Id));
        Log.Renamed(logger, former.Path, path);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Former} is now {Path}; everything known of it follows.")]
        public static partial void Renamed(ILogger logger, string former, string path);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The files of a renamed source are not at their new place yet: {Reason}")]
        public static partial void NotFinished(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Path}: its source is gone; retired. Its outputs stay.")]
        public static partial void Retired(ILogger logger, string path);
    }
}
