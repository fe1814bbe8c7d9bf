using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.Translation.Text;

/// <summary>
/// Talks to Azure AI Translator, api-version 2026-06-06. It has the names and the behaviour on the wire of Microsoft's class, as far as Translator
/// uses them, so that either can be compiled in.
/// </summary>
public class TextTranslationClient
{
    private const string DefaultScope = "https://cognitiveservices.azure.com/.default";

    private readonly Uri address;
    private readonly string version;

    /// <summary>A client that signs with a key at the global endpoint.</summary>
    /// <param name="credential">Key of the resource.</param>
    /// <param name="region">Region of the resource; <c>global</c> for a global one.</param>
    /// <param name="options">Retries, transport and logging.</param>
    public TextTranslationClient(AzureKeyCredential credential, string region = "global", TextTranslationClientOptions? options = null)
        : this(credential, TranslatorAddress.Global, region, options)
    {
    }

    /// <summary>A client that signs with a key.</summary>
    public TextTranslationClient(AzureKeyCredential credential, Uri endpoint, string region = "global", TextTranslationClientOptions? options = null)
        : this(endpoint, options, [new KeyPolicy(credential), .. Region(region)])
    {
    }

    /// <summary>A client that signs with an Entra identity at the global endpoint.</summary>
    public TextTranslationClient(TokenCredential credential, TextTranslationClientOptions? options = null)
        : this(credential, TranslatorAddress.Global, DefaultScope, options)
    {
    }

    /// <summary>A client that signs with an Entra identity at the global endpoint and names its resource, which that endpoint asks for.</summary>
    public TextTranslationClient(
        TokenCredential credential, string resourceId, string region = "global", string tokenScope = DefaultScope, TextTranslationClientOptions? options = null)
        : this(credential, TranslatorAddress.Global, resourceId, region, tokenScope, options)
    {
    }

    /// <summary>A client that signs with an Entra identity at a custom domain.</summary>
    public TextTranslationClient(TokenCredential credential, Uri endpoint, string tokenScope = DefaultScope, TextTranslationClientOptions? options = null)
        : this(endpoint, options, [new BearerTokenAuthenticationPolicy(credential, tokenScope)])
    {
    }

    /// <summary>A client that signs with an Entra identity and names its resource.</summary>
    public TextTranslationClient(
        TokenCredential credential, Uri endpoint, string resourceId, string region = "global", string tokenScope = DefaultScope, TextTranslationClientOptions? options = null)
        : this(endpoint, options, [
            new BearerTokenAuthenticationPolicy(credential, tokenScope),
            new FixedHeaderPolicy("Ocp-Apim-ResourceId", resourceId),
            .. Region(region)])
    {
    }

    /// <summary>A client without credentials, for a service in a container.</summary>
    public TextTranslationClient(Uri endpoint)
        : this(endpoint, null, [])
    {
    }

    /// <summary>A client without credentials, for a service in a container.</summary>
    public TextTranslationClient(Uri endpoint, TextTranslationClientOptions options)
        : this(endpoint, options, [])
    {
    }

    private TextTranslationClient(Uri endpoint, TextTranslationClientOptions? options, HttpPipelinePolicy[] signing)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new TextTranslationClientOptions();
        address = TranslatorAddress.Of(endpoint);
        version = options.Version;
        Pipeline = HttpPipelineBuilder.Build(options, signing);
    }

    /// <summary>The pipeline that sends every request.</summary>
    public virtual HttpPipeline Pipeline { get; }

    /// <summary>Translates one text.</summary>
    /// <exception cref="RequestFailedException">The service refused; its code stands in the raw response.</exception>
    public virtual Task<Response<IReadOnlyList<TranslatedTextItem>>> TranslateAsync(
        string targetLanguage, string text, string? sourceLanguage = null, CancellationToken cancellationToken = default) =>
        TranslateAsync(targetLanguage, [text], sourceLanguage, cancellationToken);

    /// <summary>Translates several texts into one language.</summary>
    /// <exception cref="RequestFailedException">The service refused; its code stands in the raw response.</exception>
    public virtual Task<Response<IReadOnlyList<TranslatedTextItem>>> TranslateAsync(
        string targetLanguage, IEnumerable<string> content, string? sourceLanguage = null, CancellationToken cancellationToken = default) =>
        TranslateAsync(content.Select(text => new TranslateInputItem(text, new TranslationTarget(targetLanguage), sourceLanguage)), cancellationToken);

    /// <summary>Translates one text with options.</summary>
    /// <exception cref="RequestFailedException">The service refused; its code stands in the raw response.</exception>
    public virtual async Task<Response<TranslatedTextItem>> TranslateAsync(TranslateInputItem input, CancellationToken cancellationToken = default)
    {
        var response = await TranslateAsync([input], cancellationToken).ConfigureAwait(false);
        return Response.FromValue(response.Value[0], response.GetRawResponse());
    }

    /// <summary>Translates several texts with options: one item per text, in order.</summary>
    /// <exception cref="RequestFailedException">The service refused; its code stands in the raw response.</exception>
    /// <exception cref="System.Text.Json.JsonException">The answer is not JSON of the expected shape.</exception>
    public virtual async Task<Response<IReadOnlyList<TranslatedTextItem>>> TranslateAsync(
        IEnumerable<TranslateInputItem> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var context = new RequestContext { CancellationToken = cancellationToken };
        var response = await TranslateAsync(RequestContent.Create(RequestJson.Write(inputs)), clientTraceId: null, context).ConfigureAwait(false);
        return Response.FromValue(ResponseJson.Translations(response.Content), response);
    }

    /// <summary>Sends a body as it stands and gives the answer as it came.</summary>
    /// <exception cref="RequestFailedException">The service refused; its code stands in the raw response.</exception>
    public virtual async Task<Response> TranslateAsync(RequestContent content, string? clientTraceId = null, RequestContext? context = null)
    {
        using var message = Message(RequestMethod.Post, "/translate", clientTraceId, context);
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = content;
        return await SendAsync(message, context).ConfigureAwait(false);
    }

    /// <summary>Asks what the service translates. Needs no credentials.</summary>
    /// <param name="clientTraceId">A GUID of the caller's for the call.</param>
    /// <param name="scope">Comma-separated groups wanted, for example <c>translation</c>; null for all.</param>
    /// <param name="acceptLanguage">Language of the names.</param>
    /// <param name="ifNoneMatch">The version that is already known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RequestFailedException">The service refused, or the list has not changed (304).</exception>
    public virtual async Task<Response<GetSupportedLanguagesResult>> GetSupportedLanguagesAsync(
        string? clientTraceId = null, string? scope = null, string? acceptLanguage = null, ETag? ifNoneMatch = null, CancellationToken cancellationToken = default)
    {
        var context = new RequestContext { CancellationToken = cancellationToken };
        using var message = Message(RequestMethod.Get, "/languages", clientTraceId, context);
        if (scope is not null)
            message.Request.Uri.AppendQuery("scope", scope);
        if (acceptLanguage is not null)
            message.Request.Headers.Add("Accept-Language", acceptLanguage);
        if (ifNoneMatch is { } etag)
            message.Request.Headers.Add("If-None-Match", etag.ToString("H"));

        var response = await SendAsync(message, context).ConfigureAwait(false);
        var requestId = response.Headers.TryGetValue("X-RequestId", out var id) ? id : null;
        return Response.FromValue(ResponseJson.Languages(response.Content, requestId, response.Headers.ETag ?? default), response);
    }

    private static FixedHeaderPolicy[] Region(string? region) =>
        string.IsNullOrEmpty(region) || string.Equals(region, "global", StringComparison.OrdinalIgnoreCase)
            ? []
            : [new FixedHeaderPolicy("Ocp-Apim-Subscription-Region", region)];

    private HttpMessage Message(RequestMethod method, string path, string? clientTraceId, RequestContext? context)
    {
        var message = Pipeline.CreateMessage(context);
        message.Request.Method = method;
        message.Request.Uri.Reset(address);
        message.Request.Uri.AppendPath(path, escape: false);
        message.Request.Uri.AppendQuery("api-version", version);
        message.Request.Headers.Add("Accept", "application/json");
        if (clientTraceId is not null)
            message.Request.Headers.Add("X-ClientTraceId", clientTraceId);
        return message;
    }

    private async Task<Response> SendAsync(HttpMessage message, RequestContext? context)
    {
        await Pipeline.SendAsync(message, context?.CancellationToken ?? default).ConfigureAwait(false);
        var response = message.Response;
        if (response.Status != 200)
            throw new RequestFailedException(response);

        return response;
    }
}
