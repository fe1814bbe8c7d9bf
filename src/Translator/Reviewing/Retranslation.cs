using Microsoft.Extensions.Logging;
using Translator.Ledger;
using Translator.Translating;

namespace Translator.Reviewing;

/// <summary>Has single sentences translated again while the page goes on. What is paid for already comes from the ledger and costs nothing.</summary>
public sealed partial class Retranslation(SegmentTranslator translator, ReviewTable review, ReviewDesk desk, PairRecheck recheck, ILogger<Retranslation> logger)
{
    /// <summary>Begins.</summary>
    /// <returns>False when a person worked on the pair; null when there is none.</returns>
    public bool? Begin(long document, string segment, string reviewer, CancellationToken stop)
    {
        if (review.Find(document, segment) is not { } row)
            return null;
        if (!IsOpen(row))
            return false;
        _ = Task.Run(() => RunAsync(document, segment, reviewer, stop), stop);
        return true;
    }

    private async Task RunAsync(long document, string segment, string reviewer, CancellationToken stop)
    {
        try
        {
            var known = review.Find(document, segment)!;
            var translated = await translator.TranslateAsync(document, [known.Pair.Segment], null, stop);
            // A person may have worked on it while the engine did.
            if (review.Find(document, segment) is not { } row || !IsOpen(row))
                return;
            var translation = translated.Translations[0];
            var after = row with { Pair = recheck.Check(document, row.Pair, row.Pair with { Translation = translation, Reviewer = translation.Person }) };
            desk.Apply("retranslate", reviewer, [new PairChange(document, row, after) { Machine = MachineImage.Drop }]);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The next start knows nothing of it; the pair is as it was.
        }
        catch (Exception error)
        {
            Log.Failed(logger, document, segment, error);
        }
    }

    private static bool IsOpen(SegmentRow row) =>
        row.Pair.Translation.State is PairState.Machine or PairState.Draft or PairState.Failed or PairState.Untranslated;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Sentence {Segment} of document {Document} could not be translated again.")]
        public static partial void Failed(ILogger logger, long document, string segment, Exception error);
    }
}
