using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;

namespace Translator.Commands;

/// <summary><c>status</c>: where every document stands.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "Show where every document stands.");
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        var documents = host.Services.GetRequiredService<DocumentTable>().All();
        var worker = new WorkerNote(host.Services.GetRequiredService<IOptions<LedgerOptions>>().Value.Folder).Read();
        var sentences = host.Services.GetRequiredService<SegmentTable>().CountByState();
        var flagged = host.Services.GetRequiredService<ReviewTable>().Counts().Values.Sum(c => c.Flagged);
        var outdated = host.Services.GetRequiredService<ReviewTable>().Outdated().ToHashSet();
        if (options.Json)
        {
            var rows = documents.Select(d => (JsonNode)new JsonObject
            {
                ["source"] = d.Path,
                ["state"] = d.State,
                ["engine"] = d.Engine,
                ["attempts"] = d.Attempts,
                ["reason"] = d.Reason,
                ["hint"] = d.Hint,
                ["resumes"] = d.Resumes?.Stamp(),
                ["finished"] = d.Finished?.Stamp(),
                ["output"] = d.Output,
                ["outdated"] = DocumentState.IsFinished(d.State) && outdated.Contains(d.Id),
            }).ToArray();
            await Console.Out.WriteLineAsync(new JsonObject
            {
                ["documents"] = new JsonArray(rows),
                ["worker"] = worker is { } running ? new JsonObject { ["process"] = running.Process, ["trouble"] = running.Trouble, ["since"] = running.Since.Stamp() } : null,
                ["flagged"] = flagged,
                ["sentences"] = new JsonObject(sentences.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)JsonValue.Create(s.Value)))),
            }.ToJsonString(ReadableJson.Options));
            return ExitCode.Done;
        }

        ResultTable.Write(
            ["Source", "State", "Engine", "Finished", "Resumes", "Reason"],
            documents.Select(d => new[] { d.Path, d.State, d.Engine, Minute(d.Finished), Minute(d.Resumes), $"{d.Reason} {d.Hint}".Trim() }));
        var waiting = documents.Count(d => DocumentState.IsFinished(d.State) && outdated.Contains(d.Id));
        if (waiting > 0)
            await Console.Out.WriteLineAsync($"{Counted.Of(waiting, "document was changed by people since its files were", "documents were changed by people since their files were")} written; the worker, or the next start of it, writes them again.");
        await Console.Out.WriteLineAsync($"{Counted.Of(documents.Count, "document")}; sentences: {(sentences.Count == 0 ? "none" : string.Join(", ", sentences.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Value} {s.Key}")))}{(flagged > 0 ? $"; {flagged} flagged" : "")}.");
        if (worker is { Trouble: { } trouble, Since: var since, Process: var process })
            await Console.Out.WriteLineAsync(PlainConsoleFormatter.Safe($"The worker (process {process}) is in trouble since {since:yyyy-MM-dd HH:mm:ss} UTC: {trouble}"));
        return ExitCode.Done;
    }

    /// <summary>A time for people, UTC, or nothing.</summary>
    private static string Minute(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
