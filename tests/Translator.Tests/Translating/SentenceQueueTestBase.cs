using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Translating;

/// <summary>A queue over a ledger on disk, with a clock that costs no waiting.</summary>
public abstract class SentenceQueueTestBase : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly LedgerDatabase _ledger;

    protected SentenceQueueTestBase()
    {
        _ledger = LedgerDatabase.Open(_folder.Ledger);
        Intents = new IntentTable(_ledger, Time);
    }

    protected StepClock Time { get; } = new(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero));

    protected IntentTable Intents { get; }

    protected TranslatingOptions Settings { get; } = new() { Linger = TimeSpan.Zero };

    protected LedgerOptions LedgerSettings { get; } = new();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    protected SentenceQueue Queue(ITranslationEngine engine) =>
        new(engine, Intents, LedgerSettings, Options.Create(Settings), Time, NullLogger<SentenceQueue>.Instance);

    private protected Task<SentenceOutcome[]> AskAsync(SentenceQueue queue, params string[] texts) =>
        UntilAsync(Task.WhenAll(texts.Select(text => queue.EnqueueAsync($"key-{text}", new EngineSentence(text), 1)).ToList()));

    protected async Task<T> UntilAsync<T>(Task<T> task)
    {
        await UntilAsync((Task)task);
        return await task;
    }

    protected Task UntilAsync(Task task) => Time.RunUntilAsync(task).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
