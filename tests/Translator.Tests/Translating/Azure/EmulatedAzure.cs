using AzureEmulator;
using Translator.Translating;
using Translator.Translating.Azure;

namespace Translator.Tests.Translating.Azure;

/// <summary>Engines that talk to an emulator.</summary>
internal static class EmulatedAzure
{
    public static readonly string[] Sentences = ["بارش رک گئی۔", "بچے گلی میں نکل آئے۔", "دکان ۱۲ بجے کھلتی ہے۔"];

    public static AzureEngine Engine(AzureEmulatorServer azure, Action<AzureOptions>? change = null, TimeProvider? time = null)
    {
        var options = new AzureOptions { Key = azure.Options.Key, Endpoint = azure.Url.ToString() };
        change?.Invoke(options);
        return new AzureEngine(options, time ?? TimeProvider.System);
    }

    public static Task<EngineException> FailureOf(AzureEngine engine, IReadOnlyList<string> sentences) =>
        Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(sentences, TestContext.Current.CancellationToken));
}
