using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Translating.Azure;
using Translator.Translating.Embedded;
using Translator.Translating.Glossaries;
using Translator.Translating.LibreTranslate;
using Translator.Translating.Llm;
using Translator.Translating.Memory;

namespace Translator.Translating;

/// <summary>Registers the step: the engines and everything around them.</summary>
public static partial class TranslatingServices
{
    /// <summary>Adds the settings, every engine, and the one that is chosen as <see cref="ITranslationEngine"/>.</summary>
    public static IServiceCollection AddTranslating(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TranslatingOptions>()
            .Bind(configuration.GetSection(TranslatingOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) => options.GlossaryFolder = Path.GetFullPath(options.GlossaryFolder, host.ContentRootPath))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddAzure(configuration)
            .AddLibreTranslate(configuration)
            .AddLlm(configuration)
            .AddSingleton<EmbeddedEngine>()
            .AddSingleton(EngineLadder.Choose)
            .AddSingleton(provider => Queue(provider, provider.GetRequiredService<ITranslationEngine>()))
            .AddSingleton(provider => new FallbackEngines([.. EngineLadder.Fallback(provider).Select(engine => new EngineLine(engine, Queue(provider, engine)))]))
            .AddSingleton(ReadGlossary)
            .AddSingleton<NearMatches>()
            .AddSingleton<ApprovedExamples>()
            .AddSingleton<SegmentTranslator>()
            .AddTransient<CostEstimate>();
    }

    private static SentenceQueue Queue(IServiceProvider provider, ITranslationEngine engine) => new(
        engine,
        provider.GetRequiredService<IntentTable>(),
        provider.GetRequiredService<IOptions<LedgerOptions>>().Value,
        provider.GetRequiredService<IOptions<TranslatingOptions>>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<SentenceQueue>>(),
        provider.GetService<ILoggerFactory>());

    private static Glossary ReadGlossary(IServiceProvider provider)
    {
        var (entries, faults) = GlossaryReader.Read(provider.GetRequiredService<IOptions<TranslatingOptions>>().Value.GlossaryFolder);
        var logger = provider.GetRequiredService<ILogger<Glossary>>();
        foreach (var fault in faults)
            Log.LeftOut(logger, fault);
        return new Glossary(entries, faults);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Glossary: {Fault}")]
        public static partial void LeftOut(ILogger logger, string fault);
    }
}
