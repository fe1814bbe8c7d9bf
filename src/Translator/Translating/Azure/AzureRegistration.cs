using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Translator.Translating.Azure;

/// <summary>Adds the engine <c>azure</c>.</summary>
public static class AzureRegistration
{
    /// <summary>Adds the settings, checked at start, and the engine, built when it is first asked for.</summary>
    public static IServiceCollection AddAzure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AzureOptions>()
            .Bind(configuration.GetSection(AzureOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AzureOptions>, AzureOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new AzureEngine(
            provider.GetRequiredService<IOptions<AzureOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
