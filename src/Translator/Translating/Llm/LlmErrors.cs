using System.ClientModel;
using System.Text.Json;

namespace Translator.Translating.Llm;

/// <summary>The classes of whatever a call to a chat model ended with.</summary>
internal static class LlmErrors
{
    public static EngineException From(Exception error, TimeSpan timeout, DateTimeOffset now) => error switch
    {
        ClientResultException { Status: > 0 } refused => FromAnswer(refused, now),
        OperationCanceledException => ConnectionErrors.Late("The model", timeout, "Translating:Llm:AttemptTimeout, or lower Translating:Llm:MaxElements", error),
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException => new EngineException(
            EngineFailure.Mismatch, $"What the model's server answered cannot be read: {ConnectionErrors.FirstLine(error)}", "It is asked for again in smaller parts.", error),
        _ => ConnectionErrors.From(error, "The model's server", "Translating:Llm:Endpoint"),
    };

    /// <summary>The class of an answer, and what to do about it.</summary>
    internal static (EngineFailure Failure, string Hint) Classify(int status, string? code) => (status, code) switch
    {
        (429, "insufficient_quota") => (EngineFailure.Quota, "The account's credit is used up. Add to it, or wait for the next period."),
        (400 or 404, "model_not_found" or "DeploymentNotFound") =>
            (EngineFailure.Configuration, "The server has no such model. Set Translating:Llm:Model to one that it lists."),
        (400 or 413 or 422, _) => (EngineFailure.Refused, "The sentence that causes it is found by sending smaller parts. If every sentence is refused, "
            + "set Translating:Llm:Structure to Json or Prompt and leave Translating:Llm:Temperature empty: not every server takes them."),
        (401 or 403, _) => (EngineFailure.Credentials, "Check Translating:Llm:Key."),
        (402, _) => (EngineFailure.Quota, "The account's credit is used up. Add to it, or wait for the next period."),
        (408 or 429 or 503, _) => (EngineFailure.Throttled, "Nothing was translated; it is tried again later."),
        ( >= 500, _) => (EngineFailure.InDoubt, "The text may have been translated and billed; it is tried again and counted as in doubt."),
        _ => (EngineFailure.Configuration, "What answers is no OpenAI-compatible server. Translating:Llm:Endpoint must end where /chat/completions begins, usually with /v1."),
    };

    private static EngineException FromAnswer(ClientResultException refused, DateTimeOffset now)
    {
        var response = refused.GetRawResponse();
        var body = ServiceErrorBody.Read(response?.Content.ToMemory() ?? default);
        var (failure, hint) = Classify(refused.Status, body.Code);
        return new EngineException(
            failure, $"The model's server answered {refused.Status}: {body.Message ?? response?.ReasonPhrase ?? "no reason given"}", hint, refused)
        {
            Code = body.Code ?? $"{refused.Status}",
            RetryAfter = response is null ? null : RetryAfter.Of(name => response.Headers.TryGetValue(name, out var value) ? value : null, now),
            RequestId = response?.Headers.TryGetValue("x-request-id", out var id) == true ? id : null,
        };
    }
}
