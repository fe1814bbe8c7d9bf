using System.Text.Json.Nodes;
using Translator.Reviewing;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Reviewing;

/// <summary>What one edit means for the other pairs of its document.</summary>
public sealed class DocumentRecheckTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_Urdu_far_away_is_flagged_once_its_English_differs_and_no_longer_when_it_agrees()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", FarApart("استاد نے بچوں کو نئی کہانی سنائی۔"));
        var pairs = await host.PairsAsync(doc);
        Assert.Equal(pairs[0]["ur"]!.ToString(), pairs[^1]["ur"]!.ToString());

        var (_, edited) = await host.EditAsync(doc, pairs[0], new JsonObject { ["en"] = "The teacher told the children a new story." });
        host.Get<DocumentRecheck>().Run(doc, always: false);

        var last = (await host.PairsAsync(doc))[^1];
        Assert.Contains("inconsistent", Codes(last));
        Assert.Equal((0, "machine"), ((int)last["rev"]!, (string)last["state"]!));
        Assert.Equal(1, (int)(await host.ReadAsync($"/api/v1/docs/{doc}/segments?limit=1"))["counts"]!["warn"]!["inconsistent"]!);

        await host.EditAsync(doc, edited!["pair"]!, new JsonObject { ["en"] = (string)pairs[0]["en"]! });
        host.Get<DocumentRecheck>().Run(doc, always: false);
        Assert.DoesNotContain("inconsistent", Codes((await host.PairsAsync(doc))[^1]));
    }

    [Fact]
    public async Task A_document_of_drafts_counts_them_as_drafts_and_as_flagged_only_where_a_warning_stands()
    {
        await using var host = await ReviewHost.StartAsync(_folder, new ScriptedEngine((sentences, _) => Task.FromResult(new EngineAnswer([.. sentences.Select((_, i) => new EngineResult(i < 2 ? "It (rained." : "It rained."))], 1)))
        {
            Info = new() { Name = "weak", Version = "1", Drafts = true },
        });
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (drafts, flagged) = await CountsAsync();
        Assert.Equal(6, drafts);
        Assert.True(flagged > 0, "no draft has a warning");

        var pairs = await host.PairsAsync(doc);
        foreach (var (pair, aside) in new[] { (pairs[0], "draft"), (pairs[1], "quotes") })
            await host.EditAsync(doc, pair, new JsonObject { ["ignore"] = new JsonArray(aside) });

        await CountsAsync();

        // What the list says is what the rows say.
        async Task<(int Drafts, int Flagged)> CountsAsync()
        {
            var listed = (await host.ReadAsync("/api/v1/docs"))["docs"]![0]!;
            var seen = (await host.PairsAsync(doc)).Count(p => p["flags"]!.AsArray().Any(f => (string)f!["severity"]! != "info" && f["ignored"]?.GetValue<bool>() != true));
            Assert.Equal(seen, (int)listed["flagged"]!);
            return ((int)listed["counts"]!["draft"]!, seen);
        }
    }

    [Fact]
    public async Task A_name_far_away_is_flagged_by_the_spelling_that_the_whole_document_has()
    {
        await using var host = await ReviewHost.StartAsync(_folder, Engine("The farmer came to Peshawar on day {0}."));
        var text = string.Concat(Enumerable.Range(1, 5).Select(i => $"کسان دن {i} پر پشاور آیا۔\n")) + FarApart("کسان دن 9 پر پشاور آیا۔").Split('\n', 2)[1];
        var doc = await host.TranslateAsync("a.txt", text);
        var pairs = await host.PairsAsync(doc);

        var (_, edited) = await host.EditAsync(doc, pairs[^1], new JsonObject { ["en"] = "The farmer came to Peshawer on day 9." });
        Assert.DoesNotContain("name", Codes(edited!["pair"]!));
        host.Get<DocumentRecheck>().Run(doc, always: false);

        Assert.Contains("name", Codes((await host.PairsAsync(doc))[^1]));
    }

    [Fact]
    public async Task Nothing_is_checked_again_for_an_approval_and_a_flag_that_was_set_aside_stays_so()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", FarApart("استاد نے بچوں کو نئی کہانی سنائی۔"));
        var pairs = await host.PairsAsync(doc);
        await host.EditAsync(doc, pairs[0], new JsonObject { ["en"] = "The teacher told the children a new story." });
        host.Get<DocumentRecheck>().Run(doc, always: false);
        var last = (await host.PairsAsync(doc))[^1];
        await host.EditAsync(doc, last, new JsonObject { ["ignore"] = new JsonArray("inconsistent") });

        await host.EditAsync(doc, pairs[5], new JsonObject { ["en"] = "Another one." });
        host.Get<DocumentRecheck>().Run(doc, always: false);
        Assert.All((await host.PairsAsync(doc))[^1]["flags"]!.AsArray().Where(f => (string)f!["code"]! == "inconsistent"), f => Assert.True((bool)f!["ignored"]!));

        var version = host.Get<Translator.Ledger.SegmentTable>().Version(doc);
        await host.EditAsync(doc, pairs[6], new JsonObject { ["state"] = "approved" });
        host.Get<DocumentRecheck>().Run(doc, always: false);
        Assert.Equal(version + 1, host.Get<Translator.Ledger.SegmentTable>().Version(doc));
    }

    [Fact]
    public async Task Counts_that_follow_the_edits_are_those_of_a_fresh_look()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", FarApart("استاد نے بچوں کو نئی کہانی سنائی۔"));
        var pairs = await host.PairsAsync(doc);
        await host.EditAsync(doc, pairs[0], new JsonObject { ["en"] = "Three (3 teachers." });
        await host.EditAsync(doc, pairs[1], new JsonObject { ["state"] = "approved" });
        await host.SendAsync(HttpMethod.Post, $"/api/v1/docs/{doc}/segments/{(string)pairs[2]["id"]!}/comments", new JsonObject { ["text"] = "Look." });
        var (_, bulk) = await host.SendAsync(HttpMethod.Post, $"/api/v1/docs/{doc}/bulk", new JsonObject { ["filter"] = new JsonObject { ["state"] = "machine" }, ["action"] = "approve" });
        await host.SendAsync(HttpMethod.Post, $"/api/v1/ops/{(string)bulk!["op"]!}/undo", null);

        var followed = (await host.ReadAsync($"/api/v1/docs/{doc}/segments?limit=1"))["counts"]!;
        host.Get<DocumentOutlines>().Clear();
        var fresh = (await host.ReadAsync($"/api/v1/docs/{doc}/segments?limit=1"))["counts"]!;

        Assert.True(JsonNode.DeepEquals(followed, fresh), $"{followed} {fresh}");
    }

    [Fact]
    public async Task An_English_that_a_person_wrote_is_aligned_with_the_Urdu_at_once()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pair = (await host.PairsAsync(doc))[0];
        const string English = "It rained heavily in Karachi on Monday morning.";

        await host.EditAsync(doc, pair, new JsonObject { ["en"] = English });

        var links = (await host.PairAsync(doc, pair))["alignment"]!.AsArray().Select(a => a!.AsArray().Select(n => (int)n!).ToArray()).ToList();
        var urdu = (string)pair["ur"]!;
        Assert.Contains(("کراچی", "Karachi"), links.Select(a => (urdu[a[0]..a[1]], English[a[2]..a[3]])));
        // And it stands in the files.
        await host.Get<OutputFollower>().DisposeAsync();
        Assert.Contains("statistical", await File.ReadAllTextAsync(Path.Combine(_folder.Output, "a.txt", "a.ur-en.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_drafts_is_as_risky_as_can_be()
    {
        await using var host = await ReviewHost.StartAsync(_folder, new ScriptedEngine((sentences, _) => Task.FromResult(ScriptedEngine.Translated(sentences))) { Info = new() { Name = "weak", Version = "1", Drafts = true } });
        await host.TranslateAsync("a.txt", Urdu.Article);

        var doc = (await host.ReadAsync("/api/v1/docs"))["docs"]![0]!;

        Assert.Equal((1.0, 6), ((double)doc["risk"]!, (int)doc["counts"]!["draft"]!));
    }

    private static string FarApart(string sentence) =>
        sentence + "\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"کسان نے گاؤں میں {i} پودے لگائے۔\n")) + sentence + "\n";

    private static IEnumerable<string> Codes(JsonNode pair) => pair["flags"]!.AsArray().Select(f => (string)f!["code"]!);

    private static ScriptedEngine Engine(string english) => new((sentences, _) => Task.FromResult(new EngineAnswer(
        [.. sentences.Select(s => new EngineResult(string.Format(System.Globalization.CultureInfo.InvariantCulture, english, new string([.. s.Where(char.IsAsciiDigit)]))))], 1, "r")));
}
