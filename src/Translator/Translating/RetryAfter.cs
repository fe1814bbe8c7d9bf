using System.Globalization;

namespace Translator.Translating;

/// <summary>Reads how long a service asks us to wait, in every form that is in use.</summary>
internal static class RetryAfter
{
    /// <summary>A month is longer than any wait a service asks for; more is a mistake that must not overflow a timer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The wait from now; null when the answer names none. A date that has passed is no wait.</summary>
    /// <param name="header">Gives a header's value by its name; null when there is none.</param>
    /// <param name="now">The present, for dates.</param>
    public static TimeSpan? Of(Func<string, string?> header, DateTimeOffset now) =>
        (Number(header("retry-after-ms")) ?? Number(header("x-ms-retry-after-ms"))) is { } milliseconds
            ? Bounded(milliseconds / 1000)
            : Parse(header("Retry-After"), now);

    /// <summary>Reads the value of a <c>Retry-After</c> header: seconds or an HTTP date.</summary>
    public static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        if (Number(value) is { } seconds)
            return Bounded(seconds);

        return DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? Bounded((date - now).TotalSeconds)
            : null;
    }

    private static TimeSpan Bounded(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds));

    private static double? Number(string? value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
