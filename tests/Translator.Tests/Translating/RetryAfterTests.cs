using Translator.Translating;

namespace Translator.Tests.Translating;

public class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("2", 2.0)]
    [InlineData(" 30 ", 30.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("Mon, 23 Nov 2026 15:05:00 GMT", 300.0)]
    [InlineData("Mon, 23 Nov 2026 14:05:00 GMT", 0.0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("86401", 86401.0)]
    [InlineData("9000000", 2592000.0)]
    [InlineData("99999999999999", 2592000.0)]
    [InlineData("Mon, 23 Nov 2099 15:05:00 GMT", 2592000.0)]
    [InlineData(null, null)]
    public void A_wait_is_seconds_or_a_date(string? value, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Parse(value, Now)?.TotalSeconds);

    [Fact]
    public void Milliseconds_are_more_exact_and_come_first()
    {
        var headers = new Dictionary<string, string> { ["Retry-After"] = "2", ["x-ms-retry-after-ms"] = "1500" };

        Assert.Equal(TimeSpan.FromMilliseconds(1500), RetryAfter.Of(headers.GetValueOrDefault, Now));
        Assert.Null(RetryAfter.Of(_ => null, Now));
    }
}
