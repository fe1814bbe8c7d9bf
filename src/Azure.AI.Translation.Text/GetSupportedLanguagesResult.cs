namespace Azure.AI.Translation.Text;

/// <summary>What the service translates.</summary>
public class GetSupportedLanguagesResult
{
    internal GetSupportedLanguagesResult(
        string? requestId, ETag etag, IReadOnlyDictionary<string, TranslationLanguage> translation, IReadOnlyList<string> models)
    {
        RequestId = requestId;
        Etag = etag;
        Translation = translation;
        Models = models;
    }

    /// <summary>The service's own name for the call.</summary>
    public string? RequestId { get; }

    /// <summary>Version of the list, for asking again only when it changed.</summary>
    public ETag Etag { get; }

    /// <summary>Languages by code.</summary>
    public IReadOnlyDictionary<string, TranslationLanguage> Translation { get; }

    /// <summary>Models the resource offers.</summary>
    public IReadOnlyList<string> Models { get; }
}
