using Translator.Ledger;
using Translator.Translating;
using Translator.Watching;

namespace Translator;

/// <summary>Takes a settled file, runs the pipeline on it and tells the intake what came of it. Shared by <c>run</c> and <c>once</c>.</summary>
public sealed class SeedRunner(SeedIntake intake, SourceWhereabouts whereabouts, Pipeline pipeline, TimeProvider time)
{
    /// <summary>How long a document waits that only a person can free: a look now and then costs nothing.</summary>
    private static readonly TimeSpan WithoutResume = TimeSpan.FromMinutes(10);

    /// <summary>Works on one file.</summary>
    /// <param name="file">The file, as it settled.</param>
    /// <param name="progress">Told how many of its segments are settled.</param>
    /// <param name="cancellationToken">Leaves the document where it is.</param>
    /// <param name="missesVanished">True where somebody counts on every file that was seen: one that is gone then fails with that reason.</param>
    /// <returns>What came of it; null when it is gone or still being written, which the intake sees to.</returns>
    public async Task<DocumentResult?> RunAsync(SettledFile file, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken, bool missesVanished = false)
    {
        var opening = intake.Open(file);
        if (!opening.Taken && opening.Refusal.Passing && !(missesVanished && opening.Refusal.Kind == SeedRefusalKind.Vanished))
            return null;
        try
        {
            var result = await RunAsync(file, opening, progress, cancellationToken);
            if (result.Pause is { } pause)
                PutOff(file, pause);
            return result;
        }
        catch (Exception error) when (Pipeline.IsDiskTrouble(error))
        {
            var held = pipeline.Hold(file.Path, error);
            PutOff(file, held.Pause!);
            return held;
        }
    }

    private async Task<DocumentResult> RunAsync(SettledFile file, SeedOpening opening, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        if (!opening.Taken)
        {
            var refused = pipeline.Fail(file.Path, opening.Refusal.Reason, opening.Refusal.Advice);
            intake.Failed(file);
            return refused;
        }

        whereabouts.FollowRename(opening.File, path => !intake.IsPresent(path));
        var result = await pipeline.RunAsync(opening.File, intake.Folder, progress, cancellationToken);
        if (result.Pause is not null)
            return result;
        if (result.State == DocumentState.Failed)
        {
            intake.Failed(file, opening.File.Sha256);
            return result;
        }

        intake.Completed(file, opening.File.Sha256);
        intake.ApplySourcePolicy(file);
        return result;
    }

    private void PutOff(SettledFile file, Pause pause) =>
        intake.Later(file, pause.Reason, pause.Resumes is { } resumes ? Positive(resumes - time.GetUtcNow()) : WithoutResume);

    private static TimeSpan Positive(TimeSpan delay) => delay > TimeSpan.FromSeconds(1) ? delay : TimeSpan.FromSeconds(1);
}
