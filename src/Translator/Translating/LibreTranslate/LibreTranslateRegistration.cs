using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Translator.Translating.LibreTranslate;

/// <summary>Adds the engine <c>libretranslate</c>.</summary>
public static class LibreTranslateRegistration
{
    /// <summary>Adds the settings, checked at start, and the engine, built when it is first asked for.</summary>
    public static IServiceCollection AddLibreTranslate(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LibreTranslateOptions>()
            .Bind(configuration.GetSection(LibreTranslateOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new LibreTranslateEngine(
            provider.GetRequiredService<IOptions<LibreTranslateOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
