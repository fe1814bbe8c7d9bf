using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Tests.Support;
using Translator.Translating;
using Translator.Translating.Glossaries;

namespace Translator.Tests.Translating;

public sealed class SegmentTranslatorTests : IAsyncDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly StepClock _time = new(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly LedgerDatabase _ledger;
    private readonly MemoryTable _memory;
    private readonly List<SentenceQueue> _queues = [];

    public SegmentTranslatorTests()
    {
        _ledger = LedgerDatabase.Open(_folder.Ledger);
        _memory = new MemoryTable(_ledger, _time);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues)
            await queue.DisposeAsync();
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Among_several_approved_renderings_the_one_with_the_same_neighbours_wins()
    {
        _memory.Add(
        [
            Row("جی ہاں۔", "Yes, sir.", "کیا آپ آئیں گے؟", "شکریہ۔", "a"),
            Row("جی ہاں۔", "That is right.", "کیا یہ درست ہے؟", "پھر چلیں۔", "b"),
        ]);
        var engine = ScriptedEngine.Good();

        Assert.Equal("Yes, sir.", (await TranslateAsync(engine, [], "کیا آپ آئیں گے؟", "جی ہاں۔", "شکریہ۔")).Translations[1].Text);
        var second = (await TranslateAsync(engine, [], "کیا یہ درست ہے؟", "جی ہاں۔")).Translations[1];
        Assert.Equal("That is right.", second.Text);
        Assert.Equal((TranslationOrigin.Tm, "reviewer of b"), (second.Origin, second.Person));
        Assert.DoesNotContain(engine.Asked, batch => batch.Contains("جی ہاں۔"));
    }

    [Fact]
    public async Task Without_a_neighbour_in_common_the_newest_rendering_wins()
    {
        _memory.Add([Row("جی ہاں۔", "Older.", null, null, "a")]);
        _time.Advance(TimeSpan.FromDays(1));
        _memory.Add([Row("جی ہاں۔", "Newer.", null, null, "b")]);

        Assert.Equal("Newer.", (await TranslateAsync(ScriptedEngine.Good(), [], "جی ہاں۔")).Translations[0].Text);
    }

    [Fact]
    public async Task A_refused_sentence_goes_to_the_next_engine_and_the_pair_says_which()
    {
        var first = new ScriptedEngine((sentences, _) => sentences.Contains("برا جملہ")
            ? throw new EngineException(EngineFailure.Refused, "400000: no.")
            : Task.FromResult(ScriptedEngine.Translated(sentences)));
        var second = Second();

        var document = await TranslateAsync(first, [second], "اچھا جملہ", "برا جملہ");

        Assert.Equal(("scripted/1", "second/1"), (document.Translations[0].Engine, document.Translations[1].Engine));
        Assert.Equal(PairState.Machine, document.Translations[1].State);
        Assert.Contains("400000", document.Translations[1].Note, StringComparison.Ordinal);
        Assert.Equal(["برا جملہ"], second.Asked.SelectMany(batch => batch));
    }

    [Fact]
    public async Task While_the_first_engine_is_out_of_order_the_next_one_does_the_work()
    {
        var first = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.InDoubt, "500000."));

        var document = await TranslateAsync(first, [Second()], "ایک", "دو");

        Assert.Null(document.Pause);
        Assert.All(document.Translations, t => Assert.Equal("second/1", t.Engine));
    }

    [Theory]
    [InlineData(EngineFailure.Quota, Pause.Quota)]
    [InlineData(EngineFailure.Credentials, Pause.Credentials)]
    public async Task A_spent_quota_or_a_wrong_key_is_not_papered_over(EngineFailure failure, string cause)
    {
        var first = new ScriptedEngine((_, _) => throw new EngineException(failure, "No."));
        var second = Second();

        var document = await TranslateAsync(first, [second], "ایک");

        Assert.Equal(cause, document.Pause!.Cause);
        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public async Task A_fallback_of_drafts_gives_drafts_that_no_memory_keeps()
    {
        var first = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.Refused, "400000."));
        var drafts = new ScriptedEngine((sentences, _) => Task.FromResult(ScriptedEngine.Translated(sentences)))
        {
            Info = new EngineInfo { Name = "rough", Version = "1", Drafts = true },
        };

        var document = await TranslateAsync(first, [drafts], "ایک");

        Assert.Equal((PairState.Draft, "rough/1"), (document.Translations[0].State, document.Translations[0].Engine));
        Assert.Empty(new ResultTable(_ledger).Find([ResultKey.Of(drafts.Info, UrduKey.Of("ایک"))]));
    }

    private static ScriptedEngine Second() => new((sentences, _) => Task.FromResult(ScriptedEngine.Translated(sentences)))
    {
        Info = new EngineInfo { Name = "second", Version = "1", Paid = true, AttemptTimeout = TimeSpan.FromHours(2) },
    };

    private static MemoryRow Row(string urdu, string english, string? before, string? after, string place) =>
        new(UrduKey.Of(urdu), urdu, english, before is null ? null : UrduKey.Of(before), after is null ? null : UrduKey.Of(after), $"reviewer of {place}", place);

    private async Task<TranslatedSegments> TranslateAsync(ScriptedEngine engine, ScriptedEngine[] fallback, params string[] sentences)
    {
        var translator = new SegmentTranslator(
            engine, Queue(engine), new FallbackEngines([.. fallback.Select(e => new EngineLine(e, Queue(e)))]), Glossary.Empty, new ResultTable(_ledger), _memory,
            new SegmentTable(_ledger), SegmentationRules.From(new SegmentingOptions()), Options.Create(new SegmentingOptions()));
        var segments = sentences.Select((s, i) => new Segment($"{i}", i + 1, i + 1, 0, s.Length, SegmentKind.Sentence, s, UrduKey.Of(s))).ToList();
        var running = translator.TranslateAsync(1, segments, null, TestContext.Current.CancellationToken);
        await _time.RunUntilAsync(running).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return await running;
    }

    private SentenceQueue Queue(ScriptedEngine engine)
    {
        _queues.Add(new SentenceQueue(
            engine, new IntentTable(_ledger, _time), new LedgerOptions(), Options.Create(new TranslatingOptions { Linger = TimeSpan.Zero }), _time, NullLogger<SentenceQueue>.Instance));
        return _queues[^1];
    }
}
