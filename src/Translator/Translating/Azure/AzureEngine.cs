using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.AI.Translation.Text;
using static Translator.Translating.Azure.AzureOptions;

namespace Translator.Translating.Azure;

/// <summary>Azure AI Translator, api-version 2026-06-06. One attempt per call.</summary>
public sealed class AzureEngine : ITranslationEngine, IDisposable
{
    internal const string Source = "ur";
    internal const string Target = "en";

    /// <summary>The service takes no more for one sentence.</summary>
    private const int MostReferencePairs = 5;

    private readonly TextTranslationClient client;
    private readonly AzureOptions options;
    private readonly TimeProvider time;
    private readonly IDisposable? connections;

    /// <summary>An engine that talks as the settings say.</summary>
    /// <exception cref="EngineException">Something must still be set; the hint names it.</exception>
    public AzureEngine(AzureOptions options, TimeProvider time)
    {
        if (options.Missing is { } missing)
            throw new EngineException(EngineFailure.Configuration, "Azure is not configured.", missing);
        if (AzureOptionsValidator.Errors(options).FirstOrDefault() is { } wrong)
            throw new EngineException(EngineFailure.Configuration, "Azure's settings are wrong.", wrong);

        this.options = options;
        this.time = time;
        client = AzureClientFactory.Create(options, options.Region, out connections);
        Info = Describe(options);
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken) =>
        TranslateWithExamplesAsync([.. sentences.Select(text => new EngineSentence(text))], cancellationToken);

    /// <inheritdoc/>
    public async Task<EngineAnswer> TranslateWithExamplesAsync(IReadOnlyList<EngineSentence> sentences, CancellationToken cancellationToken)
    {
        if (sentences.Count == 0)
            return new EngineAnswer([], BilledCharacters: 0);

        var timeout = options.EffectiveAttemptTimeout;
        var trace = AnswerTracePolicy.Begin();
        var response = await Attempt.RunAsync(
            stop => client.TranslateAsync(sentences.Select(Input), stop),
            timeout,
            time,
            error => AzureErrors.From(error, trace, timeout, time.GetUtcNow()),
            cancellationToken);
        return AzureAnswer.Read([.. sentences.Select(s => s.Text)], response.Value, trace);
    }

    /// <inheritdoc/>
    public void Dispose() => connections?.Dispose();

    /// <summary>What the engine is with these settings; needs no key.</summary>
    internal static EngineInfo Describe(AzureOptions options)
    {
        // A language model takes less at once than machine translation does.
        var model = HasText(options.DeploymentName) && options.DeploymentName != "general";
        return new EngineInfo
        {
            Name = "azure",
            Version = "2026-06-06",
            Settings = Settings(options),
            Paid = true,
            TakesDictionary = !model,
            TakesExamples = model,
            AttemptTimeout = options.EffectiveAttemptTimeout,
            MaxElements = model ? 50 : 1000,
            MaxCharacters = model ? 5_000 : 50_000,
            MaxElementCharacters = model ? 5_000 : 50_000,
        };
    }

    private static string Settings(AzureOptions options)
    {
        List<string> settings = [];
        Add("system", options.Category ?? options.DeploymentName, "general");
        Add("fallback", options.AllowFallback?.ToString(), bool.TrueString);
        Add("profanity", options.Profanity, "NoAction");
        Add("text", options.TextType, "Plain");
        Add("tone", options.Tone, "");
        Add("gender", options.Gender, "");
        if (options.ReferencePairs.Count > 0)
        {
            var pairs = string.Concat(options.ReferencePairs.Select(pair => $"{pair.Source}\0{pair.Target}\0"));
            Add("examples", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pairs)))[..12], "");
        }

        return string.Join(';', settings);

        void Add(string name, string? value, string usual)
        {
            if (HasText(value) && value != usual)
                settings.Add($"{name}={value}");
        }
    }

    private TranslateInputItem Input(EngineSentence sentence)
    {
        var target = new TranslationTarget(Target) { AllowFallback = options.AllowFallback };
        if (HasText(options.Category) || HasText(options.DeploymentName))
            target.DeploymentName = HasText(options.Category) ? options.Category : options.DeploymentName;
        if (HasText(options.Profanity))
            target.ProfanityAction = options.Profanity;
        if (HasText(options.Tone))
            target.Tone = options.Tone;
        if (HasText(options.Gender))
            target.Gender = options.Gender;
        // What was approved for a sentence like this one says more than what is sent with all of them.
        foreach (var (urdu, english) in sentence.Examples.Select(e => (e.Urdu, e.English)).Concat(options.ReferencePairs.Select(p => (p.Source, p.Target))).Take(MostReferencePairs))
            target.ReferenceTextPairs.Add(new ReferenceTextPair(urdu, english));

        var input = new TranslateInputItem(sentence.Text, target) { Language = Source };
        if (HasText(options.TextType))
            input.TextType = options.TextType;
        return input;
    }
}
