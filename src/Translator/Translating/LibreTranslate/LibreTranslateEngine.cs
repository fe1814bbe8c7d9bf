using System.Text.Json;

namespace Translator.Translating.LibreTranslate;

/// <summary>Any LibreTranslate server. One attempt per call.</summary>
public sealed class LibreTranslateEngine : ITranslationEngine, IDisposable
{
    private readonly LibreTranslateOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http = PlainConnections.Create(TimeSpan.FromSeconds(10));
    private readonly Uri address;

    /// <summary>An engine that talks as the settings say.</summary>
    /// <exception cref="EngineException">There is no address; the hint names the setting.</exception>
    public LibreTranslateEngine(LibreTranslateOptions options, TimeProvider time)
    {
        if (!Uri.TryCreate(options.Endpoint?.Trim().TrimEnd('/') + "/translate", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new EngineException(
                EngineFailure.Configuration,
                $"There is no LibreTranslate server at '{options.Endpoint}'.",
                "Set Translating:LibreTranslate:Endpoint to the server's address, for example http://localhost:5000.");
        }

        address = uri;
        this.options = options;
        this.time = time;
        Info = new EngineInfo
        {
            Name = "libretranslate",
            Version = "1",
            // Which models a server runs cannot be asked; another server may answer otherwise.
            Settings = $"server={address.Authority}",
            AttemptTimeout = options.AttemptTimeout,
            MaxElements = options.MaxElements,
            MaxCharacters = options.MaxCharacters,
            MaxElementCharacters = options.MaxCharacters,
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public async Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken) =>
        sentences.Count == 0
            ? new EngineAnswer([])
            : await Attempt.RunAsync(stop => SendAsync(sentences, stop), options.AttemptTimeout, time, Explain, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<EngineAnswer> SendAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken)
    {
        var key = string.IsNullOrWhiteSpace(options.Key) ? null : options.Key.Trim();
        var request = new LibreTranslateRequest(sentences, "ur", "en", "text", key);
        // Serialised whole: the server does not read a body that comes in pieces.
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, LibreTranslateJson.Default.LibreTranslateRequest));
        content.Headers.ContentType = new("application/json");
        using var response = await http.PostAsync(address, content, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var wait = RetryAfter.Of(name => response.Headers.TryGetValues(name, out var values) ? values.First() : null, time.GetUtcNow());
            throw LibreTranslateErrors.FromAnswer((int)response.StatusCode, ServiceErrorBody.Read(body).Message, wait);
        }

        var answer = JsonSerializer.Deserialize(body, LibreTranslateJson.Default.LibreTranslateAnswer)?.TranslatedText;
        if (answer is null || answer.Count != sentences.Count || answer.Contains(null))
        {
            throw new EngineException(
                EngineFailure.Mismatch,
                $"LibreTranslate was sent {Counted.Of(sentences.Count, "sentence")} and answered {answer?.Count(text => text is not null) ?? 0}.",
                "It is asked for again in smaller parts.");
        }

        return new EngineAnswer([.. answer.Select(text => new EngineResult(text))]);
    }

    private EngineException Explain(Exception error) => error switch
    {
        JsonException => new EngineException(
            EngineFailure.Mismatch, $"LibreTranslate's answer cannot be read: {error.Message}", "It is asked for again in smaller parts.", error),
        OperationCanceledException => ConnectionErrors.Late(
            "LibreTranslate", options.AttemptTimeout, "Translating:LibreTranslate:AttemptTimeout, or lower Translating:LibreTranslate:MaxCharacters", error),
        _ => ConnectionErrors.From(error, "LibreTranslate", "Translating:LibreTranslate:Endpoint"),
    };
}
