using Microsoft.Extensions.Options;
using Translator.Checking.Alignment;

namespace Translator.Checking;

/// <summary>Registers the checking of pairs.</summary>
public static class CheckingServices
{
    /// <summary>Adds <see cref="PairChecker"/> with its settings, validated at start, and <see cref="WordAligner"/>.</summary>
    public static IServiceCollection AddChecking(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CheckingOptions>()
            .Bind(configuration.GetSection(CheckingOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .Validate(
                options => PairChecker.UnknownRule(options) is null,
                $"Checking:Off names a rule that does not exist. The rules are {string.Join(", ", PairChecker.Descriptions.Select(rule => rule.Code))}.")
            .ValidateOnStart();
        services.AddSingleton(_ => new WordAligner(WordSenses.BuiltIn));
        return services.AddSingleton(provider =>
            new PairChecker(provider.GetRequiredService<IOptions<CheckingOptions>>().Value, WordSenses.BuiltIn));
    }
}
