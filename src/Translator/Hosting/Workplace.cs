using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Checking;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Hosting;

/// <summary>
/// What a worker needs before it may begin: valid settings, the ledger to itself, an output folder that keeps what is written, leftovers of
/// a killed run swept, renames finished, calls without an answer put down as in doubt, and an engine.
/// </summary>
internal sealed partial class Workplace : IDisposable
{
    private readonly LedgerLock _lock;

    private Workplace(LedgerLock ledgerLock) => _lock = ledgerLock;

    /// <summary>Begins to load what no setting changes, beside the building of the host.</summary>
    public static void BeginLoading() => Task.Run(() => WordSenses.BuiltIn);

    /// <summary>Prepares everything or says what stands in the way.</summary>
    public static Workplace Open(IServiceProvider services)
    {
        // Word lists take a moment to load; they do so beside the settings' validation and the ledger's opening.
        Begin<PairChecker>(services);
        Begin<DocumentSegmenter>(services);
        Begin<ITranslationEngine>(services);
        services.GetService<IStartupValidator>()?.Validate();
        var logger = services.GetRequiredService<ILogger<Workplace>>();
        var ledgerLock = LedgerLock.Take(services.GetRequiredService<IOptions<LedgerOptions>>().Value.Folder);
        try
        {
            var abandoned = services.GetRequiredService<IntentTable>().SweepAbandoned(all: true);
            var calls = Counted.Of(abandoned, "call of an earlier run", "calls of an earlier run");
            if (abandoned > 0)
                Log.Abandoned(logger, calls);
            var engine = services.GetRequiredService<ITranslationEngine>();
            var output = services.GetRequiredService<IOptions<WritingOptions>>().Value.Folder;
            if (AtomicFile.SelfTest(output) is { } doubt)
                Log.NotDurable(logger, doubt);
            AtomicFile.Sweep(output);
            services.GetRequiredService<DocumentTable>().CountCrashes();
            services.GetRequiredService<SourceWhereabouts>().FinishRenames();
            var index = services.GetRequiredService<IndexFile>();
            index.Load(services.GetRequiredService<DocumentTable>().All()
                .Where(d => DocumentState.IsFinished(d.State) && d.Receipt is not null)
                .Select(d => IndexRow.Of(ReportJson.ReadReceipt(System.Text.Encoding.UTF8.GetBytes(d.Receipt!)), d.Output)));
            Log.Engine(logger, engine.Info.Label, engine.Info.Drafts ? " Its English is a DRAFT for orientation, not a translation; connect Azure for real ones (see README)." : "");
            return new Workplace(ledgerLock);
        }
        catch
        {
            ledgerLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    /// <summary>Makes a part in the background. If it cannot be made, whoever needs it gets the reason.</summary>
    private static void Begin<T>(IServiceProvider services)
        where T : class => Task.Run(services.GetRequiredService<T>).ContinueWith(t => t.Exception, TaskContinuationOptions.OnlyOnFaulted);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Engine: {Engine}.{Remark}")]
        public static partial void Engine(ILogger logger, string engine, string remark);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Doubt}")]
        public static partial void NotDurable(ILogger logger, string doubt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Calls} ended without an answer; what is in doubt counts as paid.")]
        public static partial void Abandoned(ILogger logger, string calls);
    }
}
