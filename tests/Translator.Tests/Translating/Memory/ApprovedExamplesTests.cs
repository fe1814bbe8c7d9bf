using System.Text.Json;
using AzureEmulator;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Tests.AzureEmulator;
using Translator.Tests.Support;
using Translator.Tests.Translating.Azure;
using Translator.Tests.Translating.Llm;
using Translator.Translating;
using Translator.Translating.Glossaries;
using Translator.Translating.Llm;
using Translator.Translating.Memory;

namespace Translator.Tests.Translating.Memory;

public sealed class ApprovedExamplesTests : IDisposable
{
    private const string Asked = "شہر کی پرانی لائبریری جمعرات کی شام دیر تک کھلی رہے گی۔";
    private static readonly string[] Days = ["پیر", "منگل", "بدھ", "جمعہ", "ہفتہ", "اتوار", "عید"];

    private readonly WorkFolder _folder = new();
    private readonly LedgerDatabase _ledger;
    private readonly MemoryTable _memory;
    private readonly TranslatingOptions _options = new() { Examples = 5, Linger = TimeSpan.Zero };

    public ApprovedExamplesTests()
    {
        _ledger = LedgerDatabase.Open(_folder.Ledger);
        _memory = new MemoryTable(_ledger, TimeProvider.System);
        _memory.Add(Days.Select((day, i) => Row($"شہر کی پرانی لائبریری {day} کی شام دیر تک کھلی رہے گی۔", $"The city's old library stays open late on {i}.", $"day {i}")));
        _memory.Add([Row("بالکل دوسری بات ہے جس کا کسی سے کوئی تعلق نہیں۔", "Something else altogether.", "other")]);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_deployment_is_sent_the_five_nearest_approved_pairs_and_the_result_says_so()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = EmulatedAzure.Engine(azure, options => options.DeploymentName = "gpt-4o");

        var document = await TranslateAsync(engine, Asked, "اس جملے جیسا یادداشت میں کچھ نہیں۔");

        var near = azure.Billing.Texts.Single(t => t.Text == Asked);
        Assert.Equal(5, near.Examples!.Count);
        Assert.All(near.Examples, e => Assert.StartsWith("The city's old library", e.Target, StringComparison.Ordinal));
        Assert.Null(azure.Billing.Texts.Single(t => t.Text != Asked).Examples);
        Assert.Equal(["azure/2026-06-06+examples", "azure/2026-06-06"], document.Translations.Select(t => t.Engine));
    }

    [Fact]
    public async Task What_the_memory_learns_later_makes_nobody_pay_again()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = EmulatedAzure.Engine(azure, options => options.DeploymentName = "gpt-4o");
        _options.Examples = 0;
        Assert.Equal("azure/2026-06-06", (await TranslateAsync(engine, Asked)).Translations[0].Engine);
        Assert.Null(azure.Billing.Texts[0].Examples);

        _options.Examples = 5;
        _memory.Add([Row("شہر کی پرانی لائبریری جمعرات کی شام دیر تک کھلی رہی۔", "The city's old library stayed open late on Thursday.", "new")]);

        Assert.Equal(TranslationOrigin.Tm, (await TranslateAsync(engine, Asked)).Translations[0].Origin);
        Assert.Single(azure.Requests.All);
    }

    [Fact]
    public async Task Machine_translation_is_sent_none_for_it_takes_none()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = EmulatedAzure.Engine(azure);

        await TranslateAsync(engine, Asked);

        Assert.Null(Assert.Single(azure.Billing.Texts).Examples);
    }

    [Fact]
    public async Task Examples_count_towards_a_requests_limit_and_the_last_ones_give_way()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = EmulatedAzure.Engine(azure, options => options.DeploymentName = "gpt-4o");
        var longer = string.Concat(Enumerable.Repeat("شہر کی پرانی لائبریری کے سامنے والی سڑک پر بارش کا پانی کھڑا ہے اور ", 14));
        _memory.Add(Enumerable.Range(0, 5).Select(i => Row($"{longer}{i} بچے کھیلتے ہیں۔", new string('x', 900), $"long {i}")));
        var asked = Enumerable.Range(10, 12).Select(i => $"{longer}{i} بچے کھیلتے ہیں۔").ToArray();

        var document = await TranslateAsync(engine, asked);

        Assert.All(document.Translations, t => Assert.Equal(PairState.Machine, t.State));
        Assert.All(azure.Requests.All, r => Assert.Equal(200, r.Code));
        foreach (var request in azure.Billing.Texts.GroupBy(t => t.Request))
            Assert.InRange(request.Sum(t => t.Text.Length + t.Examples!.Sum(e => e.Source.Length + e.Target.Length)), 1, 5000);
        Assert.All(azure.Billing.Texts, t => Assert.InRange(t.Examples!.Count, 1, 2));
    }

    [Fact]
    public async Task A_chat_model_sees_the_examples_beside_their_sentence()
    {
        await using var server = await ChatServer.StartAsync(sentences =>
            JsonSerializer.Serialize(new { translations = sentences.Select(s => new { n = s.Number, english = $"English {s.Number}" }) }));
        using var engine = new LlmEngine(new LlmOptions { Endpoint = server.Endpoint, Model = "the-model" }, TimeProvider.System);
        _options.Examples = 2;

        var document = await TranslateAsync(engine, Asked, "اس جملے جیسا یادداشت میں کچھ نہیں۔");

        var messages = server.Requests[0].Body.GetProperty("messages");
        Assert.Contains("Some sentences come with examples", messages[0].ToString(), StringComparison.Ordinal);
        using var sent = JsonDocument.Parse(Content(messages[1]));
        var sentences = sent.RootElement.GetProperty("sentences");
        Assert.Equal(2, sentences[0].GetProperty("examples").GetArrayLength());
        Assert.False(sentences[1].TryGetProperty("examples", out _));
        Assert.Equal(["llm/the-model+examples", "llm/the-model"], document.Translations.Select(t => t.Engine));
    }

    [Fact]
    public async Task Without_examples_a_chat_model_is_told_what_it_was_always_told()
    {
        await using var server = await ChatServer.StartAsync(_ => """{"translations":[{"n":1,"english":"One"}]}""");
        using var engine = new LlmEngine(new LlmOptions { Endpoint = server.Endpoint, Model = "the-model" }, TimeProvider.System);
        _options.Examples = 0;

        await TranslateAsync(engine, Asked);

        Assert.DoesNotContain("examples", server.Requests[0].Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpt-4o", 5, true, 200)]
    [InlineData("gpt-4o", 6, true, 400)]
    [InlineData("gpt-4o", 1, false, 400)]
    [InlineData("general", 1, true, 400)]
    public async Task The_emulator_takes_five_whole_pairs_of_a_deployment_and_logs_them(string deployment, int count, bool whole, int status)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var client = new EmulatorClient(azure);
        object Pair(int i) => whole ? new { source = $"جملہ {i}", target = $"Sentence {i}" } : new { source = $"جملہ {i}" };
        var body = JsonSerializer.Serialize(new
        {
            inputs = new[] { new { text = "بات", language = "ur", targets = new[] { new { language = "en", deploymentName = deployment, referenceTextPairs = Enumerable.Range(0, count).Select(Pair) } } } },
        });

        var answer = await client.PostAsync("/translate?api-version=2026-06-06", body, client.Key);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? count : 0, azure.Billing.Texts.Sum(t => t.Examples!.Count));
    }

    private static string Content(JsonElement message) =>
        message.GetProperty("content") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : message.GetProperty("content")[0].GetProperty("text").GetString()!;

    private static MemoryRow Row(string urdu, string english, string place) => new(UrduKey.Of(urdu), urdu, english, null, null, "نادیہ", place);

    private async Task<TranslatedSegments> TranslateAsync(ITranslationEngine engine, params string[] sentences)
    {
        await using var queue = new SentenceQueue(
            engine, new IntentTable(_ledger, TimeProvider.System), new LedgerOptions(), Options.Create(_options), TimeProvider.System, NullLogger<SentenceQueue>.Instance);
        var segmenting = new SegmentingOptions { SoftLimit = 3000 };
        var translator = new SegmentTranslator(
            engine, queue, FallbackEngines.None, Glossary.Empty, new ResultTable(_ledger), _memory, new SegmentTable(_ledger), SegmentationRules.From(segmenting), Options.Create(segmenting),
            new ApprovedExamples(new NearMatches(_memory), Options.Create(_options)));
        var segments = sentences.Select((s, i) => new Segment($"{i}", i + 1, i + 1, 0, s.Length, SegmentKind.Sentence, s, UrduKey.Of(s))).ToList();
        return await translator.TranslateAsync(1, segments, null, Stop);
    }
}
