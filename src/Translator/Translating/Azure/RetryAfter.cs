using System.Globalization;
using Azure;

namespace Translator.Translating.Azure;

/// <summary>Reads how long a service asks us to wait, in every form that Azure uses.</summary>
internal static class RetryAfter
{
    /// <summary>The wait from now; null when the answer names none. A date that has passed is no wait.</summary>
    public static TimeSpan? Of(Response response, DateTimeOffset now)
    {
        foreach (var name in (ReadOnlySpan<string>)["retry-after-ms", "x-ms-retry-after-ms"])
        {
            if (response.Headers.TryGetValue(name, out var milliseconds) && Number(milliseconds) is { } count)
                return TimeSpan.FromMilliseconds(count);
        }

        return response.Headers.TryGetValue("Retry-After", out var value) ? Parse(value, now) : null;
    }

    /// <summary>Reads the value of a <c>Retry-After</c> header: seconds or an HTTP date.</summary>
    public static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        if (Number(value) is { } seconds)
            return TimeSpan.FromSeconds(seconds);

        return DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - now).Ticks))
            : null;
    }

    // A day is longer than any wait the service asks for; more is a mistake that must not overflow.
    private static double? Number(string? value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && number <= 86_400_000
            ? number
            : null;
}
