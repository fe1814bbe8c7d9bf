using Translator.Ledger;
using Translator.Watching;

namespace Translator;

/// <summary>Takes a settled file, runs the pipeline on it and tells the intake what came of it. Shared by <c>run</c> and <c>once</c>.</summary>
public sealed class SeedRunner(SeedIntake intake, Pipeline pipeline, TimeProvider time)
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
        if (!opening.Taken)
        {
            if (opening.Refusal.Passing && !(missesVanished && opening.Refusal.Kind == SeedRefusalKind.Vanished))
                return null;
            intake.Failed(file);
            return pipeline.Fail(file.Path, opening.Refusal.Reason, opening.Refusal.Advice);
        }

        pipeline.FollowRename(opening.File, path => !intake.IsPresent(path));
        var result = await pipeline.RunAsync(opening.File, intake.Folder, progress, cancellationToken);
        if (result.Pause is { } pause)
        {
            intake.Later(file, pause.Reason, pause.Resumes is { } resumes ? Positive(resumes - time.GetUtcNow()) : WithoutResume);
        }
        else if (result.State == DocumentState.Failed)
        {
            intake.Failed(file, opening.File.Sha256);
        }
        else
        {
            intake.Completed(file, opening.File.Sha256);
            intake.ApplySourcePolicy(file);
        }

        return result;
    }

    private static TimeSpan Positive(TimeSpan delay) => delay > TimeSpan.FromSeconds(1) ? delay : TimeSpan.FromSeconds(1);
}
