using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Watching;

namespace Translator.Reviewing.Returning;

/// <summary>Watches <c>output/review</c> by the rules of the seeds folder: a file is taken once it is complete, and then lies in <c>done</c>.</summary>
public sealed partial class ReturnWatch(
    FileReturn returning, ReviewingOptions reviewing, IOptions<WatchingOptions> watching, TimeProvider time, ILogger<SeedIntake> intakeLogger, ILogger<ReturnWatch> logger)
{
    /// <summary>Takes files until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var intake = Intake();
        await foreach (var file in intake.WatchAsync(stop))
            Take(intake, file);
    }

    /// <summary>Takes the files that wait now, and ends.</summary>
    /// <returns>What became of each; a file that cannot even be opened has no receipt but its reason.</returns>
    public async Task<IReadOnlyList<ReturnEnd>> TakeWaitingAsync(CancellationToken stop)
    {
        var ends = new List<ReturnEnd>();
        if (!Directory.Exists(returning.Folder))
            return ends;
        var intake = Intake();
        await foreach (var file in intake.ScanOnceAsync(stop))
        {
            if (Take(intake, file) is { } end)
                ends.Add(end);
        }

        return [.. ends, .. intake.Waiting.Select(w => new ReturnEnd(w.Path, null, $"left for the next run. {w.Reason}") { IsWaiting = true })];
    }

    private SeedIntake Intake() => new(Options.Create(Watched()), time, intakeLogger);

    private ReturnEnd? Take(SeedIntake intake, SettledFile file)
    {
        var opening = intake.Open(file);
        if (opening.Taken)
            return Take(intake, file, opening.File);
        if (opening.Refusal.Passing)
            return null;
        Log.NotTaken(logger, file.Path, opening.Refusal.Reason, opening.Refusal.Advice);
        intake.Failed(file);
        return new ReturnEnd(file.Path, null, $"{opening.Refusal.Reason} {opening.Refusal.Advice}");
    }

    private ReturnEnd? Take(SeedIntake intake, SettledFile file, SeedFile opened)
    {
        try
        {
            var receipt = returning.Take(file.Path, opened.Bytes, person: null);
            if (receipt.State == "failed")
            {
                Log.NotTaken(logger, file.Path, receipt.Reason ?? "", receipt.Hint ?? "");
                intake.Failed(file, opened.Sha256);
                return new ReturnEnd(file.Path, receipt, $"{receipt.Reason} {receipt.Hint}".Trim());
            }

            var counts = string.Join(", ", receipt.Counts.Select(c => $"{c.Value} {c.Key}"));
            Log.Taken(logger, file.Path, counts);
            if (MoveAway(file))
                intake.Forget(file.Path);
            else
                intake.Completed(file, opened.Sha256);
            return new ReturnEnd(file.Path, receipt, null);
        }
        catch (IOException error)
        {
            // The disk's trouble passes; what the rows said is in the ledger already and then says nothing new.
            intake.Later(file, error.Message, TimeSpan.FromSeconds(15));
            return null;
        }
    }

    private bool MoveAway(SettledFile file)
    {
        var path = Path.Combine(returning.Folder, file.Path);
        // What was saved again meanwhile is not what was taken: it stays and is taken too.
        if (SeedStat.Of(path)?.Signature != file.Signature)
            return false;
        var target = Path.Combine(returning.Folder, "done", file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (File.Exists(target))
            target = Path.ChangeExtension(target, time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff", System.Globalization.CultureInfo.InvariantCulture) + Path.GetExtension(target));
        File.Move(path, target);
        return true;
    }

    private WatchingOptions Watched()
    {
        var options = new WatchingOptions
        {
            Folder = returning.Folder,
            Profile = watching.Value.Profile,
            Settle = watching.Value.Settle,
            ScanInterval = watching.Value.ScanInterval,
            UseEvents = watching.Value.UseEvents,
            MaxFileMegabytes = reviewing.MaxUploadMegabytes,
        };
        foreach (var ours in new[] { "done/*", "conflicts/*", "*" + FileReturn.ReceiptEnding })
            options.Exclude.Add(ours);
        return options;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{File} came back: {Counts}. Its receipt says what became of each row.")]
        public static partial void Taken(ILogger logger, string file, string counts);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{File} came back and could not be taken. {Reason} {Hint}")]
        public static partial void NotTaken(ILogger logger, string file, string reason, string hint);
    }
}
