using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Reading;
using Translator.Translating;
using Translator.Translating.Azure;
using Translator.Translating.Glossaries;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Commands;

/// <summary><c>doctor</c>: is everything in place? One line for each thing looked at; what is wrong says what to do. Costs nothing.</summary>
internal static class DoctorCommand
{
    private const long LittleSpace = 200L << 20;

    public static Command Create()
    {
        var command = new Command("doctor", "Look whether everything is in place, and say what to do where it is not.");
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        var services = host.Services;
        var exitCode = ExitCode.Done;
        await foreach (var (name, verdict, message, code) in ChecksAsync(services, stop))
        {
            exitCode = exitCode == ExitCode.Done ? code : exitCode;
            await Console.Out.WriteLineAsync(options.Json
                ? new JsonObject { ["check"] = name, ["verdict"] = verdict, ["message"] = message }.ToJsonString(ReadableJson.Options)
                : $"{verdict,-4}  {name}: {PlainConsoleFormatter.Safe(message)}");
        }

        return exitCode;
    }

    private static async IAsyncEnumerable<(string Name, string Verdict, string Message, int ExitCode)> ChecksAsync(
        IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var check in new Func<IServiceProvider, (string, string, string, int)>[] { Settings, Seeds, Output, LedgerFolder, LedgerContent, Engine, GlossaryFiles, Space, Pdf })
        {
            var result = check(services);
            yield return result;
            // With settings that do not hold, nothing else can be asked.
            if (result is ("settings", "BAD", _, _))
                yield break;
        }

        var azure = services.GetRequiredService<IOptions<AzureOptions>>().Value;
        if (azure.Missing is { } missing)
        {
            yield return ("azure", "note", $"Azure is not configured. {missing}", ExitCode.Done);
            yield break;
        }

        foreach (var found in await AzureProbe.CheckAsync(azure, services.GetRequiredService<TimeProvider>(), stop))
        {
            var code = found.Passed ? ExitCode.Done : found.MayPass ? ExitCode.Unavailable : ExitCode.Configuration;
            yield return ($"azure {found.Name}", found.Passed ? "ok" : "BAD", $"{found.Message} {found.Hint}".TrimEnd(), code);
        }
    }

    private static (string, string, string, int) Settings(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return ("settings", "ok", "They are understood and within their bounds.", ExitCode.Done);
        }
        catch (OptionsValidationException wrong)
        {
            return ("settings", "BAD", string.Join(" ", wrong.Failures), ExitCode.Configuration);
        }
    }

    private static (string, string, string, int) Seeds(IServiceProvider services)
    {
        var folder = services.GetRequiredService<IOptions<WatchingOptions>>().Value.Folder;
        try
        {
            return Directory.Exists(folder)
                ? ("seeds", "ok", $"{folder} can be read; {Directory.EnumerateFileSystemEntries(folder).Count()} entries lie in it.", ExitCode.Done)
                : ("seeds", "note", $"{folder} does not exist yet; the worker makes it.", ExitCode.Done);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ("seeds", "BAD", $"{folder} cannot be read: {error.Message} Check its rights, or set Watching:Folder to another one.", ExitCode.Failure);
        }
    }

    private static (string, string, string, int) Output(IServiceProvider services) =>
        Writable("output", services.GetRequiredService<IOptions<WritingOptions>>().Value.Folder, "Writing:Folder");

    private static (string, string, string, int) LedgerFolder(IServiceProvider services) =>
        Writable("ledger folder", services.GetRequiredService<IOptions<LedgerOptions>>().Value.Folder, "Ledger:Folder");

    private static (string, string, string, int) Writable(string name, string folder, string setting)
    {
        try
        {
            return AtomicFile.SelfTest(folder) is { } doubt
                ? (name, "note", doubt, ExitCode.Done)
                : (name, "ok", $"{folder} keeps what is written to it.", ExitCode.Done);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (name, "BAD", $"{error.Message} The folder is {setting}.", ExitCode.Failure);
        }
    }

    private static (string, string, string, int) LedgerContent(IServiceProvider services)
    {
        try
        {
            var ledger = services.GetRequiredService<LedgerDatabase>();
            return ledger.CheckIntegrity() is var found && found == "ok"
                ? ("ledger", "ok", $"{ledger.Path} is whole: {Counted.Of(services.GetRequiredService<DocumentTable>().All().Count, "document")}, {Counted.Of(services.GetRequiredService<MemoryTable>().Count(), "approved pair")} in the memory.", ExitCode.Done)
                : ("ledger", "BAD", $"{ledger.Path} is damaged: {found} Restore its last backup (translator backup writes one).", ExitCode.Failure);
        }
        catch (LedgerException wrong)
        {
            return ("ledger", "BAD", $"{wrong.Message} {wrong.Hint}", ExitCode.Failure);
        }
    }

    private static (string, string, string, int) Engine(IServiceProvider services)
    {
        try
        {
            var engine = services.GetRequiredService<ITranslationEngine>().Info;
            var fallback = services.GetRequiredService<FallbackEngines>().Lines.Select(line => line.Engine.Info.Label).ToList();
            var drafts = engine.Drafts ? " Its English is a draft for orientation, not a translation." : "";
            var then = fallback.Count > 0 ? $" Then: {string.Join(", ", fallback)}." : "";
            return ("engine", engine.Drafts ? "note" : "ok", $"{engine.Label}. {EngineLadder.Reason(services)}{drafts}{then}", ExitCode.Done);
        }
        catch (EngineException wrong)
        {
            return ("engine", "BAD", $"{wrong.Message} {wrong.Hint}", ExitCode.Configuration);
        }
    }

    private static (string, string, string, int) GlossaryFiles(IServiceProvider services)
    {
        var glossary = services.GetRequiredService<Glossary>();
        var folder = services.GetRequiredService<IOptions<TranslatingOptions>>().Value.GlossaryFolder;
        return glossary.Faults.Count == 0
            ? ("glossary", "ok", $"{Counted.Of(glossary.Entries.Count, "term")} in {folder}.", ExitCode.Done)
            : ("glossary", "BAD", $"{Counted.Of(glossary.Entries.Count, "term")} in {folder}; left out: {string.Join(" ", glossary.Faults)}", ExitCode.Failure);
    }

    private static (string, string, string, int) Space(IServiceProvider services)
    {
        var folder = services.GetRequiredService<IOptions<WritingOptions>>().Value.Folder;
        try
        {
            var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
            var amount = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GiB are free where {folder} lies.");
            return free < LittleSpace ? ("disk", "BAD", $"{amount} That is little: free some space.", ExitCode.Failure) : ("disk", "ok", amount, ExitCode.Done);
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return ("disk", "note", $"How much is free where {folder} lies is not known: {error.Message}", ExitCode.Done);
        }
    }

    private static (string, string, string, int) Pdf(IServiceProvider services)
    {
        var program = services.GetRequiredService<IOptions<ReadingOptions>>().Value.PdfToText;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "-v") { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var version = process.StandardError.ReadToEnd().Split('\n')[0].Trim();
            process.WaitForExit();
            return ("pdf", "ok", $"PDF files are read with {(version.Length > 0 ? version : program)}.", ExitCode.Done);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return ("pdf", "note", $"There is no {program}, so PDF files cannot be read. Install poppler-utils, or set Reading:PdfToText.", ExitCode.Done);
        }
    }
}
