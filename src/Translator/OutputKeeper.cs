using Microsoft.Extensions.Logging;
using Translator.Ledger;
using Translator.Reviewing;
using Translator.Reviewing.Returning;
using Translator.Writing;

namespace Translator;

/// <summary>
/// Notices that somebody deleted the output folder while the worker runs, and writes it again: first the documents, then the index that
/// names them. The folder for files that come back is there again, too.
/// </summary>
public sealed partial class OutputKeeper(
    DocumentTable documents, DocumentWriter writer, OutputFollower follower, FileReturn returning, IndexFile index, ILogger<OutputKeeper> logger)
{
    /// <summary>Looks once.</summary>
    /// <returns>How many documents were written again.</returns>
    public int Look()
    {
        if (!index.IsGone)
            return 0;
        var written = documents.All().Count(d => DocumentState.IsFinished(d.State) && !writer.HasReceipt(d.Output) && follower.Rewrite(d.Id));
        Directory.CreateDirectory(returning.Folder);
        index.Restore();
        var restored = Counted.Of(written, "document was", "documents were");
        Log.Restored(logger, restored);
        return written;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The output index was gone; {Documents} written again from the ledger, and the index.")]
        public static partial void Restored(ILogger logger, string documents);
    }
}
