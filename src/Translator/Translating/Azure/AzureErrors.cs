using System.Text.Json;
using Azure;
using Azure.Identity;

namespace Translator.Translating.Azure;

/// <summary>Turns whatever a call ended with into the failure class that decides what happens next, with words for a person.</summary>
internal static class AzureErrors
{
    private const string Page = "on the resource's page 'Keys and Endpoint'";

    /// <summary>Classifies a failure.</summary>
    /// <param name="error">What the client threw; a cancellation counts as the attempt's own timeout.</param>
    /// <param name="trace">The headers of the answer, as far as one came.</param>
    /// <param name="timeout">How long the attempt was given.</param>
    /// <param name="now">The present, for dates in headers.</param>
    public static EngineException From(Exception error, AnswerTrace trace, TimeSpan timeout, DateTimeOffset now)
    {
        var cause = error is AggregateException { InnerExceptions: [.., var last] } ? last : error;
        return cause switch
        {
            RequestFailedException { Status: > 0 } refused => FromAnswer(refused, trace, now),
            JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException when trace.IsSuccess => Make(
                EngineFailure.Mismatch, $"Azure's answer cannot be read: {ConnectionErrors.FirstLine(cause)}", "It is asked for again in smaller parts."),
            OperationCanceledException => ConnectionErrors.Late("Azure", timeout, "Translating:Azure:AttemptTimeout", cause),
            AuthenticationFailedException identity => FromIdentity(identity),
            _ => ConnectionErrors.From(cause, "Azure", "Translating:Azure:Endpoint"),
        };

        EngineException Make(EngineFailure failure, string message, string hint) =>
            new(failure, message, hint, error) { RequestId = trace.RequestId, BilledCharacters = trace.BilledCharacters };

        EngineException FromIdentity(AuthenticationFailedException identity) => ConnectionErrors.Chain(identity).Any(IsConnection)
            ? Make(EngineFailure.Throttled, $"The Entra identity could not be confirmed: {ConnectionErrors.FirstLine(identity)}", "Nothing was sent; it is tried again.")
            : Make(
                EngineFailure.Credentials,
                $"There is no Entra token for Azure: {ConnectionErrors.FirstLine(identity)}",
                "Check Translating:Azure:Credential, TenantId and ClientId, and that the identity exists on this machine; or set Translating:Azure:Key and leave UseEntra out.");
    }

    private static EngineException FromAnswer(RequestFailedException refused, AnswerTrace trace, DateTimeOffset now)
    {
        var response = refused.GetRawResponse();
        var body = ServiceErrorBody.Read(response?.Content.ToMemory() ?? default);
        var (failure, hint) = Classify(refused.Status, body.Code);
        return new EngineException(failure, $"Azure answered {body.Code ?? $"{refused.Status}"}: {Sentence(body.Message ?? response?.ReasonPhrase ?? "no reason given")}", hint, refused)
        {
            Code = body.Code ?? $"{refused.Status}",
            RetryAfter = response is null ? null : RetryAfter.Of(name => response.Headers.TryGetValue(name, out var value) ? value : null, now),
            RequestId = trace.RequestId,
            BilledCharacters = trace.BilledCharacters,
        };
    }

    /// <summary>The class of an answer, and what to do about it.</summary>
    internal static (EngineFailure Failure, string Hint) Classify(int status, string? code) => (status, code) switch
    {
        (400, "400002" or "400075" or "400079") =>
            (EngineFailure.Configuration, "Check Translating:Azure:Category and DeploymentName: the resource has no such system for Urdu to English."),
        (400, "400021") => (EngineFailure.Configuration, "The endpoint does not speak api-version 2026-06-06. Check Translating:Azure:Endpoint."),
        (400, "400071") => (EngineFailure.Configuration, "Check Translating:Azure:TextType."),
        (400, "400019" or "400023" or "400035" or "400036") =>
            (EngineFailure.Configuration, "The endpoint does not translate Urdu to English. Check Translating:Azure:Endpoint and DeploymentName."),
        (400 or 413, _) => (EngineFailure.Refused, "The sentence that causes it is found by sending smaller parts."),
        (401, "401015") => (EngineFailure.Credentials, "Translating:Azure:Key is a key of the Speech service. Use a key of a Translator resource."),
        (401, _) => (EngineFailure.Credentials,
            $"Compare Translating:Azure:Key and Translating:Azure:Region with what stands {Page}. "
            + "A regional or multi-service resource needs its region; with Entra, the global endpoint also needs Translating:Azure:ResourceId."),
        (403, "403001") => (EngineFailure.Quota, "The free quota is used up until next month. Wait, and work goes on by itself; or move the resource to a paid tier, set Translating:Tier to it and start again."),
        (403, _) => (EngineFailure.Credentials,
            "The identity may not translate at this resource. Give it the role 'Cognitive Services User', allow this machine in the resource's network rules, "
            + "or check Translating:Azure:Key."),
        (404, _) => (EngineFailure.Configuration, $"There is no Translator at this address. Write the text translation endpoint that stands {Page} in Translating:Azure:Endpoint."),
        (405 or 415, _) => (EngineFailure.Configuration, "What answers is no Translator, or a proxy changes requests. Check Translating:Azure:Endpoint."),
        (408 or 503, _) => (EngineFailure.Throttled, "Nothing was translated; it is tried again."),
        (429, _) => (EngineFailure.Throttled, "The resource's rate is used up; it is tried again later. If this happens often, set the tier that the resource really has."),
        ( >= 500, _) => (EngineFailure.InDoubt, "The text may have been translated and billed; it is tried again and counted as in doubt."),
        _ => (EngineFailure.Configuration, "What answers is no Translator. Check Translating:Azure:Endpoint."),
    };

    private static string Sentence(string words) => words.EndsWith('.') ? words : words + ".";

    private static bool IsConnection(Exception e) => e is HttpRequestException or IOException or RequestFailedException { Status: 0 or >= 500 or 429 };
}
