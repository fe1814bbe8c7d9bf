using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Translating.Azure;
using Translator.Translating.Embedded;
using Translator.Translating.LibreTranslate;
using Translator.Translating.Llm;

namespace Translator.Translating;

/// <summary>Registers the step: the engines and everything around them.</summary>
public static class TranslatingServices
{
    /// <summary>Adds the settings, every engine, and the one that is chosen as <see cref="ITranslationEngine"/>.</summary>
    public static IServiceCollection AddTranslating(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TranslatingOptions>()
            .Bind(configuration.GetSection(TranslatingOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddAzure(configuration)
            .AddLibreTranslate(configuration)
            .AddLlm(configuration)
            .AddSingleton<EmbeddedEngine>()
            .AddSingleton(EngineLadder.Choose)
            .AddSingleton(provider => new SentenceQueue(
                provider.GetRequiredService<ITranslationEngine>(),
                provider.GetRequiredService<IntentTable>(),
                provider.GetRequiredService<IOptions<LedgerOptions>>().Value,
                provider.GetRequiredService<IOptions<TranslatingOptions>>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SentenceQueue>>()))
            .AddSingleton<SegmentTranslator>()
            .AddTransient<CostEstimate>();
    }
}
