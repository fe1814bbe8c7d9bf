using System.Globalization;
using System.Text;
using AzureEmulator;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Tests.Support;
using Translator.Tests.Translating.Azure;
using Translator.Translating;
using Translator.Translating.Glossaries;

namespace Translator.Tests.Translating;

/// <summary>
/// Documents on their way through the whole step, queue, ledger and Azure's client, to an emulator over HTTP, with one clock for both sides. Each
/// <see cref="RunAsync"/> is a process of its own on the same ledger.
/// </summary>
internal sealed class EmulatedWork : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);
    private const int OwnSentences = 225;
    private const int SharedSentences = 25;
    private const int AllOwnSentences = 8 * OwnSentences;

    private readonly WorkFolder _folder = new();
    private readonly StepClock _time;
    private readonly CountedDelays _serverTime;
    private readonly LedgerDatabase _ledger;
    private readonly List<ITimer> _timers = [];
    private EngineInfo _engine = new() { Name = "azure", Version = "" };

    private EmulatedWork(StepClock time, CountedDelays serverTime, AzureEmulatorServer azure, int documents)
    {
        _time = time;
        _serverTime = serverTime;
        Azure = azure;
        _ledger = LedgerDatabase.Open(_folder.Ledger);
        Intents = new IntentTable(_ledger, time);
        Sources = [.. Enumerable.Range(0, documents).Select(Document)];
    }

    public AzureEmulatorServer Azure { get; }

    /// <summary>The ledger as an onlooker reads it.</summary>
    public IntentTable Intents { get; }

    /// <summary>The present, on that clock.</summary>
    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>How the step is set.</summary>
    public TranslatingOptions Options { get; } = new() { Tier = "S4" };

    /// <summary>Most sentences in one call.</summary>
    public int MaxElements { get; set; } = 12;

    /// <summary>Set where neither fault nor limit makes a batch wait: whatever is begun is then either with the server or at work, and the clock can tell.</summary>
    public bool NobodyWaits { get; set; }

    /// <summary>The clock's longest step: a moment in which a thread is late must not cost half an hour.</summary>
    public TimeSpan Pulse { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The documents, 250 sentences each, 25 of which stand in every one. No two are equally long, so that a swap can always be seen.</summary>
    public IReadOnlyList<IReadOnlyList<Segment>> Sources { get; }

    public static async Task<EmulatedWork> StartAsync(EmulatorOptions azure, int documents, CancellationToken cancellationToken)
    {
        var time = new StepClock(Start) { Patience = 4 };
        var serverTime = new CountedDelays(time);
        return new EmulatedWork(time, serverTime, await AzureEmulatorServer.StartAsync(azure, serverTime, cancellationToken), documents);
    }

    /// <summary>One process: all documents at once, until each is settled or must wait.</summary>
    public Task<IReadOnlyList<TranslatedSegments>> RunAsync(CancellationToken cancellationToken) =>
        RunAsync(once => once(), cancellationToken);

    /// <summary>One process that takes every document again when its pause is over, until each is settled.</summary>
    public Task<IReadOnlyList<TranslatedSegments>> RunToTheEndAsync(CancellationToken cancellationToken) =>
        RunAsync(
            async once =>
            {
                while (true)
                {
                    var translated = await once();
                    if (translated.Pause?.Resumes is not { } resumes)
                        return translated;
                    if (resumes > Now)
                        await Task.Delay(resumes - Now, _time, cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>Has something happen at a time of the clock.</summary>
    public void At(TimeSpan after, Action happens) => _timers.Add(_time.CreateTimer(_ => happens(), null, after, Timeout.InfiniteTimeSpan));

    /// <summary>The key under which the ledger knows a text.</summary>
    public string KeyOf(string text) => ResultKey.Of(_engine, UrduKey.Of(text));

    /// <summary>Texts in calls whose bill may be in doubt or whose answer could not be used, with how often.</summary>
    public IReadOnlyDictionary<string, int> ExplainedRepeats() =>
        _ledger.Read(c => c.Query(
            "SELECT t.key, COUNT(*) FROM intent_text t JOIN intent i ON i.id = t.intent WHERE i.state = 'in_doubt' OR (i.state = 'done' AND i.reason IS NOT NULL) GROUP BY t.key",
            r => (Key: r.GetString(0), Count: r.GetInt32(1)))).ToDictionary(x => x.Key, x => x.Count);

    public async ValueTask DisposeAsync()
    {
        await Azure.DisposeAsync();
        _ledger.Dispose();
        _folder.Dispose();
    }

    private async Task<IReadOnlyList<TranslatedSegments>> RunAsync(
        Func<Func<Task<TranslatedSegments>>, Task<TranslatedSegments>> run, CancellationToken cancellationToken)
    {
        using var azure = EmulatedAzure.Engine(Azure, time: _time);
        var engine = new NarrowEngine(azure, azure.Info with { MaxElements = MaxElements });
        _engine = engine.Info;
        var intents = new IntentTable(_ledger, _time);
        intents.SweepAbandoned(all: true);
        await using var queue = new SentenceQueue(
            engine, intents, new LedgerOptions(), Microsoft.Extensions.Options.Options.Create(Options), _time, NullLogger<SentenceQueue>.Instance);
        // Every intent without an outcome is a call on its way, unless it waits for its turn or the server holds it back on the clock. Neither
        // intents nor outcomes can be seen before they are committed.
        _time.IsBusy = NobodyWaits
            ? () => queue.MayStart || queue.UnderWay - queue.Ready > _serverTime.Running
            : () => _ledger.IsCommitting || OpenIntents() - queue.Ready > _serverTime.Running;
        var translator = new SegmentTranslator(
            engine, queue, FallbackEngines.None, Glossary.Empty, new ResultTable(_ledger), new MemoryTable(_ledger, _time), new SegmentTable(_ledger),
            SegmentationRules.From(new SegmentingOptions()), Microsoft.Extensions.Options.Options.Create(new SegmentingOptions { SoftLimit = 10_000 }));
        var running = Task.WhenAll(Sources.Select((source, i) => Task.Run(
            () => run(() => translator.TranslateAsync(i + 1, source, null, cancellationToken)), cancellationToken)));
        ITimer? pulse = null;
        pulse = _time.CreateTimer(_ => pulse?.Change(Pulse, Timeout.InfiniteTimeSpan), null, Pulse, Timeout.InfiniteTimeSpan);
        await using var _ = pulse;
        try
        {
            await _time.RunUntilAsync(running).WaitAsync(TimeSpan.FromMinutes(3), cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(string.Create(
                CultureInfo.InvariantCulture,
                $"The work stands still. {OpenIntents()} intents open, {queue.UnderWay} batches under way, {queue.Ready} of them ready, {_serverTime.Running} with the server, "
                + $"committing: {_ledger.IsCommitting}, may start: {queue.MayStart}, {running.Status}. {_time}"));
        }

        return await running;
    }

    private long OpenIntents() => _ledger.Read(c => (long)c.Scalar("SELECT COUNT(*) FROM intent WHERE state = 'sent'")!);

    private static IReadOnlyList<Segment> Document(int document) =>
    [
        .. Enumerable.Range(0, OwnSentences + SharedSentences)
            .Select(i => i < OwnSentences ? (document * OwnSentences) + i : AllOwnSentences + i - OwnSentences)
            .Select(Sentence),
    ];

    private static Segment Sentence(int number, int place)
    {
        const string Words = "بارش کے بعد گلی میں پانی بھر گیا اور بچے کاغذ کی ناؤ بنا کر کھیلنے لگے ";
        var text = new StringBuilder($"{number}ویں بات یہ ہے کہ ");
        while (text.Length < number + 24)
            text.Append(Words);
        text.Length = number + 24;
        var urdu = text.ToString().TrimEnd() is var cut && cut.Length < text.Length ? cut + "ں۔" : text.Append('۔').ToString();
        return new Segment($"{number}", place + 1, place + 1, 0, urdu.Length, SegmentKind.Sentence, urdu, UrduKey.Of(urdu));
    }
}
