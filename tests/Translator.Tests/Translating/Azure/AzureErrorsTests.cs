using System.Net.Http;
using System.Security.Authentication;
using Azure.Identity;
using Translator.Translating;
using Translator.Translating.Azure;

namespace Translator.Tests.Translating.Azure;

public class AzureErrorsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(400, "400000", EngineFailure.Refused)]
    [InlineData(400, "400005", EngineFailure.Refused)]
    [InlineData(400, "400050", EngineFailure.Refused)]
    [InlineData(400, "400072", EngineFailure.Refused)]
    [InlineData(400, "400077", EngineFailure.Refused)]
    [InlineData(400, null, EngineFailure.Refused)]
    [InlineData(413, null, EngineFailure.Refused)]
    [InlineData(400, "400002", EngineFailure.Configuration)]
    [InlineData(400, "400021", EngineFailure.Configuration)]
    [InlineData(400, "400036", EngineFailure.Configuration)]
    [InlineData(400, "400079", EngineFailure.Configuration)]
    [InlineData(401, "401000", EngineFailure.Credentials)]
    [InlineData(401, "401015", EngineFailure.Credentials)]
    [InlineData(403, "403000", EngineFailure.Credentials)]
    [InlineData(403, "403001", EngineFailure.Quota)]
    [InlineData(404, "404", EngineFailure.Configuration)]
    [InlineData(405, "405000", EngineFailure.Configuration)]
    [InlineData(415, "415000", EngineFailure.Configuration)]
    [InlineData(302, null, EngineFailure.Configuration)]
    [InlineData(408, "408001", EngineFailure.Throttled)]
    [InlineData(408, "408002", EngineFailure.Throttled)]
    [InlineData(429, "429000", EngineFailure.Throttled)]
    [InlineData(429, "429001", EngineFailure.Throttled)]
    [InlineData(429, "429002", EngineFailure.Throttled)]
    [InlineData(503, "503000", EngineFailure.Throttled)]
    [InlineData(500, "500000", EngineFailure.InDoubt)]
    [InlineData(502, null, EngineFailure.InDoubt)]
    [InlineData(504, null, EngineFailure.InDoubt)]
    [InlineData(599, null, EngineFailure.InDoubt)]
    public void A_status_and_its_code_have_one_class(int status, string? code, EngineFailure expected)
    {
        var (failure, hint) = AzureErrors.Classify(status, code);

        Assert.Equal(expected, failure);
        Assert.NotEmpty(hint);
        if (failure is EngineFailure.Credentials or EngineFailure.Configuration)
            Assert.Contains("Translating:Azure:", hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, EngineFailure.Throttled)]
    [InlineData(HttpRequestError.ConnectionError, EngineFailure.Throttled)]
    [InlineData(HttpRequestError.SecureConnectionError, EngineFailure.Throttled)]
    [InlineData(HttpRequestError.ProxyTunnelError, EngineFailure.Throttled)]
    [InlineData(HttpRequestError.ResponseEnded, EngineFailure.InDoubt)]
    [InlineData(HttpRequestError.InvalidResponse, EngineFailure.InDoubt)]
    [InlineData(HttpRequestError.Unknown, EngineFailure.InDoubt)]
    public void Only_what_was_surely_never_sent_is_not_in_doubt(HttpRequestError error, EngineFailure expected) =>
        Assert.Equal(expected, From(new InvalidOperationException("outer", new HttpRequestException(error, "inner"))).Failure);

    [Fact]
    public void A_certificate_that_is_not_trusted_is_a_matter_of_settings() =>
        Assert.Equal(
            EngineFailure.Configuration,
            From(new HttpRequestException(HttpRequestError.SecureConnectionError, "outer", new AuthenticationException("inner"))).Failure);

    [Fact]
    public void Anything_unknown_is_in_doubt() =>
        Assert.Equal(EngineFailure.InDoubt, From(new NotSupportedException("what is this")).Failure);

    [Fact]
    public void The_last_of_several_failures_counts() =>
        Assert.Equal(
            EngineFailure.Throttled,
            From(new AggregateException(new IOException("first"), new HttpRequestException(HttpRequestError.ConnectionError, "last"))).Failure);

    [Fact]
    public void A_missing_identity_is_told_from_one_that_could_not_be_reached()
    {
        Assert.Equal(EngineFailure.Credentials, From(new CredentialUnavailableException("none found")).Failure);
        Assert.Equal(
            EngineFailure.Throttled,
            From(new AuthenticationFailedException("offline", new HttpRequestException(HttpRequestError.NameResolutionError, "no network"))).Failure);
    }

    private static EngineException From(Exception error) => AzureErrors.From(error, new AnswerTrace(), TimeSpan.FromSeconds(30), Now);
}
