using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using ChatClient = OpenAI.Chat.ChatClient;

namespace Translator.Translating.Llm;

/// <summary>Any chat model behind an OpenAI-compatible address. One attempt per call.</summary>
public sealed class LlmEngine : ITranslationEngine, IDisposable
{
    private readonly LlmOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly IChatClient chat;

    /// <summary>An engine that talks as the settings say.</summary>
    /// <exception cref="EngineException">Something must still be set; the hint names it.</exception>
    public LlmEngine(LlmOptions options, TimeProvider time)
    {
        if (!Uri.TryCreate(options.Endpoint?.Trim(), UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new EngineException(
                EngineFailure.Configuration,
                $"There is no model's server at '{options.Endpoint}'.",
                "Set Translating:Llm:Endpoint to an OpenAI-compatible address, for example http://localhost:11434/v1.");
        }

        if (string.IsNullOrWhiteSpace(options.Model))
            throw new EngineException(EngineFailure.Configuration, "No model is named.", "Set Translating:Llm:Model to a model that the server lists.");

        this.options = options;
        this.time = time;
        http = PlainConnections.Create(TimeSpan.FromSeconds(10));
        // A server on this machine asks for no key, but the client insists on sending one.
        var key = new ApiKeyCredential(string.IsNullOrWhiteSpace(options.Key) ? "none" : options.Key.Trim());
        chat = new ChatClient(options.Model.Trim(), key, new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = options.AttemptTimeout + TimeSpan.FromSeconds(5),
        }).AsIChatClient();
        Info = new EngineInfo
        {
            Name = "llm",
            Version = options.Model.Trim(),
            Settings = LlmPrompt.Fingerprint(options),
            TakesExamples = true,
            Paid = options.Paid ?? !string.IsNullOrWhiteSpace(options.Key),
            AttemptTimeout = options.AttemptTimeout,
            MaxElements = options.MaxElements,
            MaxCharacters = options.MaxCharacters,
            MaxElementCharacters = options.MaxCharacters,
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken) =>
        TranslateWithExamplesAsync([.. sentences.Select(text => new EngineSentence(text))], cancellationToken);

    /// <inheritdoc/>
    public async Task<EngineAnswer> TranslateWithExamplesAsync(IReadOnlyList<EngineSentence> sentences, CancellationToken cancellationToken) =>
        sentences.Count == 0
            ? new EngineAnswer([])
            : await Attempt.RunAsync(
                stop => AskAsync(sentences, stop),
                options.AttemptTimeout,
                time,
                error => LlmErrors.From(error, options.AttemptTimeout, time.GetUtcNow()),
                cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        chat.Dispose();
        http.Dispose();
    }

    private async Task<EngineAnswer> AskAsync(IReadOnlyList<EngineSentence> sentences, CancellationToken cancellationToken)
    {
        var response = await chat.GetResponseAsync(LlmPrompt.Messages(sentences, options.Instructions), LlmPrompt.Options(options), cancellationToken);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            throw new EngineException(
                EngineFailure.Refused, "The model's content filter refused the text.", "The sentence that causes it is found by sending smaller parts.")
            {
                Code = "content_filter",
                RequestId = response.ResponseId,
            };
        }

        if (response.FinishReason == ChatFinishReason.Length)
        {
            throw new EngineException(
                EngineFailure.Mismatch, "The model's answer was cut off at its limit.", "It is asked for again in smaller parts; Translating:Llm:MaxElements may be lowered.")
            {
                RequestId = response.ResponseId,
            };
        }

        return new EngineAnswer(LlmAnswer.Read(response.Text, sentences.Count), RequestId: response.ResponseId);
    }
}
