using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Translator.Checking;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Reviewing;

/// <summary>How quick the interface is on a document of 100,000 pairs. Run by name; the figures are printed.</summary>
public sealed class ReviewSpeedTests : IDisposable
{
    private const int Pairs = 100_000;
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_pairs_answer_quickly()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("big.txt", "یہ پہلا جملہ ہے۔\n");
        Fill(host, doc);
        var path = $"/api/v1/docs/{doc}/segments";
        Print("first page of 200, cold", await TimesAsync(1, _ => host.ReadAsync(path + "?limit=200")));
        Print("documents, cold", await TimesAsync(1, _ => host.ReadAsync("/api/v1/docs")));
        Print("page of 200 anywhere", await TimesAsync(40, i => host.ReadAsync(string.Create(CultureInfo.InvariantCulture, $"{path}?limit=200&offset={i * 2_400}"))));
        Print("page by state and flag", await TimesAsync(10, i => host.ReadAsync(string.Create(CultureInfo.InvariantCulture, $"{path}?limit=200&state=machine&warn=numbers&offset={i}"))));
        Print("page by risk", await TimesAsync(5, _ => host.ReadAsync(path + "?limit=200&sort=risk")));
        Print("search both, new text", await TimesAsync(5, i => host.ReadAsync(string.Create(CultureInfo.InvariantCulture, $"{path}?limit=200&q=number%20{i + 7}"))));
        Print("one pair", await TimesAsync(10, async i => await host.PairAsync(doc, (await host.PairsAsync(doc, string.Create(CultureInfo.InvariantCulture, $"limit=1&offset={i * 999}")))[0])));
        var pairs = await host.PairsAsync(doc, "limit=100&offset=50000");
        Print("save an English", await TimesAsync(40, i => host.EditAsync(doc, pairs[i], new JsonObject { ["en"] = $"Typed {i}." })));
        Print("approve", await TimesAsync(40, i => host.EditAsync(doc, pairs[i + 50], new JsonObject { ["state"] = "approved" })));
        Print("approve all in bulk", await TimesAsync(1, _ => host.SendAsync(HttpMethod.Post, $"/api/v1/docs/{doc}/bulk", new JsonObject { ["filter"] = new JsonObject { ["state"] = "machine" }, ["action"] = "approve" })));
        TestContext.Current.TestOutputHelper!.WriteLine($"managed memory {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB");
    }

    private static void Fill(ReviewHost host, long doc)
    {
        var (documents, segments) = (host.Get<DocumentTable>(), host.Get<SegmentTable>());
        var at = 0;
        var rows = new List<SegmentRow>(Pairs);
        for (var i = 1; i <= Pairs; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"یہ اس لمبی کتاب کا جملہ نمبر {i} ہے جس میں کراچی اور لاہور کا ذکر ملتا ہے۔");
            IReadOnlyList<Flag> flags = i % 10 == 0 ? [new Flag("numbers", FlagSeverity.Warning, PairSide.Source, 0, 5, "A number is missing in the English.")] : [];
            rows.Add(new SegmentRow(i == 1 ? "" : "\n", new SegmentPair(
                new Segment($"{i:x12}-1", i, i, at + (i == 1 ? 0 : 1), at + (i == 1 ? 0 : 1) + text.Length, SegmentKind.Sentence, text, UrduKey.Of(text)),
                new Translation($"This is sentence number {i} of the long book, in which Karachi and Lahore are mentioned.", PairState.Machine, TranslationOrigin.Mt, "scripted/1"), flags)
            { Score = 0.5 + (i % 50 / 100.0) }));
            at += text.Length + (i == 1 ? 0 : 1);
        }

        Assert.True(segments.Replace(documents.Find(doc)!, rows, [], [], DateTimeOffset.UnixEpoch, segments.Version(doc)));
    }

    private static async Task<List<double>> TimesAsync(int times, Func<int, Task> work)
    {
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var from = Stopwatch.GetTimestamp();
            await work(i);
            taken.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return taken;
    }

    private static void Print(string what, List<double> taken)
    {
        taken.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: median {taken[taken.Count / 2]:0.0} ms, slowest {taken[^1]:0.0} ms, {taken.Count} times"));
    }
}
