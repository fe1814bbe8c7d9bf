using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Reviewing.Http;
using Translator.Reviewing.Names;
using Translator.Reviewing.Returning;

namespace Translator.Reviewing;

/// <summary>Registers the step.</summary>
public static class ReviewingServices
{
    /// <summary>Adds the desk where decisions are made, its settings, and what serves the page; nothing of it is made before it is asked for.</summary>
    public static IServiceCollection AddReviewing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReviewingOptions>()
            .Bind(configuration.GetSection(ReviewingOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) =>
            {
                options.Certificate = options.Certificate.Length == 0 ? "" : Path.GetFullPath(options.Certificate, host.ContentRootPath);
                options.CertificateKey = options.CertificateKey.Length == 0 ? "" : Path.GetFullPath(options.CertificateKey, host.ContentRootPath);
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ReviewingOptions>, ReviewingOptionsValidator>()
            .AddSingleton<DocumentActivity>()
            .AddSingleton<ReviewEvents>()
            .AddSingleton<DocumentOutlines>()
            .AddSingleton<DocumentList>()
            .AddSingleton<PairRecheck>()
            .AddSingleton<DocumentRecheck>()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<NameBook>()
            .AddSingleton<NameChoices>()
            .AddSingleton<Retranslation>()
            .AddSingleton<DocumentExport>()
            .AddSingleton<FileReturn>()
            .AddSingleton<ReturnWatch>()
            .AddSingleton<OutputFollower>()
            .AddSingleton<ReviewAddress>()
            .AddSingleton<ReviewLife>()
            .AddSingleton<ReviewGuard>()
            .AddSingleton(provider => new ReviewSessions(
                provider.GetRequiredService<IOptions<LedgerOptions>>().Value.Folder,
                provider.GetRequiredService<IOptions<ReviewingOptions>>().Value.Key,
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<ReviewingOptions>>().Value)
            .AddSingleton<DocumentEndpoints>()
            .AddSingleton<IReviewEndpoints>(provider => provider.GetRequiredService<DocumentEndpoints>())
            .AddSingleton<IReviewEndpoints, SegmentEndpoints>()
            .AddSingleton<IReviewEndpoints, BulkEndpoints>()
            .AddSingleton<IReviewEndpoints, FileEndpoints>()
            .AddSingleton<IReviewEndpoints, NameEndpoints>()
            .AddSingleton<IReviewEndpoints, EventEndpoints>()
            .AddSingleton<IReviewEndpoints, PageEndpoints>()
            .AddSingleton<ReviewServer>();
    }
}
