using System.CommandLine;
using System.Text.Json.Nodes;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Translating.Memory;

namespace Translator.Commands;

/// <summary><c>memory import</c>: pairs that people made elsewhere come into the translation memory, and win over every engine.</summary>
internal static class MemoryCommand
{
    private static readonly Argument<string> Source = new("FILE.tmx") { Description = "A TMX file with Urdu and English." };
    private static readonly Option<string> Reviewer = new("--reviewer") { Description = "Who vouches for pairs that name nobody.", HelpName = "NAME" };

    public static Command Create()
    {
        var import = new Command("import", "Bring the pairs of a TMX file into the memory as approved ones.") { Source, Reviewer };
        import.SetAction(CommandLine.Guarded(ImportAsync));
        return new Command("memory", "The translation memory.") { import };
    }

    private static async Task<int> ImportAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        var path = parsed.GetValue(Source)!;
        using var host = TranslatorHost.Create(options).Build();
        var memory = host.Services.GetRequiredService<MemoryTable>();
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        TmxImportCounts counts;
        try
        {
            counts = new TmxImport(memory).Run(file, Path.GetFileName(path), parsed.GetValue(Reviewer), stop);
        }
        catch (FormatException broken)
        {
            throw new FormatException($"{path}: {broken.Message} Units before that place are in the memory; mend the file and import it again.", broken);
        }

        await Console.Out.WriteLineAsync(options.Json
            ? new JsonObject
            {
                ["units"] = counts.Units,
                ["taken"] = counts.Taken,
                ["machine"] = counts.Machine,
                ["incomplete"] = counts.Incomplete,
                ["memory"] = memory.Count(),
            }.ToJsonString(ReadableJson.Options)
            : $"{counts.Taken} of {Counted.Of(counts.Units, "unit")} {(counts.Taken == 1 ? "is" : "are")} in the memory as {(counts.Taken == 1 ? "an approved pair" : "approved pairs")}; passed over: {counts.Machine} that no person approved, {counts.Incomplete} without Urdu or English. The memory holds {Counted.Of(memory.Count(), "pair")}.");
        return ExitCode.Done;
    }
}
