using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Ledger;

/// <summary>A ledger that may not grow: SQLite's own limit stands for the disk's end.</summary>
public sealed class FullLedgerTests : IDisposable
{
    private const string Sentence = "یہ ایک جملہ ہے۔";

    private readonly WorkFolder _folder = new();
    private readonly StepClock _time = new(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly LedgerDatabase _ledger;
    private readonly IntentTable _intents;
    private readonly TranslatingOptions _options = new() { Linger = TimeSpan.Zero };

    public FullLedgerTests()
    {
        _ledger = LedgerDatabase.Open(_folder.Ledger);
        _intents = new IntentTable(_ledger, _time);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_write_without_room_says_so_and_the_same_write_succeeds_later()
    {
        var memory = new MemoryTable(_ledger, TimeProvider.System);
        Fill();
        var error = Assert.Throws<LedgerUnavailableException>(() => memory.Add([Long()]));
        Assert.Contains(_ledger.Path, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, _ledger.Trouble);
        Assert.Equal(0, memory.Count());

        Enlarge();
        memory.Add([Long()]);
        Assert.Equal(1, memory.Count());
        Assert.Null(_ledger.Trouble);
        Assert.Equal("ok", _ledger.CheckIntegrity());

        static MemoryRow Long() => new("k", new string('ا', 50_000), "One", null, null, "r", "s");
    }

    [Fact]
    public async Task An_answer_that_was_paid_for_waits_for_room_and_is_not_paid_for_again()
    {
        ITimer? room = null;
        var engine = EngineThatMeetsAFullLedger(() => room = _time.CreateTimer(_ => Enlarge(), null, TimeSpan.FromSeconds(25), Timeout.InfiniteTimeSpan));
        await using var queue = Queue(engine);
        var asked = queue.EnqueueAsync("key", new EngineSentence(Sentence), 1);
        await _time.RunUntilAsync(asked);

        Assert.NotNull((await asked).Result);
        Assert.Equal(1, engine.Calls);
        Assert.Equal("done", Assert.Single(_intents.All()).State);
        Assert.Single(new ResultTable(_ledger).Find(["key"]));
        await room!.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_that_can_never_be_kept_is_in_doubt_afterwards()
    {
        await using var queue = Queue(EngineThatMeetsAFullLedger());
        var asked = queue.EnqueueAsync("key", new EngineSentence(Sentence), 1);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _time.RunUntilAsync(asked));

        Enlarge();
        Assert.Equal(1, new IntentTable(_ledger, _time).SweepAbandoned(all: true));
        Assert.Equal("in_doubt", Assert.Single(_intents.All()).State);
    }

    [Fact]
    public async Task Nothing_is_sent_while_its_intent_cannot_be_written()
    {
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        Fill();
        var asked = queue.EnqueueAsync(new string('k', 50_000), new EngineSentence(Sentence), 1);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _time.RunUntilAsync(asked));
        Assert.Equal(0, engine.Calls);
        Assert.Empty(_intents.All());
    }

    [Fact]
    public void A_pause_costs_a_document_no_attempt_and_a_failure_does()
    {
        var documents = new DocumentTable(_ledger);
        var first = Begin();
        documents.Hold(first with { State = DocumentState.Paused + Pause.Disk });
        Assert.Equal(1, Begin().Attempts);
        documents.Hold(first with { State = DocumentState.Waiting });
        Assert.Equal(2, Begin().Attempts);
        Assert.Equal(3, Begin().Attempts);

        DocumentRow Begin() => documents.Begin("a.txt", "hash", _ => "a.txt", _time.GetUtcNow());
    }

    private ScriptedEngine EngineThatMeetsAFullLedger(Action? then = null) => new((sentences, _) =>
    {
        Fill();
        then?.Invoke();
        return Task.FromResult(new EngineAnswer([.. sentences.Select(_ => new EngineResult(new string('e', 50_000)))], Sentence.Length, "request"));
    });

    private SentenceQueue Queue(ScriptedEngine engine) =>
        new(engine, _intents, new LedgerOptions(), Options.Create(_options), _time, NullLogger<SentenceQueue>.Instance);

    // SQLite takes a limit below the present size for the present size.
    private void Fill() => _ledger.Write(c => c.Execute("PRAGMA max_page_count = 1"));

    private void Enlarge() => _ledger.Write(c => c.Execute("PRAGMA max_page_count = 100000"));
}
