using System.Text.Json.Nodes;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Reviewing;

/// <summary>What people did outlives everything that engines and sources do.</summary>
public sealed class KeptPairsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_source_makes_approved_work_stale_with_both_texts_and_the_engines_new_one_at_hand()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pair = (await host.PairsAsync(doc))[0];
        await host.EditAsync(doc, pair, new JsonObject { ["en"] = "Heavy rain.", ["state"] = "approved" });

        await host.TranslateAsync("a.txt", Urdu.Article.Replace("تیز بارش", "ہلکی بارش", StringComparison.Ordinal));

        var stale = (await host.PairsAsync(doc))[0];
        Assert.Equal(("stale", "Heavy rain.", "Sana"), ((string)stale["state"]!, (string)stale["en"]!, (string)stale["reviewer"]!));
        var known = await host.PairAsync(doc, stale);
        Assert.Equal((string)pair["ur"]!, (string)known["formerSource"]!);
        Assert.Equal(ScriptedEngine.English((string)stale["ur"]!), (string)known["machine"]!);
        var (_, back) = await host.EditAsync(doc, stale, new JsonObject { ["state"] = "machine" });
        Assert.Equal(("machine", ScriptedEngine.English((string)stale["ur"]!)), ((string)back!["pair"]!["state"]!, (string)back["pair"]!["en"]!));
    }

    [Fact]
    public async Task A_page_that_shows_a_former_draft_cannot_approve_what_an_engine_wrote_since()
    {
        var info = new EngineInfo { Name = "scripted", Version = "1", Drafts = true };
        await using (var draft = await ReviewHost.StartAsync(_folder, new ScriptedEngine((t, _) => Task.FromResult(new EngineAnswer([.. t.Select(_ => new EngineResult("A draft."))], 0, null))) { Info = info }))
            await draft.TranslateAsync("a.txt", Urdu.Article);
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = host.Get<DocumentTable>().Find("a.txt")!.Id;
        var seen = (await host.PairsAsync(doc))[0];
        Assert.Equal("draft", (string)seen["state"]!);

        await host.TranslateAsync("a.txt", Urdu.Article);
        var (status, problem) = await host.EditAsync(doc, seen, new JsonObject { ["state"] = "approved" });

        Assert.Equal(System.Net.HttpStatusCode.PreconditionFailed, status);
        Assert.Equal(("machine", 1), ((string)problem!["current"]!["state"]!, (int)problem["current"]!["rev"]!));
        Assert.Equal(["A draft."], (await host.PairAsync(doc, seen))["history"]!.AsArray().Select(h => (string)h!["en"]!));
    }

    [Fact]
    public async Task Work_done_while_an_engine_runs_is_not_lost()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new ScriptedEngine(async (texts, call) =>
        {
            if (call > 1)
            {
                begun.TrySetResult();
                await go.Task;
            }

            return ScriptedEngine.Translated(texts);
        });
        await using var host = await ReviewHost.StartAsync(_folder, slow);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var running = host.TranslateAsync("a.txt", Urdu.Article + "یہ ایک نیا جملہ ہے جو بعد میں آیا۔\n");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await host.EditAsync(doc, (await host.PairsAsync(doc))[1], new JsonObject { ["en"] = "Typed meanwhile.", ["state"] = "approved" });
        go.SetResult();
        await running;

        var pairs = await host.PairsAsync(doc);
        Assert.Equal((7, "Typed meanwhile.", "approved"), (pairs.Count, (string)pairs[1]["en"]!, (string)pairs[1]["state"]!));
    }

    [Fact]
    public async Task A_chosen_spelling_goes_into_machine_pairs_at_once_and_later_and_never_into_peoples()
    {
        var engine = new ScriptedEngine((texts, _) => Task.FromResult(new EngineAnswer([.. texts.Select(t => new EngineResult(t.Contains("لاہور", StringComparison.Ordinal) ? "He went to Lahor and Lahor's old streets." : "Nothing else."))], 0, "r")));
        await using var host = await ReviewHost.StartAsync(_folder, engine);
        var doc = await host.TranslateAsync("a.txt", "وہ لاہور گیا تھا۔\nیہ لاہور ہے۔\nیہ کتاب ہے۔\n");
        var pairs = await host.PairsAsync(doc);
        await host.EditAsync(doc, pairs[1], new JsonObject { ["en"] = "This is my Lahor." });
        var name = (await host.ReadAsync($"/api/v1/names?q={Uri.EscapeDataString("لاهور")}"))["names"]!.AsArray().Single()!;
        Assert.Equal("Lahor", (string)name["forms"]!.AsArray()[0]!["en"]!);
        var path = $"/api/v1/names/{Uri.EscapeDataString((string)name["key"]!)}";

        var (_, tried) = await host.SendAsync(HttpMethod.Post, path, new JsonObject { ["en"] = "Lahore", ["dryRun"] = true });
        Assert.Equal((1, "He went to Lahore and Lahore's old streets."), ((int)tried!["n"]!, (string)tried["changes"]!.AsArray().Single()!["after"]!));
        Assert.Equal("edited", (string)tried["untouched"]!.AsArray().Single()!["state"]!);
        Assert.Equal("He went to Lahor and Lahor's old streets.", (string)(await host.PairsAsync(doc))[0]["en"]!);
        var (_, done) = await host.SendAsync(HttpMethod.Post, path, new JsonObject { ["en"] = "Lahore" });

        var after = await host.PairsAsync(doc);
        Assert.Equal(("He went to Lahore and Lahore's old streets.", "machine", "This is my Lahor."), ((string)after[0]["en"]!, (string)after[0]["state"]!, (string)after[1]["en"]!));
        Assert.Contains("Lahore", (string)after[0]["remark"]!, StringComparison.Ordinal);
        var later = await host.TranslateAsync("b.txt", "کل وہ لاہور سے آیا۔\n");
        Assert.Equal("He went to Lahore and Lahore's old streets.", (string)(await host.PairsAsync(later))[0]["en"]!);
        await host.SendAsync(HttpMethod.Post, $"/api/v1/ops/{(string)done!["op"]!}/undo", null);
        Assert.Equal("He went to Lahor and Lahor's old streets.", (string)(await host.PairsAsync(doc))[0]["en"]!);
        Assert.Empty(host.Get<OperationTable>().Choices());
    }

    [Fact]
    public async Task A_sentence_is_translated_again_at_no_cost_unless_a_person_worked_on_it()
    {
        var engine = new ScriptedEngine((texts, call) => Task.FromResult(call == 1
            ? new EngineAnswer([.. texts.Select((t, i) => i == 0 ? new EngineResult(null, "refused") : new EngineResult("Good."))], 0, "r")
            : ScriptedEngine.Translated(texts)));
        await using var host = await ReviewHost.StartAsync(_folder, engine, null, "Translating:MaxAttempts=1");
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var first = (await host.PairsAsync(doc))[0];
        var path = $"/api/v1/docs/{doc}/segments/{(string)first["id"]!}/retranslate";
        Assert.Equal(System.Net.HttpStatusCode.Accepted, (await host.SendAsync(HttpMethod.Post, path, null)).Status);
        while ((int)(first = (await host.PairsAsync(doc))[0])["rev"]! == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal("machine", (string)first["state"]!);
        await host.EditAsync(doc, first, new JsonObject { ["en"] = "Mine." });
        Assert.Equal(System.Net.HttpStatusCode.Conflict, (await host.SendAsync(HttpMethod.Post, path, null)).Status);
    }
}
