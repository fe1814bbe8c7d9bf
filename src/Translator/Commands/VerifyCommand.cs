using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Commands;

/// <summary><c>verify</c>: proof per document that nothing was lost and that the outputs are what the ledger holds.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string[]> Sources = DocumentChoice.Argument();

    public static Command Create()
    {
        var command = new Command("verify", "Prove for each document that nothing was lost and that its files are whole.") { Sources };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        var proof = new LosslessProof(host.Services.GetRequiredService<SegmentTable>(), host.Services.GetRequiredService<DocumentWriter>());
        var seeds = host.Services.GetRequiredService<IOptions<WatchingOptions>>().Value;
        var broken = 0;
        foreach (var document in DocumentChoice.From(parsed.GetValue(Sources) ?? [], host.Services.GetRequiredService<DocumentTable>()))
        {
            stop.ThrowIfCancellationRequested();
            if (!DocumentState.IsFinished(document.State))
                continue;
            var result = proof.Of(document);
            if (SourceFault(document, seeds) is { } changed)
                result = result with { Faults = [.. result.Faults, changed] };
            broken += result.Faults.Count == 0 ? 0 : 1;
            await Console.Out.WriteLineAsync(options.Json
                ? new JsonObject
                {
                    ["source"] = document.Path,
                    ["ok"] = result.Faults.Count == 0,
                    ["segments"] = result.Segments,
                    ["characters"] = result.Characters,
                    ["textSha256"] = result.TextSha256,
                    ["files"] = result.Files,
                    ["faults"] = new JsonArray([.. result.Faults.Select(f => JsonValue.Create(f))]),
                }.ToJsonString(ReadableJson.Options)
                : result.Faults.Count == 0
                    ? string.Create(CultureInfo.InvariantCulture, $"ok  {PlainConsoleFormatter.Safe(document.Path)}: {Counted.Of(result.Segments, "segment and its gaps rebuild", "segments and their gaps rebuild")} all {Counted.Of(result.Characters, "character")} (sha256 {result.TextSha256[..12]}…); {Counted.Of(result.Files, "file")} as written.")
                    : $"BAD {PlainConsoleFormatter.Safe(document.Path)}: {string.Join(" ", result.Faults.Select(PlainConsoleFormatter.Safe))}");
        }

        return broken == 0 ? ExitCode.Done : ExitCode.Failure;
    }

    /// <summary>A source may be gone by now; one that is there must be the one that was translated.</summary>
    private static string? SourceFault(DocumentRow document, WatchingOptions seeds)
    {
        var path = Path.Combine(seeds.Folder, document.Path);
        return GivenFile.Open(path, seeds) is { Taken: true } opening && opening.File.Sha256 != document.Sha256
            ? $"{path} is another file than the one that was translated (sha256 {opening.File.Sha256[..12]}…, then {document.Sha256[..12]}…); the next run takes it, or put the former back."
            : null;
    }
}
