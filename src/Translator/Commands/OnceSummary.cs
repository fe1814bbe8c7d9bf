using System.Globalization;
using System.Text.Json.Nodes;
using Translator.Ledger;
using Translator.Reviewing.Returning;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Commands;

/// <summary>What a run of <c>once</c> came to: documents and sentences by state, characters, engine and money.</summary>
internal sealed record OnceSummary(
    IReadOnlyDictionary<string, int> Documents,
    int Unchanged,
    IReadOnlyDictionary<string, int> Sentences,
    long Characters,
    long Billed,
    string Engine,
    decimal? Cost,
    string Currency,
    IReadOnlyList<string> Problems,
    IReadOnlyList<ReturnEnd> Returned,
    int ExitCode)
{
    /// <summary>Adds up the results. Characters and money are those of this run: unchanged documents cost nothing again.</summary>
    public static OnceSummary Of(IReadOnlyCollection<DocumentResult> results, IReadOnlyList<ReturnEnd> returned, EngineInfo engine, TranslatingOptions options)
    {
        var sentences = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var counts in results.Where(r => r.Receipt is not null).Select(r => r.Receipt!.Segments))
        {
            foreach (var (state, count) in new[]
            {
                ("approved", counts.Approved), ("draft", counts.Draft), ("edited", counts.Edited), ("failed", counts.Failed), ("machine", counts.Machine),
                ("needs-work", counts.NeedsWork), ("stale", counts.Stale), ("untranslated", counts.Untranslated),
            })
            {
                if (count > 0)
                    sentences[state] = sentences.GetValueOrDefault(state) + count;
            }
        }

        var fresh = results.Where(r => r is { Unchanged: false, Receipt: not null }).Select(r => r.Receipt!).ToList();
        var billed = fresh.Sum(r => r.Characters.Billed);
        return new OnceSummary(
            results.GroupBy(r => r.State).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            results.Count(r => r.Unchanged),
            sentences,
            results.Where(r => r.Receipt is not null).Sum(r => r.Receipt!.Characters.Source),
            billed,
            engine.Label,
            engine.Paid ? billed * options.PricePerMillion / 1_000_000m : null,
            options.Currency,
            [.. results.Where(r => r.Reason is not null || r.Pause is not null).OrderBy(r => r.Path, StringComparer.Ordinal).Select(r => $"{r.Path}: {r.State}. {r.Reason ?? r.Pause?.Reason} {r.Hint ?? r.Pause?.Hint}".TrimEnd())],
            returned,
            ExitCodeOf(results) is not Commands.ExitCode.Done and var code ? code : returned.Any(r => r is { Problem: not null, IsWaiting: false }) ? Commands.ExitCode.SomeFailed : Commands.ExitCode.Done);
    }

    /// <summary>The summary as one line.</summary>
    public string ToLine()
    {
        var total = Documents.Values.Sum();
        var money = Cost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"; {Counted.Of(Billed, "character")} billed, {cost:0.0000} {Currency}") : "; nothing to pay";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(total, "document")} ({Listed(Documents.ToDictionary(d => d.Key == DocumentState.Drafts ? "with drafts" : d.Key, d => d.Value))}{(Unchanged > 0 ? $"; {Unchanged} unchanged" : "")}); {Counted.Of(Sentences.Values.Sum(), "sentence")} ({Listed(Sentences)}); {Counted.Of(Characters, "character")}; {Engine}{money}");
    }

    /// <summary>The summary as one JSON object.</summary>
    public string ToJson() => new JsonObject
    {
        ["documents"] = Object(Documents),
        ["unchanged"] = Unchanged,
        ["sentences"] = Object(Sentences),
        ["characters"] = Characters,
        ["billed"] = Billed,
        ["engine"] = Engine,
        ["cost"] = Cost,
        ["currency"] = Currency,
        ["problems"] = new JsonArray([.. Problems.Select(p => JsonValue.Create(p))]),
        ["returned"] = new JsonArray([.. Returned.Select(r => new JsonObject { ["file"] = r.File, ["counts"] = r.Receipt is { } receipt ? Object(receipt.Counts) : null, ["problem"] = r.Problem })]),
        ["exitCode"] = ExitCode,
    }.ToJsonString(ReadableJson.Options);

    private static int ExitCodeOf(IReadOnlyCollection<DocumentResult> results) =>
        results.Any(r => r.Pause?.Cause == Pause.Credentials) ? Commands.ExitCode.Configuration
        : results.Any(r => r.Pause?.Cause == Pause.Disk) ? Commands.ExitCode.Failure
        : results.Any(r => r.Pause is not null) ? Commands.ExitCode.Unavailable
        : results.Any(r => r.State is DocumentState.Failed or DocumentState.DoneWithErrors) ? Commands.ExitCode.SomeFailed
        : Commands.ExitCode.Done;

    private static JsonObject Object(IReadOnlyDictionary<string, int> counts) =>
        new(counts.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)JsonValue.Create(c.Value))));

    private static string Listed(IReadOnlyDictionary<string, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"));
}
