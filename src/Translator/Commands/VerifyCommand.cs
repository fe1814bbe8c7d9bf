using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Translator.Hosting;
using Translator.Ledger;
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
        var broken = 0;
        foreach (var document in DocumentChoice.From(parsed.GetValue(Sources) ?? [], host.Services.GetRequiredService<DocumentTable>()))
        {
            stop.ThrowIfCancellationRequested();
            if (!DocumentState.IsFinished(document.State))
                continue;
            var result = proof.Of(document);
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
                    ? string.Create(CultureInfo.InvariantCulture, $"ok  {PlainConsoleFormatter.Safe(document.Path)}: {result.Segments} segments and their gaps rebuild all {result.Characters} characters (sha256 {result.TextSha256[..12]}…); {result.Files} files as written.")
                    : $"BAD {PlainConsoleFormatter.Safe(document.Path)}: {string.Join(" ", result.Faults.Select(PlainConsoleFormatter.Safe))}");
        }

        return broken == 0 ? ExitCode.Done : ExitCode.Failure;
    }
}
