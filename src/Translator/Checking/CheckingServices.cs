using Microsoft.Extensions.Options;

namespace Translator.Checking;

/// <summary>Registers the step.</summary>
public static class CheckingServices
{
    /// <summary>Adds the checker and its settings.</summary>
    public static IServiceCollection AddChecking(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CheckingOptions>()
            .Bind(configuration.GetSection(CheckingOptions.Section))
            .ValidateDataAnnotations()
            .Validate(
                options => options.Off.All(code => PairChecker.Descriptions.Any(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase))),
                $"Checking:Off names a rule that does not exist. The rules are {string.Join(", ", PairChecker.Descriptions.Select(rule => rule.Code))}.")
            .ValidateOnStart();
        return services.AddSingleton(provider => new PairChecker(provider.GetRequiredService<IOptions<CheckingOptions>>().Value, WordSenses.None));
    }
}
