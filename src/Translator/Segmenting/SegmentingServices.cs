using Microsoft.Extensions.Options;

namespace Translator.Segmenting;

/// <summary>Registers what cuts documents into segments.</summary>
public static class SegmentingServices
{
    /// <summary>Adds <see cref="SegmentationRules"/> and <see cref="DocumentSegmenter"/>, with the settings of section <c>Segmenting</c> checked at start.</summary>
    public static IServiceCollection AddSegmenting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SegmentingOptions>()
            .Bind(configuration.GetSection(SegmentingOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(provider => SegmentationRules.From(provider.GetRequiredService<IOptions<SegmentingOptions>>().Value));
        services.AddSingleton(provider => new DocumentSegmenter(provider.GetRequiredService<SegmentationRules>()));
        return services;
    }
}
