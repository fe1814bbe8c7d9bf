using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Translating;
using Translator.Writing;
using Translator.Writing.Corpora;

namespace Translator.Commands;

/// <summary><c>export</c>: the corpus over all documents.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string[]> Sources = DocumentChoice.Argument();
    private static readonly Option<string> To = new("--to") { Description = "Folder of the corpus (Writing:Corpus:Folder).", HelpName = "DIR" };
    private static readonly Option<string> Name = new("--name") { Description = "What the names of its files begin with (Writing:Corpus:Name).", HelpName = "NAME" };
    private static readonly Option<string[]> Formats = new("--format") { Description = "Formats, with commas or repeated (Writing:Corpus:Formats).", HelpName = "NAME,…" };
    private static readonly Option<string[]> Include = new("--include") { Description = "States besides approved: edited, machine. Machine translation is marked as such.", HelpName = "STATE,…" };
    private static readonly Option<string[]> Collections = new("--collection") { Description = "Only this collection and those below it; may be repeated.", HelpName = "NAME" };
    private static readonly Option<string[]> Licences = new("--licence", "--license") { Description = "Only sources under this licence; none for those without; may be repeated.", HelpName = "NAME" };
    private static readonly Option<DateOnly?> Since = new("--since") { Description = "Only documents finished on this day or later, UTC.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<DateOnly?> Until = new("--until") { Description = "Only documents finished on this day or before, UTC.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<bool> Whole = new("--no-split") { Description = "One part, without dev and test." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only count; write nothing." };

    public static Command Create()
    {
        var command = new Command("export", "Write the corpus over all documents: approved pairs, each once, split into train, dev and test.")
        {
            Sources, To, Name, Formats, Include, Collections, Licences, Since, Until, Whole, DryRun,
        };
        Include.Validators.Add(result =>
        {
            foreach (var name in Listed(result.Tokens.Select(t => t.Value)))
            {
                if (name != "approved" && !(PairNames.TryState(name, out var state) && CorpusSelection.Includable.Contains(state)))
                    result.AddError($"--include {name}: only {string.Join(" and ", CorpusSelection.Includable.Select(PairNames.Of))} may be asked for; drafts, failures and gaps never go into a corpus.");
            }
        });
        Name.Validators.Add(result =>
        {
            if (!CorpusOptions.IsName(result.Tokens[0].Value))
                result.AddError(CorpusOptions.NameError.Replace("Writing:Corpus:Name", "--name", StringComparison.Ordinal));
        });
        Formats.Validators.Add(result =>
        {
            foreach (var name in Listed(result.Tokens.Select(t => t.Value)).Where(name => BilingualFormats.ByName(name) is null))
                result.AddError($"--format {name}: there is no such format. There are {string.Join(", ", BilingualFormats.All.Select(f => f.Name))}.");
        });
        foreach (var option in (Option<DateOnly?>[])[Since, Until])
        {
            option.CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Refused(result);
        }

        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;

        static DateOnly? Refused(System.CommandLine.Parsing.ArgumentResult result)
        {
            result.AddError($"{result.Tokens[0].Value} is no day. Write YYYY-MM-DD, for example 2026-03-14.");
            return null;
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        var settings = Settings(parsed, host.Services.GetRequiredService<IOptions<WritingOptions>>().Value.Corpus);
        var dryRun = parsed.GetValue(DryRun);
        if (!dryRun)
            CorpusWriter.CheckFolder(settings.Folder);
        var database = host.Services.GetRequiredService<LedgerDatabase>();
        using var ledger = new LedgerSnapshot(database);
        var plan = CorpusPlanner.Plan(ledger, Selection(parsed, ledger), settings, stop);
        var corpus = CorpusWriter.Count(plan, settings);
        if (corpus.Parts.Sum(part => part.Pairs) == 0)
        {
            await Console.Error.WriteLineAsync(Nothing(corpus));
            return ExitCode.Failure;
        }

        if (!dryRun)
        {
            var names = settings.Formats.Count > 0 ? settings.Formats.AsEnumerable() : CorpusFiles.Defaults;
            corpus = CorpusWriter.Write(plan, corpus, [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => BilingualFormats.ByName(name)!)], settings.Folder, stop);
        }

        await Console.Out.WriteAsync(options.Json ? Encoding.UTF8.GetString(ReportJson.Write(corpus)) : Summary(corpus, dryRun ? null : settings.Folder));
        return ExitCode.Done;
    }

    private static CorpusOptions Settings(ParseResult parsed, CorpusOptions settings)
    {
        var wanted = new CorpusOptions
        {
            Folder = parsed.GetValue(To) is { } folder ? Path.GetFullPath(folder) : settings.Folder,
            Name = parsed.GetValue(Name) ?? settings.Name,
            DevPercent = parsed.GetValue(Whole) ? 0 : settings.DevPercent,
            TestPercent = parsed.GetValue(Whole) ? 0 : settings.TestPercent,
            Similarity = settings.Similarity,
        };
        foreach (var name in Listed(parsed.GetValue(Formats) ?? []) is { Count: > 0 } named ? named : settings.Formats)
            wanted.Formats.Add(name);
        return wanted;
    }

    private static CorpusSelection Selection(ParseResult parsed, LedgerSnapshot ledger)
    {
        var sources = parsed.GetValue(Sources) ?? [];
        foreach (var source in sources.Where(source => ledger.Documents.All(document => document.Path != source)))
            throw new FileNotFoundException($"There is no document {source} in the ledger; translator status lists them.");
        return new CorpusSelection
        {
            Included = Listed(parsed.GetValue(Include) ?? []).Select(name => PairNames.TryState(name, out var state) ? state : PairState.Approved).Where(state => state != PairState.Approved).ToHashSet(),
            Sources = sources,
            Collections = parsed.GetValue(Collections) ?? [],
            Licences = parsed.GetValue(Licences) ?? [],
            Since = parsed.GetValue(Since),
            Until = parsed.GetValue(Until),
        };
    }

    private static string Nothing(CorpusManifest corpus)
    {
        var text = new StringBuilder("There is nothing to export: no pair that was asked for.");
        foreach (var (state, count) in corpus.LeftOut.States)
            text.Append(CultureInfo.InvariantCulture, $" {Counted.Of(count, "pair is", "pairs are")} in state {state}{(state is "machine" or "edited" ? $" (--include {state} takes {(count == 1 ? "it" : "them")})" : "")}.");
        if (corpus.LeftOut.UnfinishedDocuments > 0)
            text.Append(CultureInfo.InvariantCulture, $" {Counted.Of(corpus.LeftOut.UnfinishedDocuments, "document is", "documents are")} not finished.");
        return text.ToString();
    }

    private static string Summary(CorpusManifest corpus, string? folder)
    {
        var text = new StringBuilder();
        foreach (var part in corpus.Parts)
            text.Append(CultureInfo.InvariantCulture, $"{part.Part,-5} {part.Pairs,9} {(part.Pairs == 1 ? "pair" : "pairs")} of {Counted.Of(part.Documents, "document")}: {string.Join(", ", part.States.Select(s => $"{s.Value} {s.Key}").DefaultIfEmpty("nothing"))}\n");
        var left = corpus.LeftOut;
        text.Append(CultureInfo.InvariantCulture, $"left out: {string.Join(", ", left.States.Select(s => $"{s.Value} {s.Key}").Concat([$"{Counted.Of(left.Duplicates, "repetition")}", $"{Counted.Of(left.Copies, "copy", "copies")} or empty", $"{left.NearInDev} of dev and {left.NearInTest} of test that are nearly in another part", $"{Counted.Of(left.UnfinishedDocuments, "unfinished document")}"]))}\n");
        text.Append(folder is null
            ? "Nothing was written (--dry-run).\n"
            : $"{Counted.Of(corpus.Files.Count, "file")}, {CorpusFiles.Card} and {CorpusFiles.Manifest} are in {PlainConsoleFormatter.Safe(folder)}.\n");
        return text.ToString();
    }

    private static List<string> Listed(IEnumerable<string> values) =>
        [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
