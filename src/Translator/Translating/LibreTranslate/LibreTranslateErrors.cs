namespace Translator.Translating.LibreTranslate;

/// <summary>The classes of the server's refusals. It has no codes, so its words must do where the status says too little.</summary>
internal static class LibreTranslateErrors
{
    public static EngineException FromAnswer(int status, string? message, TimeSpan? retryAfter)
    {
        var words = message ?? "";
        var (failure, hint) = status switch
        {
            400 or 403 when words.Contains("API key", StringComparison.OrdinalIgnoreCase) =>
                (EngineFailure.Credentials, "Set Translating:LibreTranslate:Key to a key of this server."),
            400 when words.Contains("not supported", StringComparison.OrdinalIgnoreCase) || words.Contains("not available", StringComparison.OrdinalIgnoreCase) =>
                (EngineFailure.Configuration, "The server has no model for Urdu to English. Load one there (--load-only ur,en), or use another engine."),
            400 when words.Contains("limit", StringComparison.OrdinalIgnoreCase) =>
                (EngineFailure.Refused, "Lower Translating:LibreTranslate:MaxElements and MaxCharacters to the server's limits; smaller parts are tried."),
            // The words come from the translation of one text; nothing is charged, and the other texts may pass.
            500 when words.StartsWith("Cannot translate", StringComparison.OrdinalIgnoreCase) =>
                (EngineFailure.Refused, "The sentence that causes it is found by sending smaller parts."),
            400 or 413 => (EngineFailure.Refused, "The sentence that causes it is found by sending smaller parts."),
            401 or 403 => (EngineFailure.Credentials, "The server does not let this machine or key translate. Check Translating:LibreTranslate:Key."),
            408 or 429 or 503 => (EngineFailure.Throttled, "Nothing was translated; it is tried again later."),
            >= 500 => (EngineFailure.InDoubt, "It is tried again."),
            _ => (EngineFailure.Configuration, "What answers is no LibreTranslate server. Check Translating:LibreTranslate:Endpoint."),
        };
        return new EngineException(failure, $"LibreTranslate answered {status}: {(words.Length == 0 ? "no reason given" : words)}", hint)
        {
            Code = $"{status}",
            RetryAfter = retryAfter,
        };
    }
}
