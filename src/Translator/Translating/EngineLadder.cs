using Microsoft.Extensions.Options;
using Translator.Translating.Azure;
using Translator.Translating.Embedded;
using Translator.Translating.LibreTranslate;
using Translator.Translating.Llm;

namespace Translator.Translating;

/// <summary>Chooses the engine: the one that is named, or with <c>auto</c> the best that is configured.</summary>
public static class EngineLadder
{
    /// <summary>The engines there are, best first: whether <c>auto</c> may take it, what is missing before it can be used, and how it is made.</summary>
    private static readonly IReadOnlyList<(string Name, bool Auto, Func<IServiceProvider, string?> Missing, Func<IServiceProvider, ITranslationEngine> Make)> Engines =
    [
        ("azure", true, p => Options<AzureOptions>(p).Missing, p => p.GetRequiredService<AzureEngine>()),
        ("libretranslate", false, p => Options<LibreTranslateOptions>(p).IsConfigured ? null : "Set Translating:LibreTranslate:Endpoint to the server's address.", p => p.GetRequiredService<LibreTranslateEngine>()),
        ("llm", false, p => Options<LlmOptions>(p).IsConfigured ? null : "Set Translating:Llm:Endpoint to the server's address and Translating:Llm:Model to a model there.", p => p.GetRequiredService<LlmEngine>()),
        ("embedded", true, _ => null, p => p.GetRequiredService<EmbeddedEngine>()),
    ];

    /// <summary>Names that <c>Translating:Engine</c> may hold.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auto", .. Engines.Select(e => e.Name)];

    /// <summary>The engine that the settings ask for.</summary>
    /// <exception cref="EngineException">There is no engine of that name, or it is not configured.</exception>
    public static ITranslationEngine Choose(IServiceProvider services)
    {
        var name = Options<TranslatingOptions>(services).Engine;
        return name.Equals("auto", StringComparison.OrdinalIgnoreCase)
            ? Engines.First(e => e.Auto && e.Missing(services) is null).Make(services)
            : Named(services, name, "Translating:Engine");
    }

    /// <summary>The engines of <c>Translating:Fallback</c>, in order.</summary>
    /// <exception cref="EngineException">There is no engine of a name, or it is not configured.</exception>
    public static IReadOnlyList<ITranslationEngine> Fallback(IServiceProvider services)
    {
        var first = Choose(services);
        return [.. Options<TranslatingOptions>(services).Fallback
            .Select((name, i) => Named(services, name, $"Translating:Fallback:{i}"))
            .Where(engine => engine.Info.Name != first.Info.Name).DistinctBy(engine => engine.Info.Name)];
    }

    /// <summary>Why the engine is the one it is, in a sentence.</summary>
    public static string Reason(IServiceProvider services)
    {
        var name = Options<TranslatingOptions>(services).Engine;
        if (!name.Equals("auto", StringComparison.OrdinalIgnoreCase))
            return $"Translating:Engine says {name}.";
        var passed = Engines.Where(e => e.Auto).TakeWhile(e => e.Missing(services) is not null).Select(e => $"{e.Name} is not configured ({e.Missing(services)})").ToList();
        return passed.Count == 0
            ? "Translating:Engine is auto, and it is the best one configured."
            : $"Translating:Engine is auto, and {string.Join("; ", passed)}";
    }

    private static ITranslationEngine Named(IServiceProvider services, string name, string setting)
    {
        var engine = Engines.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (engine.Name is null)
            throw new EngineException(EngineFailure.Configuration, $"{setting} is '{name}', and there is no such engine.", $"Write one of: {string.Join(", ", Names)}.");
        return engine.Missing(services) is { } missing
            ? throw new EngineException(EngineFailure.Configuration, $"{setting} is {engine.Name}, which is not configured.", missing)
            : engine.Make(services);
    }

    private static T Options<T>(IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;
}
