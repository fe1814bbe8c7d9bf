using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Reading;
using Translator.Reading.Instructions;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Watching;

namespace Translator.Commands;

/// <summary><c>estimate</c>: what a run would send and cost. Needs no key and no network; reads the memory, changes nothing.</summary>
internal static class EstimateCommand
{
    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Files; without any, everything in the seeds folder.", Arity = ArgumentArity.ZeroOrMore };

    public static Command Create()
    {
        var command = new Command("estimate", "Say what a run would send and cost; sends nothing.") { Paths };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        var services = host.Services;
        var estimate = services.GetRequiredService<CostEstimate>();
        var watching = services.GetRequiredService<IOptions<WatchingOptions>>().Value;
        var failed = 0;
        await foreach (var path in PathsAsync(parsed.GetValue(Paths) ?? [], services, stop))
        {
            stop.ThrowIfCancellationRequested();
            var opening = GivenFile.Open(path, watching);
            var reason = opening.Taken ? Refused(estimate, opening.File, watching.Folder) : opening.Refusal.Reason;
            if (reason is null)
                continue;
            failed++;
            await Console.Error.WriteLineAsync(PlainConsoleFormatter.Safe($"{GivenFile.NameOf(path, watching)} is not counted. {reason}"));
        }

        await Console.Out.WriteLineAsync(options.Json ? Json(estimate) : Line(estimate));
        return failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static string? Refused(CostEstimate estimate, SeedFile file, string seeds)
    {
        try
        {
            return estimate.Add(file, JobInstructionsReader.Read(JobFiles.Find(seeds, file.Path)));
        }
        catch (ReadingException wrong)
        {
            return $"{wrong.Message} {wrong.Hint}";
        }
    }

    private static async IAsyncEnumerable<string> PathsAsync(
        string[] given, IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var path in given)
            yield return path;
        if (given.Length > 0)
            yield break;
        var intake = services.GetRequiredService<SeedIntake>();
        await foreach (var file in intake.ScanOnceAsync(stop))
            yield return Path.Combine(intake.Folder, file.Path);
    }

    private static string Line(CostEstimate e) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Counted.Of(e.Documents, "document")}, {Counted.Of(e.Segments, "segment")}, {Counted.Of(e.Characters, "character")}; after memory and repetition {Counted.Of(e.ToSend, "character")} in {Counted.Of(e.SentencesToSend, "sentence")}; {e.Price:0.0000} {e.Currency} at {e.PricePerMillion} per million; about {e.Time} at {Counted.Of(e.PerMinute, "character")} a minute.");

    private static string Json(CostEstimate e) => new JsonObject
    {
        ["documents"] = e.Documents,
        ["segments"] = e.Segments,
        ["characters"] = e.Characters,
        ["sentencesToSend"] = e.SentencesToSend,
        ["charactersToSend"] = e.ToSend,
        ["price"] = e.Price,
        ["currency"] = e.Currency,
        ["seconds"] = (long)e.Time.TotalSeconds,
    }.ToJsonString(ReadableJson.Options);
}
