using System.Globalization;

namespace Translator.Translating;

/// <summary>Reads how long a service asks us to wait, in every form that is in use.</summary>
internal static class RetryAfter
{
    /// <summary>The wait from now; null when the answer names none. A date that has passed is no wait.</summary>
    /// <param name="header">Gives a header's value by its name; null when there is none.</param>
    /// <param name="now">The present, for dates.</param>
    public static TimeSpan? Of(Func<string, string?> header, DateTimeOffset now) =>
        (Number(header("retry-after-ms")) ?? Number(header("x-ms-retry-after-ms"))) is { } milliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : Parse(header("Retry-After"), now);

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
