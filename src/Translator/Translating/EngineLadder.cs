using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Translating.Azure;
using Translator.Translating.Embedded;

namespace Translator.Translating;

/// <summary>Chooses the engine: the one that is named, or with <c>auto</c> the best that is configured.</summary>
public static class EngineLadder
{
    /// <summary>The engines there are, best first, with when <c>auto</c> takes them and how they are made.</summary>
    private static readonly IReadOnlyList<(string Name, Func<IServiceProvider, string?> Missing, Func<IServiceProvider, ITranslationEngine> Make)> Engines =
    [
        ("azure", p => p.GetRequiredService<IOptions<AzureOptions>>().Value.Missing, p => p.GetRequiredService<AzureEngine>()),
        ("embedded", _ => null, p => p.GetRequiredService<EmbeddedEngine>()),
    ];

    /// <summary>Names that <c>Translating:Engine</c> may hold.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auto", .. Engines.Select(e => e.Name)];

    /// <summary>The engine that the settings ask for.</summary>
    /// <exception cref="ConfigurationException">There is no engine of that name, or it is not configured.</exception>
    public static ITranslationEngine Choose(IServiceProvider services)
    {
        var name = services.GetRequiredService<IOptions<TranslatingOptions>>().Value.Engine;
        if (name.Equals("auto", StringComparison.OrdinalIgnoreCase))
            return Engines.First(e => e.Missing(services) is null).Make(services);
        var engine = Engines.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (engine.Name is null)
            throw new ConfigurationException([$"Translating:Engine is '{name}', and there is no such engine. Write one of: {string.Join(", ", Names)}."]);
        return engine.Missing(services) is { } missing
            ? throw new ConfigurationException([$"Translating:Engine is {engine.Name}, which is not configured. {missing}"])
            : engine.Make(services);
    }
}
