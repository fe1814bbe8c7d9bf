using Microsoft.Extensions.Options;

namespace Translator.Ledger;

/// <summary>Registers the ledger.</summary>
public static class LedgerServices
{
    /// <summary>Adds the ledger's settings, the database, opened when first asked for, and its tables.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LedgerOptions>()
            .Bind(configuration.GetSection(LedgerOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) => options.Folder = options.Folder.Length == 0 ? "" : Path.GetFullPath(options.Folder, host.ContentRootPath))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton(provider => LedgerDatabase.Open(provider.GetRequiredService<IOptions<LedgerOptions>>().Value.Folder))
            .AddSingleton<DocumentTable>()
            .AddSingleton<SegmentTable>()
            .AddSingleton<ResultTable>()
            .AddSingleton<IntentTable>()
            .AddSingleton<MemoryTable>()
            .AddSingleton<ReviewTable>()
            .AddSingleton<OperationTable>()
            .AddSingleton<CommentTable>();
    }
}
