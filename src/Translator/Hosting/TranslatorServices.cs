using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Translator.Checking;
using Translator.Ledger;
using Translator.Reading;
using Translator.Reviewing;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Hosting;

/// <summary>The parts list: one line per step, in the order of the data's path.</summary>
public static class TranslatorServices
{
    /// <summary>Adds every step.</summary>
    public static IServiceCollection AddTranslator(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeProvider.System)
        .AddLedger(configuration)
        .AddWatching(configuration)
        .AddReading(configuration)
        .AddSegmenting(configuration)
        .AddTranslating(configuration)
        .AddChecking(configuration)
        .AddWriting(configuration)
        .AddReviewing(configuration)
        .AddSingleton<ReadingTrial>()
        .AddSingleton<SegmentPairer>()
        .AddSingleton<DocumentPublisher>()
        .AddSingleton<DocumentPlaces>()
        .AddSingleton<SourceWhereabouts>()
        .AddSingleton<Pipeline>()
        .AddSingleton<SeedRunner>()
        .AddSingleton<DeletionFollower>()
        .AddSingleton<OutputKeeper>()
        .AddSingleton<RunOutcome>();
}
