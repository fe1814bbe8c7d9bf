namespace Translator.Reading;

/// <summary>Registers the step.</summary>
public static class ReadingServices
{
    /// <summary>Adds <see cref="DocumentReaders"/> with its settings from the section <c>Reading</c>.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReadingOptions>()
            .Bind(configuration.GetSection(ReadingOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<DocumentReaders>();
    }
}
