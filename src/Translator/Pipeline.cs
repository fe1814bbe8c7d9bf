using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Reading;
using Translator.Reading.Instructions;
using Translator.Reviewing;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Watching;
using Translator.Writing;

namespace Translator;

/// <summary>
/// One document on its way: read, segment, translate, check, write. The only place where a failure becomes a result; it never throws for a
/// bad file, and cancellation is no failure.
/// </summary>
public sealed partial class Pipeline(
    DocumentReaders readers,
    IOptions<SegmentingOptions> segmenting,
    DocumentSegmenter segmenter,
    SegmentTranslator translator,
    SegmentPairer pairer,
    DocumentWriter writer,
    DocumentTable documents,
    SegmentTable segments,
    DocumentPublisher publisher,
    IndexFile index,
    ReadingTrial trial,
    DocumentPlaces places,
    TimeProvider time,
    ILogger<Pipeline> logger)
{
    /// <summary>How often the disk may refuse something of one version of a file before that is the file's own.</summary>
    public const int MostTroubles = 5;

    /// <summary>
    /// How often the process may end while one version of a file is checked or written before that is the file's doing. More than chance
    /// makes of kills that come at any time: that stage is short, and a document in which it ended once goes through it without others like it.
    /// </summary>
    public const int MostCrashes = 8;

    /// <summary>Takes a document through all steps, or finds that nothing is left to do.</summary>
    /// <param name="file">The source.</param>
    /// <param name="instructionsFolder">The seeds folder, where <c>*.job.json</c> files lie; null for a file from elsewhere.</param>
    /// <param name="progress">Told how many of its segments are settled.</param>
    /// <param name="cancellationToken">Leaves the document where it is; the next run goes on with it.</param>
    public async Task<DocumentResult> RunAsync(SeedFile file, string? instructionsFolder, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await AttemptAsync(file, instructionsFolder, progress, cancellationToken);
        }
        catch (Exception error) when (IsDiskTrouble(error))
        {
            return Hold(file.Path, error);
        }
    }

    /// <summary>True for what a full or failing disk does: not the document's fault, and it may pass.</summary>
    public static bool IsDiskTrouble(Exception error) => error is IOException or UnauthorizedAccessException or LedgerUnavailableException;

    /// <summary>The disk refused something, be it the ledger's or the outputs': the document waits where it is.</summary>
    public DocumentResult Hold(string path, Exception error)
    {
        // One full disk stops every document; the worker says so once.
        if (error is LedgerUnavailableException)
            Log.WaitingForLedger(logger, path, error.Message);
        else
            Log.Waiting(logger, path, error.Message);
        var pause = new Pause(Pause.Disk, error.Message, "Free some space or mend the disk; work goes on by itself.", Now + Pause.DiskRetry);
        return new DocumentResult(path, DocumentState.Paused + Pause.Disk) { Pause = pause, Reason = pause.Reason, Hint = pause.Hint };
    }

    private async Task<DocumentResult> AttemptAsync(SeedFile file, string? instructionsFolder, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        JobInstructions job;
        try
        {
            job = instructionsFolder is null ? JobInstructions.None : JobInstructionsReader.Read(JobFiles.Find(instructionsFolder, file.Path));
        }
        catch (ReadingException refused)
        {
            return Fail(file.Path, refused.Message, refused.Hint);
        }

        var known = documents.Find(file.Path);
        if (known is not null && Settled(known, file, job) is { } settled)
            return settled;
        var isSuspect = known is { State: DocumentState.Reading } && known.Sha256 == file.Sha256;
        using var taken = isSuspect ? null : await places.TakeAsync(cancellationToken);
        var row = documents.Begin(file.Path, file.Sha256, names => OutputPaths.FolderFor(file.Path, names), Now);
        try
        {
            if (isSuspect && !await ClearsAsync(row, file, cancellationToken))
                return Fail(row, "Reading it ended the process, twice.", "Save the file anew in the program that made it, or as plain text, and drop it again.");
            if (row.Crashes >= MostCrashes)
                return Fail(row, $"The process ended {row.Crashes} times while it was checked or written.", "It may need more memory than there is: split it, or give the program more, then run translator retry.");
            // A suspect waits for its trial without a place: those that come after it must not wait with it.
            using var place = taken ?? await places.TakeAsync(cancellationToken);
            return await TranslateAsync(row with { Job = JobText.Of(job) }, file, job, place, progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ReadingException refused)
        {
            return Fail(row, refused.Message, refused.Hint);
        }
        catch (LedgerUnavailableException)
        {
            throw;
        }
        catch (Exception error) when (IsDiskTrouble(error))
        {
            // The disk's trouble is not the document's: it waits, and its paid results are safe in the ledger. A full disk may last; what
            // else goes wrong with the same document every time is its own.
            var full = error is IOException io && AtomicFile.IsDiskFull(io);
            var tried = row with { Troubles = row.Troubles + (full ? 0 : 1) };
            if (!full && tried.Troubles >= MostTroubles)
                return Fail(tried, $"Its files could not be read or written, {tried.Troubles} times: {error.Message}", "Mend what the message names, then run translator retry.");
            var held = Hold(row.Path, error);
            documents.Hold(tried with { State = full ? held.State : DocumentState.Waiting, Reason = held.Reason, Hint = held.Hint, Resumes = held.Pause!.Resumes });
            return held;
        }
        catch (Exception error)
        {
            Log.Broke(logger, row.Path, error);
            return Fail(row, $"Work on it broke off: {error.Message}", "This is a fault of the program: keep the log, and try again with translator retry.");
        }
    }

    /// <summary>Puts a file that could not even be opened on record as failed.</summary>
    public DocumentResult Fail(string path, string reason, string hint)
    {
        writer.WriteError(new ErrorReport(path, reason, hint, Now, 1, ProductVersion.Current));
        Log.Failed(logger, path, reason);
        return new DocumentResult(path, DocumentState.Failed) { Reason = reason, Hint = hint };
    }

    private DocumentResult Fail(DocumentRow row, string reason, string hint)
    {
        documents.Save(row with { State = DocumentState.Failed, Reason = reason, Hint = hint, Finished = Now });
        writer.WriteError(new ErrorReport(row.Path, reason, hint, Now, row.Attempts, ProductVersion.Current));
        index.Remove(row.Path);
        Log.Failed(logger, row.Path, reason);
        return new DocumentResult(row.Path, DocumentState.Failed) { Reason = reason, Hint = hint };
    }

    /// <summary>Whether a file on which the process may have died is cleared. That stands in the ledger, so that no file is tried twice.</summary>
    private async Task<bool> ClearsAsync(DocumentRow row, SeedFile file, CancellationToken cancellationToken)
    {
        if (!await trial.SurvivesAsync(file, cancellationToken))
            return false;
        documents.Mark(row.Id, DocumentState.Running);
        return true;
    }

    /// <summary>The result of a document on which nothing is left to do; null when there is work.</summary>
    private DocumentResult? Settled(DocumentRow known, SeedFile file, JobInstructions job)
    {
        if (known.Sha256 != file.Sha256 || known.Job != JobText.Of(job))
            return null;
        if (known.State == DocumentState.Failed)
            return new DocumentResult(known.Path, known.State) { Unchanged = true, Reason = known.Reason, Hint = known.Hint };
        if (!DocumentState.IsFinished(known.State) || (known.State == DocumentState.Drafts && !translator.Engine.Drafts))
            return null;
        var receipt = ReportJson.ReadReceipt(Encoding.UTF8.GetBytes(known.Receipt!));
        if (!writer.HasReceipt(known.Output))
            publisher.Render(known);
        index.Put(IndexRow.Of(receipt, known.Output));
        return new DocumentResult(known.Path, known.State) { Unchanged = true, Receipt = receipt };
    }

    private async Task<DocumentResult> TranslateAsync(DocumentRow row, SeedFile file, JobInstructions job, DocumentPlaces.Place place, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        var source = readers.Read(file, job);
        var parts = SegmenterFor(job).Segment(source);
        var characters = parts.Sum(s => (long)s.Text.Length);
        JobPromises.RefuseWhatCannotBeKept(job, characters, translator.Engine);
        documents.Mark(row.Id, DocumentState.Running);
        progress?.Report(new DocumentProgress(row.Path, 0, parts.Count, characters));

        var settled = progress is null ? null : new SettledSegments(progress, row.Path, parts.Count, characters);
        var translated = await translator.TranslateAsync(row.Id, parts, settled, cancellationToken);
        place.GiveUp();
        using var alone = row.Crashes > 0 ? await places.TakeSuspectsAsync(cancellationToken) : null;
        documents.Mark(row.Id, DocumentState.Checking);
        while (true)
        {
            // People may work on the old pairs until the moment in which the new ones take their place.
            var version = segments.Version(row.Id);
            var old = segments.Of(row.Id);
            var (work, retired) = KeptWork.Apply(old, parts, translated.Translations);
            var rows = pairer.Pair(source.Text, parts, work, old);
            var finished = row with
            {
                Sha256 = file.Sha256,
                State = translated.Pause is { } pause ? DocumentState.Paused + pause.Cause : DocumentState.Writing,
                Reason = translated.Pause?.Reason,
                Hint = translated.Pause?.Hint,
                Resumes = translated.Pause?.Resumes,
                Engine = translator.Engine.Label,
                Format = source.Format,
                Encoding = source.Encoding,
                Extracted = source.Extracted,
                TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Text))),
                Tail = source.Text[(parts.Count > 0 ? parts[^1].End : 0)..],
                Warnings = string.Join('\n', source.Warnings),
                Blocks = BlockText.Of(source.Blocks),
                Finished = Now,
            };
            if (segments.Replace(finished, rows, retired, KeptWork.Superseded(old, rows), Now, version))
                return publisher.Publish(finished, [.. rows.Select(r => r.Pair)], translated.Pause, translated.Saved, version + 1);
        }
    }

    private DocumentSegmenter SegmenterFor(JobInstructions job) => job.SplitInsideQuotations is null && job.PauseDotsAfterFiniteVerb is null
        ? segmenter
        : new DocumentSegmenter(SegmentationRules.From(new SegmentingOptions
        {
            SplitInsideQuotations = job.SplitInsideQuotations ?? segmenting.Value.SplitInsideQuotations,
            PauseDotsAfterFiniteVerb = job.PauseDotsAfterFiniteVerb ?? segmenting.Value.PauseDotsAfterFiniteVerb,
            SoftLimit = segmenting.Value.SoftLimit,
            ExtraWords = segmenting.Value.ExtraWords,
        }));

    /// <summary>To the millisecond, as the ledger keeps it: a rebuilt file must not differ in a tick.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Path}: failed. {Reason}")]
        public static partial void Failed(ILogger logger, string path, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Path}: waits. {Reason}")]
        public static partial void Waiting(ILogger logger, string path, string reason);

        [LoggerMessage(Level = LogLevel.Debug, Message = "{Path}: waits for the ledger. {Reason}")]
        public static partial void WaitingForLedger(ILogger logger, string path, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Path}: work on it broke off.")]
        public static partial void Broke(ILogger logger, string path, Exception error);
    }
}
