using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Translator.Watching;

/// <summary>Registers the step.</summary>
public static class WatchingServices
{
    /// <summary>Adds the intake and its settings; <c>Watching:Folder</c> becomes absolute below the content root.</summary>
    public static IServiceCollection AddWatching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WatchingOptions>()
            .Bind(configuration.GetSection(WatchingOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .PostConfigure<IHostEnvironment>((options, host) => options.Folder = options.Folder.Length == 0
                ? options.Folder
                : Path.GetFullPath(options.Folder, host.ContentRootPath))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SeedIntake>();
        return services;
    }
}
