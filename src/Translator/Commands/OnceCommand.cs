using System.Collections.Concurrent;
using System.CommandLine;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Reviewing;
using Translator.Reviewing.Returning;
using Translator.Translating;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Commands;

/// <summary><c>once</c>: everything that waits in the seeds folder, or the given files, then exit.</summary>
internal static class OnceCommand
{
    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Files to translate; without any, everything that waits in the seeds folder.", Arity = ArgumentArity.ZeroOrMore };

    public static Command Create()
    {
        var command = new Command("once", "Translate everything that waits in the seeds folder, or the given files, then exit. Without files, what waits in output/review is merged first.") { Paths };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        Workplace.BeginLoading();
        using var host = TranslatorHost.Create(options).Build();
        var services = host.Services;
        using var worker = Workplace.Open(services);
        var results = new ConcurrentBag<DocumentResult>();
        string[] paths = parsed.GetValue(Paths) ?? [];
        // First: what people approved is used for the sentences that come now.
        var returned = paths.Length == 0 ? await services.GetRequiredService<ReturnWatch>().TakeWaitingAsync(stop) : [];
        using (var progress = OnceProgress.For(options))
        {
            await Parallel.ForEachAsync(
                Seeds(services, paths, stop),
                new ParallelOptions { MaxDegreeOfParallelism = services.GetRequiredService<DocumentPlaces>().MostBegun, CancellationToken = stop },
                async (take, token) =>
                {
                    if (await take(progress, token) is { } result)
                    {
                        results.Add(result);
                        progress.Done(result);
                    }
                });
        }

        await services.GetRequiredService<SentenceQueue>().StopAsync();
        services.GetRequiredService<OutputFollower>().CatchUp();
        await services.GetRequiredService<IndexFile>().DisposeAsync();
        var summary = OnceSummary.Of(results, returned, services.GetRequiredService<ITranslationEngine>().Info, services.GetRequiredService<IOptions<TranslatingOptions>>().Value);
        await Console.Out.WriteLineAsync(options.Json ? summary.ToJson() : summary.ToLine());
        foreach (var waiting in returned.Where(r => r.IsWaiting))
            await Console.Error.WriteLineAsync(PlainConsoleFormatter.Safe($"{waiting.File}: {waiting.Problem}"));
        foreach (var problem in summary.Problems)
            await Console.Error.WriteLineAsync(PlainConsoleFormatter.Safe(problem));
        foreach (var waiting in services.GetRequiredService<SeedIntake>().Waiting)
            await Console.Error.WriteLineAsync(PlainConsoleFormatter.Safe($"{waiting.Path}: left for the next run. {waiting.Reason}"));
        return summary.ExitCode;
    }

    /// <summary>The work, one piece per document: from the seeds folder through the intake, given files directly.</summary>
    private static async IAsyncEnumerable<Func<IProgress<DocumentProgress>, CancellationToken, Task<DocumentResult?>>> Seeds(
        IServiceProvider services, string[] paths, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var pipeline = services.GetRequiredService<Pipeline>();
        if (paths.Length == 0)
        {
            var runner = services.GetRequiredService<SeedRunner>();
            await foreach (var file in services.GetRequiredService<SeedIntake>().ScanOnceAsync(stop))
                yield return (progress, token) => runner.RunAsync(file, progress, token, missesVanished: true);
            yield break;
        }

        var options = services.GetRequiredService<IOptions<WatchingOptions>>().Value;
        foreach (var path in paths)
        {
            var opening = GivenFile.Open(path, options);
            yield return async (progress, token) => opening.Taken
                ? await pipeline.RunAsync(opening.File, options.Folder, progress, token)
                : pipeline.Fail(GivenFile.NameOf(path, options), opening.Refusal.Reason, opening.Refusal.Advice);
        }
    }
}
