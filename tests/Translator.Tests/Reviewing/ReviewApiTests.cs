using System.Net;
using System.Text.Json.Nodes;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Tests.Support;
using Translator.Writing;

namespace Translator.Tests.Reviewing;

public sealed class ReviewApiTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documents_and_pairs_are_listed_as_the_ledger_holds_them()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("news/karachi.txt", Urdu.Article);

        var listed = (await host.ReadAsync("/api/v1/docs"))["docs"]!.AsArray().Single()!;
        Assert.Equal(("news/karachi.txt", "done", Urdu.Sentences.Count), ((string)listed["name"]!, (string)listed["state"]!, (int)listed["total"]!));
        var page = await host.ReadAsync($"/api/v1/docs/{doc}/segments?offset=1&limit=2");
        Assert.Equal((Urdu.Sentences.Count, Urdu.Sentences.Count), ((int)page["total"]!, (int)page["all"]!));
        Assert.Equal(Urdu.Sentences.Skip(1).Take(2), page["segments"]!.AsArray().Select(s => (string)s!["ur"]!));
        Assert.All(page["segments"]!.AsArray(), s => Assert.Equal(("machine", "mt", 0), ((string)s!["state"]!, (string)s["origin"]!, (int)s["rev"]!)));
        Assert.Equal(Urdu.Sentences.Count, (int)page["counts"]!["state"]!["machine"]!);
    }

    [Fact]
    public async Task An_edit_is_kept_with_its_history_and_the_engines_own_text_stays_at_hand()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pair = (await host.PairsAsync(doc))[0];

        var (status, body) = await host.EditAsync(doc, pair, new JsonObject { ["en"] = "It rained hard in Karachi on Monday morning." });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("edited", "human", "Sana", 1), ((string)body!["pair"]!["state"]!, (string)body["pair"]!["origin"]!, (string)body["pair"]!["reviewer"]!, (int)body["pair"]!["rev"]!));
        var known = await host.PairAsync(doc, pair);
        Assert.Equal((string)pair["en"]!, (string)known["machine"]!);
        Assert.Equal(["machine", "edit"], known["history"]!.AsArray().Select(h => (string)h!["action"]!));
        Assert.Equal([(string)pair["en"]!, "It rained hard in Karachi on Monday morning."], known["history"]!.AsArray().Select(h => (string)h!["en"]!));
    }

    [Fact]
    public async Task A_change_without_a_revision_is_428_and_one_of_an_old_revision_is_412_with_the_pair_as_it_stands()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pair = (await host.PairsAsync(doc))[0];
        var path = $"/api/v1/docs/{doc}/segments/{(string)pair["id"]!}";

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await host.SendAsync(HttpMethod.Patch, path, new JsonObject { ["state"] = "approved" })).Status);
        await host.EditAsync(doc, pair, new JsonObject { ["en"] = "Theirs." }, "Bilal");
        var (status, problem) = await host.EditAsync(doc, pair, new JsonObject { ["en"] = "Mine." });

        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Equal(("Theirs.", "Bilal", 1), ((string)problem!["current"]!["en"]!, (string)problem["current"]!["reviewer"]!, (int)problem["current"]!["rev"]!));
        Assert.Equal((string)pair["en"]!, (string)problem["machine"]!);
        Assert.Equal("Theirs.", (string)(await host.PairsAsync(doc))[0]["en"]!);
    }

    [Fact]
    public async Task Approving_feeds_the_memory_with_its_neighbours_and_taking_back_empties_it()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pair = (await host.PairsAsync(doc))[1];

        var (_, approved) = await host.EditAsync(doc, pair, new JsonObject { ["en"] = "45 millimetres of rain were recorded.", ["state"] = "approved" });

        var key = UrduKey.Of((string)pair["ur"]!);
        var kept = Assert.Single(host.Get<MemoryTable>().Find([key])[key]);
        Assert.Equal(("45 millimetres of rain were recorded.", "Sana"), (kept.English, kept.Reviewer));
        Assert.Equal((UrduKey.Of(Urdu.Sentences[0]), UrduKey.Of(Urdu.Sentences[2])), (kept.Before, kept.After));
        var (status, back) = await host.EditAsync(doc, approved!["pair"]!, new JsonObject { ["state"] = "machine" });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("machine", "mt", (string)pair["en"]!), ((string)back!["pair"]!["state"]!, (string)back["pair"]!["origin"]!, (string)back["pair"]!["en"]!));
        Assert.Equal(0, host.Get<MemoryTable>().Count());
    }

    [Fact]
    public async Task A_bulk_approval_is_tried_first_then_done_and_undone_and_pairs_changed_since_are_named()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var bulk = new JsonObject { ["filter"] = new JsonObject { ["state"] = "machine" }, ["action"] = "approve", ["dryRun"] = true };

        var (_, tried) = await host.SendAsync(HttpMethod.Post, $"/api/v1/docs/{doc}/bulk", bulk);
        Assert.Equal((null, Urdu.Sentences.Count), ((string?)tried!["op"], (int)tried["n"]!));
        Assert.Equal(0, (int)(await host.ReadAsync($"/api/v1/docs/{doc}"))["reviewed"]!);
        var (_, done) = await host.SendAsync(HttpMethod.Post, $"/api/v1/docs/{doc}/bulk", new JsonObject { ["filter"] = new JsonObject { ["state"] = "machine" }, ["action"] = "approve" });
        Assert.Equal(Urdu.Sentences.Count, (int)(await host.ReadAsync($"/api/v1/docs/{doc}"))["reviewed"]!);
        Assert.Equal(Urdu.Sentences.Count, host.Get<MemoryTable>().Count());
        var third = (await host.PairsAsync(doc))[2];
        await host.EditAsync(doc, third, new JsonObject { ["en"] = "Will it rain tomorrow too?" });

        var (_, undone) = await host.SendAsync(HttpMethod.Post, $"/api/v1/ops/{(string)done!["op"]!}/undo", null);

        Assert.Equal(Urdu.Sentences.Count - 1, (int)undone!["n"]!);
        Assert.Equal((string)third["id"]!, (string)Assert.Single(undone["skipped"]!.AsArray())!["id"]!);
        Assert.Equal(["machine", "machine", "edited", "machine", "machine", "machine"], (await host.PairsAsync(doc)).Select(p => (string)p["state"]!));
        Assert.Equal(0, host.Get<MemoryTable>().Count());
        // An undo is an action like any other.
        await host.SendAsync(HttpMethod.Post, $"/api/v1/ops/{(string)undone["op"]!}/undo", null);
        Assert.Equal(Urdu.Sentences.Count - 1, (int)(await host.ReadAsync($"/api/v1/docs/{doc}"))["reviewed"]!);
    }

    [Fact]
    public async Task An_approved_English_is_given_to_the_same_sentence_in_other_documents_as_one_action()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var first = await host.TranslateAsync("a.txt", Urdu.Article);
        var second = await host.TranslateAsync("b.txt", Urdu.Sentences[4] + "\n" + Urdu.Sentences[0] + "\n");
        var pair = (await host.PairsAsync(first))[0];
        await host.EditAsync(first, pair, new JsonObject { ["en"] = "Heavy rain fell in Karachi.", ["state"] = "approved" });
        Assert.Equal(1, (int)(await host.PairAsync(first, pair))["others"]!);

        var (_, spread) = await host.SendAsync(HttpMethod.Post, $"/api/v1/docs/{first}/segments/{(string)pair["id"]!}/spread", new JsonObject { ["dryRun"] = false });

        Assert.Equal((1, second), ((int)spread!["n"]!, (long)spread["documents"]!.AsArray().Single()!));
        var other = (await host.PairsAsync(second))[1];
        Assert.Equal(("Heavy rain fell in Karachi.", "edited", "tm"), ((string)other["en"]!, (string)other["state"]!, (string)other["origin"]!));
        await host.SendAsync(HttpMethod.Post, $"/api/v1/ops/{(string)spread["op"]!}/undo", null);
        Assert.Equal("machine", (string)(await host.PairsAsync(second))[1]["state"]!);
    }

    [Fact]
    public async Task Search_folds_letter_variants_and_case_and_filters_join()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        // The Arabic kaf and yeh of another keyboard.
        Assert.Single(await host.PairsAsync(doc, $"q={Uri.EscapeDataString("كراچي")}"));
        var pair = (await host.PairsAsync(doc))[0];
        await host.EditAsync(doc, pair, new JsonObject { ["en"] = "Heavy Rain." });
        Assert.Single(await host.PairsAsync(doc, "q=heavy%20rain&in=en&state=edited&by=Sana"));
        Assert.Empty(await host.PairsAsync(doc, "q=heavy%20rain&in=en&state=machine"));
        Assert.Single(await host.PairsAsync(doc, "q=%5EHeavy&regex=1"));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync(HttpMethod.Get, $"/api/v1/docs/{doc}/segments?q=%28&regex=1", null)).Status);
        Assert.Equal(0, (int)(await host.ReadAsync($"/api/v1/docs/{doc}/segments/position?id={(string)pair["id"]!}&state=edited"))["index"]!);
    }

    [Fact]
    public async Task Comments_are_counted_and_only_their_author_removes_them()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pair = (await host.PairsAsync(doc))[0];
        var path = $"/api/v1/docs/{doc}/segments/{(string)pair["id"]!}/comments";

        var (status, said) = await host.SendAsync(HttpMethod.Post, path, new JsonObject { ["text"] = "کیا یہ درست ہے؟" });

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(1, (int)Assert.Single(await host.PairsAsync(doc, "comment=1"))["comments"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Delete, $"{path}/{(long)said!["id"]!}", null, reviewer: "Bilal")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.SendAsync(HttpMethod.Delete, $"{path}/{(long)said["id"]!}", null)).Status);
        Assert.Empty(await host.PairsAsync(doc, "comment=1"));
    }

    [Fact]
    public async Task Files_follow_the_pairs_and_agree_with_the_receipt()
    {
        await using (var host = await ReviewHost.StartAsync(_folder))
        {
            var doc = await host.TranslateAsync("a.txt", Urdu.Article);
            var pair = (await host.PairsAsync(doc))[0];
            await host.EditAsync(doc, pair, new JsonObject { ["en"] = "Approved by hand.", ["state"] = "approved" });
            Assert.Equal([doc], host.Get<ReviewTable>().Outdated());
        }

        Assert.Contains("approved\thuman\t", _folder.Read("output", "a.txt", "a.ur-en.tsv"), StringComparison.Ordinal);
        Assert.Contains("\"approved\": 1", _folder.Read("output", "a.txt", "receipt.json"), StringComparison.Ordinal);
        await using var again = await ReviewHost.StartAsync(_folder);
        Assert.Empty(again.Get<ReviewTable>().Outdated());
        Assert.Empty(new LosslessProof(again.Get<SegmentTable>(), again.Get<DocumentWriter>()).Of(again.Get<DocumentTable>().Find("a.txt")!).Faults);
    }
}
